package org.daibiao.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daibiao.record.LogSafe;

/** Why a text is not a whole number, and what to write instead. */
record NotWhole(String code, String right) {
    private static final String NUMERALS = "〇一二三四五六七八九";
    private static final String UNITS = "十百千";

    /** @param right what to write instead, from the match of the pattern */
    private record Form(String code, Pattern pattern, Function<Matcher, BigInteger> right) {
        static Form of(String code, String pattern, Function<Matcher, BigInteger> right) {
            return new Form(code, Pattern.compile(pattern), right);
        }

        Optional<NotWhole> of(String text) {
            Matcher matcher = pattern.matcher(text);
            return matcher.matches()
                    ? Optional.of(new NotWhole(code, right.apply(matcher).toString()))
                    : Optional.empty();
        }

        @Override
        public String toString() {
            return LogSafe.of(this);
        }
    }

    /** The first matching form is reported. */
    private static final List<Form> FORMS = List.of(
            Form.of("json.number-zero", "-?0+([0-9]{1,18})", NotWhole::digits),
            Form.of("json.number-grouped", "([0-9]{1,3}(?:[_,' ][0-9]{3}){1,5})", NotWhole::digits),
            Form.of("json.number-percent", "([0-9]{1,9}) *%", NotWhole::digits),
            Form.of("json.number-fraction", "([0-9]{1,9})\\.[0-9]{0,99}", NotWhole::digits),
            Form.of(
                    "json.number-exponent",
                    "([0-9]{1,9}(?:\\.[0-9]{1,9})?[eE]\\+?[0-9]{1,2})",
                    found -> new BigDecimal(found.group(1)).toBigInteger()),
            Form.of("json.number-base", "0[xX]([0-9a-fA-F]{1,15})", found -> new BigInteger(found.group(1), 16)),
            Form.of("json.number-base", "0[oO]([0-7]{1,15})", found -> new BigInteger(found.group(1), 8)),
            Form.of("json.number-base", "0[bB]([01]{1,60})", found -> new BigInteger(found.group(1), 2)),
            Form.of("json.number-range", "([0-9]{1,9}) *(?:-|~|至|到)+ *[0-9]{1,9}.{0,10}", NotWhole::digits),
            Form.of("json.number-large", "-?([0-9]{10,99})", found -> BigInteger.valueOf(Integer.MAX_VALUE)),
            Form.of("json.number-words", "[约第]?([〇零一二两三四五六七八九十百千]{1,9})\\D{0,10}", NotWhole::numeral),
            Form.of("json.number-more", "\\D{0,5}?([0-9]{1,9})\\D{0,20}", NotWhole::digits));

    /** Whether the proposed number is the largest allowed one, and not derived from what was written. */
    boolean isLimit() {
        return code.equals("json.number-large");
    }

    /** Empty if the text does not resemble a number. */
    static Optional<NotWhole> of(Node node) {
        String written = node.text();
        String half = HalfWidth.bare(written);
        boolean whole = half.matches("-?(0|[1-9][0-9]{0,8})");
        if (whole && !node.plain() && half.equals(written)) {
            return Optional.of(new NotWhole("json.number-quoted", half));
        } else if (whole && half.equals(written.replaceAll("[\\s" + HalfWidth.BLANKS + "]", ""))) {
            return Optional.of(new NotWhole("json.strange-blank", half));
        } else if (whole && !half.equals(written)) {
            return Optional.of(new NotWhole("json.full-width", half));
        }
        return FORMS.stream().flatMap(form -> form.of(half).stream()).findFirst();
    }

    private static BigInteger digits(Matcher found) {
        return new BigInteger(found.group(1).replaceAll("[^0-9]", ""));
    }

    /** 三十六 and 二〇二五. */
    private static BigInteger numeral(Matcher found) {
        String text = found.group(1).replace('零', '〇').replace('两', '二');
        long whole = 0;
        long digit = 0;
        for (int n = 0; n < text.length(); n++) {
            char one = text.charAt(n);
            int unit = UNITS.indexOf(one);
            if (unit < 0) {
                digit = digit * 10 + NUMERALS.indexOf(one);
            } else {
                whole += Math.max(digit, 1) * Math.round(Math.pow(10, unit + 1.0));
                digit = 0;
            }
        }
        return BigInteger.valueOf(whole + digit);
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
