package org.daibiao.json;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Half width (半角): the plain characters for the full-width characters of a Chinese keyboard, in the notation of a document. */
final class HalfWidth {
    private static final String CHINESE = "“”„‘’、。【】〔〕—–−‐〜·";
    private static final String PLAIN = "\"\"\"'',.[][]----~.";

    /** Blanks that no notation accepts, and zero-width signs; for use inside a character class of a pattern. */
    static final String BLANKS = "\\u3000\\u00A0\\u2000-\\u200D\\u202F\\u2060";

    private static final Pattern STRANGE = Pattern.compile("[" + BLANKS + "]");

    private HalfWidth() {}

    /** The text as typed on an English keyboard, without surrounding blanks. */
    static String of(String text) {
        var half = new StringBuilder(
                Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\u200B-\\u200D\\u2060]", ""));
        for (int n = 0; n < half.length(); n++) {
            int at = CHINESE.indexOf(half.charAt(n));
            if (at >= 0) {
                half.setCharAt(n, PLAIN.charAt(at));
            }
        }
        return half.toString().strip();
    }

    /** The same without surrounding quotation marks. */
    static String bare(String text) {
        String half = of(text);
        boolean quoted = half.length() > 1 && half.startsWith("\"") && half.endsWith("\"");
        return quoted ? half.substring(1, half.length() - 1).strip() : half;
    }

    /** Whether it is one of {@link #BLANKS}. */
    static boolean isStrangeBlank(char one) {
        return STRANGE.matcher(String.valueOf(one)).matches();
    }
}
