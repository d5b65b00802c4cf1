package org.daibiao.correction;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.PrimitiveIterator;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.daibiao.desk.Change;
import org.daibiao.record.Beta;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Outcome;
import org.daibiao.record.Rejection;
import org.daibiao.record.Shape;
import org.daibiao.record.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is likely entered twice (查找疑似重复登记) among records that were read: by warnings for who enters it, and in pairs for who looks after the
 * records. Pure. Immutable and thread-safe.
 *
 * @param shape the shape of the records
 * @param asRecorded which of two comes first
 * @param likely whether two records that both count are likely one, whichever is given first
 */
@Beta
public record Duplicates<T>(Shape<T> shape, Comparator<Versioned<T>> asRecorded, BiPredicate<T, T> likely) {
    /** From here on each code point of common Chinese text is a letter, and its own normal form. */
    private static final int FIRST_IDEOGRAPH = 0x4E00;

    private static final int LAST_IDEOGRAPH = 0x9FFF;

    /**
     * The decided change, with a warning for each record that is likely the same as the new one. A rejection stays.
     *
     * @param there the records that may be the same, only those that the actor may see
     * @param warning says which one is there
     */
    public Outcome<Change<T>> warned(
            Outcome<Change<T>> decided, List<Versioned<T>> there, Function<T, Rejection> warning) {
        return decided.map(change -> change.warned(there.stream()
                .filter(other -> isLikely(change.next(), other.value()))
                .sorted(asRecorded)
                .map(other -> warning.apply(other.value()))
                .toList()));
    }

    private boolean isLikely(T one, T other) {
        return !shape.idOf(one).equals(shape.idOf(other)) && likely.test(one, other);
    }

    /**
     * Each two of these records that are likely the same, once.
     *
     * @param page those of which one is the later of each pair
     * @param around those that may be the earlier one, with the page itself
     */
    public List<LikelySame<T>> pairs(List<Versioned<T>> page, List<Versioned<T>> around) {
        var pairs = new ArrayList<LikelySame<T>>();
        for (Versioned<T> later : page) {
            around.stream()
                    .filter(other -> asRecorded.compare(other, later) < 0 && isLikely(later.value(), other.value()))
                    .sorted(asRecorded)
                    .forEach(earlier -> pairs.add(new LikelySame<>(earlier, later)));
        }
        return pairs;
    }

    /**
     * Whether two texts say the same, however they are typed: letters and digits alone are compared, of full or half width, in upper or lower case. A
     * text without any is the same only as itself.
     */
    public static boolean alike(String one, String other) {
        PrimitiveIterator.OfInt these = letters(one).iterator();
        PrimitiveIterator.OfInt those = letters(other).iterator();
        boolean any = these.hasNext();
        while (these.hasNext() && those.hasNext()) {
            if (these.nextInt() != those.nextInt()) {
                return false;
            }
        }
        return these.hasNext() == those.hasNext() && (any || one.strip().equals(other.strip()));
    }

    /** The forms in which a text is likely stored: as it is typed, without blanks around it, and in Unicode's form NFKC. */
    public static Set<String> forms(String text) {
        var forms = new LinkedHashSet<String>(List.of(text));
        forms.add(text.strip());
        forms.add(Normalizer.normalize(text, Normalizer.Form.NFKC).strip());
        return forms;
    }

    /** Whether both are named and differ (两者不同), which speaks against their being one. */
    public static boolean differ(@Nullable Object one, @Nullable Object other) {
        return one != null && other != null && !one.equals(other);
    }

    /** Whether both are named and the same. */
    public static boolean agree(@Nullable Object one, @Nullable Object other) {
        return one != null && one.equals(other);
    }

    private static IntStream letters(String text) {
        return text.codePoints().flatMap(Duplicates::plain).filter(Character::isLetterOrDigit);
    }

    private static IntStream plain(int point) {
        return point >= FIRST_IDEOGRAPH && point <= LAST_IDEOGRAPH
                ? IntStream.of(point)
                : Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKD)
                        .codePoints()
                        .map(Character::toLowerCase);
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
