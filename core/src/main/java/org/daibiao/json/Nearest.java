package org.daibiao.json;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Nearest (最接近的词): finds the known word that a misspelt word probably meant. */
public final class Nearest {
    /** Longer words are not typing mistakes, and the time for the distance grows with the square of a word's length. */
    private static final int LONGEST = 60;

    /** At most one letter in this many may differ. */
    private static final int SHARE = 4;

    /** The same for a word that is wrong anyway and has the right first letter: a mere hint may go further. */
    private static final int WIDER = 3;

    /** Letters of other alphabets that look like Latin ones, in lower or upper case. */
    private static final String ALIKE = "аеорсухіјѕһԁԛԝвкмнтαορνικ";

    private static final String LATIN = "aeopcyxijshdqwbkmhtaopvik";

    static final String NEAR = "near";

    private Nearest() {}

    /**
     * The values for a fault's text, with the known word that was probably meant, for the fault's remedy.
     *
     * @param with the other values
     */
    public static Map<String, Object> with(String word, Collection<String> known, Map<String, ?> with) {
        return meant(of(word, known).or(() -> near(word, known, WIDER).filter(one -> begins(one, plain(word)))), with);
    }

    private static boolean begins(String one, String plain) {
        return plain(one).startsWith(plain.substring(0, 1));
    }

    /**
     * The known word with the fewest typing mistakes (a letter inserted, missing, replaced, or two neighbours swapped). Empty if more than a
     * quarter of the word would have to change, not counting a common beginning up to a dot. Capitals, underscores, full-width forms and
     * lookalike letters of another alphabet are not counted as mistakes.
     */
    public static Optional<String> of(String word, Collection<String> known) {
        return near(word, known, SHARE);
    }

    private static Optional<String> near(String word, Collection<String> known, int share) {
        String plain = plain(word);
        if (plain.isEmpty() || plain.length() > LONGEST) {
            return Optional.empty();
        }
        int most = most(plain.length(), share);
        return known.stream()
                .filter(one -> one.length() <= LONGEST)
                .filter(one -> Math.abs(plain(one).length() - plain.length()) <= most) // no fewer would have to change
                .map(one -> Map.entry(one, distance(plain, plain(one))))
                .filter(one -> one.getValue() <= most(plain.length() - common(plain, plain(one.getKey())), share))
                .min(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(one -> !begins(one.getKey(), plain))
                        .thenComparing(one -> -one.getKey().length())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey);
    }

    /** The most mistakes in a word of this many letters. */
    private static int most(int letters, int share) {
        return Math.max(letters / share, Math.min(letters - 1, 1));
    }

    /** The length of the common beginning, up to and including a dot. */
    private static int common(String one, String other) {
        int common = 0;
        for (int dot = one.indexOf('.'); dot >= 0; dot = one.indexOf('.', dot + 1)) {
            common = other.startsWith(one.substring(0, dot + 1)) ? dot + 1 : common;
        }
        return common;
    }

    /** The code of lower-case letters, digits and hyphens that a word probably meant; empty if it is a code already or has other letters. */
    public static Optional<String> code(String word) {
        String code = plain(HalfWidth.bare(word).replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-"))
                .replaceAll("\\s+", "-");
        return word.length() <= LONGEST && !code.equals(word) && code.matches("[a-z0-9]+([.-][a-z0-9]+)*")
                ? Optional.of(code)
                : Optional.empty();
    }

    /** The same as {@link #with}, with the code that was probably meant. */
    public static Map<String, Object> withCode(String word, Map<String, ?> with) {
        return meant(code(word), with);
    }

    /** The same as {@link #with}, for something other than a word. */
    public static Map<String, Object> meant(Optional<String> near, Map<String, ?> with) {
        Map<String, Object> all = new LinkedHashMap<>(with);
        near.ifPresent(one -> all.put(NEAR, one));
        return all;
    }

    private static String plain(String word) {
        String plain = Normalizer.normalize(word, Normalizer.Form.NFKC)
                .strip()
                .toLowerCase(Locale.ROOT)
                .replace('_', '-');
        var latin = new StringBuilder(plain);
        for (int n = 0; n < plain.length(); n++) {
            int at = ALIKE.indexOf(plain.charAt(n));
            latin.setCharAt(n, at < 0 ? plain.charAt(n) : LATIN.charAt(at));
        }
        return latin.toString();
    }

    private static int distance(String one, String other) {
        int[] before = new int[0];
        int[] last = new int[other.length() + 1];
        Arrays.setAll(last, column -> column);
        for (int row = 1; row <= one.length(); row++) {
            int[] now = new int[last.length];
            now[0] = row;
            for (int column = 1; column < now.length; column++) {
                boolean same = one.charAt(row - 1) == other.charAt(column - 1);
                now[column] = Math.min(Math.min(now[column - 1], last[column]) + 1, last[column - 1] + (same ? 0 : 1));
                boolean exchanged = row > 1
                        && column > 1
                        && one.charAt(row - 1) == other.charAt(column - 2)
                        && one.charAt(row - 2) == other.charAt(column - 1);
                now[column] = exchanged ? Math.min(now[column], before[column - 2] + 1) : now[column];
            }
            before = last;
            last = now;
        }
        return last[other.length()];
    }
}
