package org.daibiao.record;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Numbers of articles as Chinese law writes them: {@code 12-1} is 第十二条之一, {@code 22(4)} 第二十二条第四项. */
final class Articles {
    private static final Pattern ARTICLE = Pattern.compile("(\\d{1,4})(?:-(\\d{1,2}))?((?:\\(\\d{1,2}\\)){0,3})");

    /** The parts of an article; a part that stands alone is an item. */
    private static final List<String> PARTS = List.of("款", "项", "目");

    private static final String DIGITS = "零一二三四五六七八九";
    private static final String[] UNITS = {"", "十", "百", "千"};

    private Articles() {}

    /** The article in Chinese; one in another form as it is written. */
    static String zh(String article) {
        Matcher written = ARTICLE.matcher(article);
        if (!written.matches()) {
            return "第" + article + "条";
        }
        var text = new StringBuilder("第").append(numeral(written.group(1))).append("条");
        if (written.group(2) != null) {
            text.append("之").append(numeral(written.group(2)));
        }
        List<String> parts = Pattern.compile("\\d+")
                .matcher(written.group(3))
                .results()
                .map(part -> part.group())
                .toList();
        int first = parts.size() == 1 ? 1 : 0;
        IntStream.range(0, parts.size())
                .forEach(n -> text.append("第").append(numeral(parts.get(n))).append(PARTS.get(first + n)));
        return text.toString();
    }

    /** 1 to 9999 in Chinese numerals: 10 is 十, 201 is 二百零一. */
    private static String numeral(String number) {
        String digits = number.replaceFirst("^0+", "");
        String text = IntStream.range(0, digits.length())
                .mapToObj(n -> {
                    int digit = digits.charAt(n) - '0';
                    return DIGITS.charAt(digit) + (digit == 0 ? "" : UNITS[digits.length() - 1 - n]);
                })
                .collect(Collectors.joining());
        return text.replaceAll("零+", "零").replaceFirst("零$", "").replaceFirst("^一十", "十");
    }
}
