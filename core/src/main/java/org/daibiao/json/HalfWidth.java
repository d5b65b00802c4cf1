package org.daibiao.json;

import java.text.Normalizer;

/** Half width (半角): what the full-width characters of a Chinese keyboard stand for in the notation of a document. */
final class HalfWidth {
    private static final String CHINESE = "“”„‘’、。【】〔〕—–−‐〜·";
    private static final String PLAIN = "\"\"\"'',.[][]----~.";

    private HalfWidth() {}

    /** The text as an English keyboard would have written it, without blanks around it. */
    static String of(String text) {
        var half = new StringBuilder(Normalizer.normalize(text, Normalizer.Form.NFKC));
        for (int n = 0; n < half.length(); n++) {
            int at = CHINESE.indexOf(half.charAt(n));
            if (at >= 0) {
                half.setCharAt(n, PLAIN.charAt(at));
            }
        }
        return half.toString().strip();
    }

    /** The same without quotation marks around it. */
    static String bare(String text) {
        String half = of(text);
        boolean quoted = half.length() > 1 && half.startsWith("\"") && half.endsWith("\"");
        return quoted ? half.substring(1, half.length() - 1).strip() : half;
    }

    /** Whether it is a blank that no notation takes for one. */
    static boolean isStrangeBlank(char one) {
        return one == '\u3000' || one == '\u00A0' || (one >= '\u2000' && one <= '\u200B') || one == '\u202F';
    }
}
