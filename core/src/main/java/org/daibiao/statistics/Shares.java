package org.daibiao.statistics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.daibiao.record.Typed;

/** Shares (占比表): computes tables of shares and single rates, in integer arithmetic throughout. */
public final class Shares {
    private Shares() {}

    /** The shares of all parts of a whole, adding up to exactly 100; otherwise as {@link #table(Map, String, int, Rounding)}. */
    public static List<Share> table(Map<String, Long> parts, String base, int decimals) {
        return table(parts, base, decimals, Rounding.LARGEST_REMAINDER);
    }

    /**
     * The shares of all parts of a whole, in the order of the map; the whole is their sum.
     *
     * @param parts the counts by name; none below zero
     * @param base the name of the whole
     * @param decimals 0 to 9
     * @throws org.daibiao.record.BadValueException for a negative count or any other number of decimals
     */
    public static List<Share> table(Map<String, Long> parts, String base, int decimals, Rounding rounding) {
        List<String> names = List.copyOf(parts.keySet());
        return shares(names, List.copyOf(parts.values()), sum(parts.values()), base, decimals, rounding);
    }

    /**
     * One rate, rounded half up.
     *
     * @param numerator not below zero, and not above the denominator
     * @param decimals 0 to 9
     * @throws org.daibiao.record.BadValueException for other numbers
     */
    public static Share rate(String name, long numerator, long denominator, String base, int decimals) {
        Typed.within(numerator, 0, denominator);
        return shares(List.of(name), List.of(numerator), denominator, base, decimals, Rounding.HALF_UP)
                .get(0);
    }

    static long sum(Iterable<Long> counts) {
        long sum = 0;
        for (long count : counts) {
            sum = Math.addExact(sum, Typed.atLeast(count, 0));
        }
        return sum;
    }

    private static List<Share> shares(
            List<String> names, List<Long> parts, long whole, String base, int decimals, Rounding rounding) {
        sum(parts);
        List<BigDecimal> percents = whole == 0 ? List.of() : rounding.percents(parts, whole, decimals);
        List<Share> shares = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            shares.add(new Share(names.get(i), parts.get(i), whole, base, whole == 0 ? null : percents.get(i)));
        }
        return List.copyOf(shares);
    }
}
