package org.daibiao.json;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.daibiao.record.LogSafe;
import org.jspecify.annotations.Nullable;

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
        return meant(
                of(word, known).or(() -> near(word, all(known), WIDER).filter(one -> begins(one, plain(word)))), with);
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
        return among(known).apply(word);
    }

    /** The same for many words that are compared with the same known ones. */
    public static Function<String, Optional<String>> among(Collection<String> known) {
        List<Known> all = all(known);
        return word -> near(word, all, SHARE);
    }

    private static List<Known> all(Collection<String> known) {
        return known.stream()
                .filter(one -> one.length() <= LONGEST)
                .map(Known::new)
                .toList();
    }

    private static Optional<String> near(String word, List<Known> known, int share) {
        Known typed = new Known(word);
        if (typed.plain.isEmpty() || typed.plain.length() > LONGEST) {
            return Optional.empty();
        }
        return known.stream()
                .map(one -> one.guess(typed, share))
                .filter(Objects::nonNull)
                .min(Comparator.comparingInt(Guess::mistakes)
                        .thenComparing(one -> !begins(one.word(), typed.plain))
                        .thenComparing(one -> -one.word().length())
                        .thenComparing(Guess::word))
                .map(Guess::word);
    }

    /** A known word that may have been meant, with the mistakes in what was typed. */
    private record Guess(String word, int mistakes) {
        @Override
        public String toString() {
            return LogSafe.of(this);
        }
    }

    /**
     * A word, ready to be compared.
     *
     * @param letters which letters it has, a bit each; some share one
     */
    private record Known(String word, String plain, long letters) {
        Known(String word) {
            this(word, Nearest.plain(word));
        }

        private Known(String word, String plain) {
            this(word, plain, plain.chars().mapToLong(letter -> 1L << letter).reduce(0, (some, one) -> some | one));
        }

        @Nullable
        Guess guess(Known typed, int share) {
            int atLeast = atLeast(typed);
            if (atLeast > most(typed.plain.length(), share)) {
                return null;
            }
            int most = most(typed.plain.length() - common(typed.plain, plain), share);
            if (atLeast > most) {
                return null;
            }
            int mistakes = distance(typed.plain, plain, most);
            return mistakes > most ? null : new Guess(word, mistakes);
        }

        /** No fewer can be wrong: a look that spares most comparisons. */
        private int atLeast(Known typed) {
            int longer = Math.abs(plain.length() - typed.plain.length());
            int lacking = Math.max(Long.bitCount(letters & ~typed.letters), Long.bitCount(typed.letters & ~letters));
            return Math.max(longer, lacking);
        }

        @Override
        public String toString() {
            return LogSafe.of(this);
        }
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

    /** The mistakes, or more than {@code most} as soon as that is certain. */
    private static int distance(String one, String other, int most) {
        int[] before = new int[0];
        int[] last = new int[other.length() + 1];
        Arrays.setAll(last, column -> column);
        int leastBefore = 0;
        for (int row = 1; row <= one.length(); row++) {
            int[] now = new int[last.length];
            Arrays.fill(now, most + 1); // what is further from the diagonal has more mistakes
            now[0] = row;
            int least = row;
            for (int column = Math.max(1, row - most); column < Math.min(now.length, row + most + 1); column++) {
                boolean same = one.charAt(row - 1) == other.charAt(column - 1);
                now[column] = Math.min(Math.min(now[column - 1], last[column]) + 1, last[column - 1] + (same ? 0 : 1));
                boolean exchanged = row > 1
                        && column > 1
                        && one.charAt(row - 1) == other.charAt(column - 2)
                        && one.charAt(row - 2) == other.charAt(column - 1);
                now[column] = exchanged ? Math.min(now[column], before[column - 2] + 1) : now[column];
                least = Math.min(least, now[column]);
            }
            if (Math.min(least, leastBefore) > most) { // an exchange looks two rows back
                return most + 1;
            }
            before = last;
            last = now;
            leastBefore = least;
        }
        return last[other.length()];
    }
}
