package org.daibiao.json;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Nearest (最接近的词): of the known words, the one that a misspelt word probably meant. */
public final class Nearest {
    /** Longer words are no slips of the hand; the distance takes a time that grows with the square of a word's length. */
    private static final int LONGEST = 60;

    /** The part of a word that a slip changes at most. */
    private static final int SHARE = 4;

    /** The same of a word that is wrong in any case, and with the right first letter: what is a hint alone may go further. */
    private static final int WIDER = 3;

    /** Letters of other alphabets that look like Latin ones, small or as capitals. */
    private static final String ALIKE = "аеорсухіјѕһԁԛԝвкмнтαορνικ";

    private static final String LATIN = "aeopcyxijshdqwbkmhtaopvik";

    static final String NEAR = "near";

    private Nearest() {}

    /**
     * The values that a fault's text names, and the known word that was probably meant: the fault's remedy asks for it.
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
     * The known word that the fewest slips (a letter more, less, another, or two neighbours exchanged) are away; empty when more than a
     * quarter of the word would have to change, not counting what both have up to a dot. Capitals, underscores, full-width forms and letters of another
     * alphabet that look alike are no slips.
     */
    public static Optional<String> of(String word, Collection<String> known) {
        return near(word, known, SHARE);
    }

    private static Optional<String> near(String word, Collection<String> known, int share) {
        String plain = plain(word);
        if (plain.isEmpty() || plain.length() > LONGEST) {
            return Optional.empty();
        }
        return known.stream()
                .filter(one -> one.length() <= LONGEST)
                .map(one -> Map.entry(one, distance(plain, plain(one))))
                .filter(one -> one.getValue() <= most(plain.length() - common(plain, plain(one.getKey())), share))
                .min(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(one -> !begins(one.getKey(), plain))
                        .thenComparing(one -> -one.getKey().length())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey);
    }

    /** The most slips in a word of so many letters. */
    private static int most(int letters, int share) {
        return Math.max(letters / share, Math.min(letters - 1, 1));
    }

    /** How many letters they have in common up to a dot and with it. */
    private static int common(String one, String other) {
        int common = 0;
        for (int dot = one.indexOf('.'); dot >= 0; dot = one.indexOf('.', dot + 1)) {
            common = other.startsWith(one.substring(0, dot + 1)) ? dot + 1 : common;
        }
        return common;
    }

    /** The code of small letters, digits and hyphens that a word probably meant; empty when it is one, and when it has other letters. */
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

    /** The same as {@link #with}, of something else than a word. */
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
