package org.daibiao.statistics;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.daibiao.record.Typed;

/** Rounding (取舍方式) of percentages. */
public enum Rounding {
    /** Shares add up to exactly 100 (最大余额法): each is cut off, then the largest remainders are rounded up, the first of equal ones. For a table. */
    LARGEST_REMAINDER,
    /** A half or more is rounded up (四舍五入). For a single rate; shares of a table may not add up to 100. */
    HALF_UP,
    /** Further decimals are cut off (截尾). */
    TRUNCATE;

    static final int MOST_DECIMALS = 9;
    private static final int HUNDRED = 100;

    /** The percentages of parts in a whole above zero; for the largest remainder the parts add up to the whole. */
    List<BigDecimal> percents(List<Long> parts, long whole, int decimals) {
        Typed.within(decimals, 0, MOST_DECIMALS);
        BigInteger of = BigInteger.valueOf(whole);
        BigInteger units = BigInteger.TEN.pow(decimals).multiply(BigInteger.valueOf(HUNDRED));
        List<BigInteger[]> cut = parts.stream()
                .map(part -> BigInteger.valueOf(part).multiply(units).divideAndRemainder(of))
                .toList();
        List<Integer> raised = switch (this) {
            case LARGEST_REMAINDER -> largest(cut, units);
            case HALF_UP ->
                IntStream.range(0, cut.size())
                        .filter(i -> cut.get(i)[1].shiftLeft(1).compareTo(of) >= 0)
                        .boxed()
                        .toList();
            case TRUNCATE -> List.of();
        };
        List<BigDecimal> percents = new ArrayList<>();
        for (int i = 0; i < cut.size(); i++) {
            BigInteger raise = raised.contains(i) ? BigInteger.ONE : BigInteger.ZERO;
            percents.add(new BigDecimal(cut.get(i)[0].add(raise), decimals));
        }
        return percents;
    }

    private static List<Integer> largest(List<BigInteger[]> cut, BigInteger units) {
        BigInteger given = cut.stream().map(share -> share[0]).reduce(BigInteger.ZERO, BigInteger::add);
        return IntStream.range(0, cut.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> cut.get(i)[1]).reversed())
                .limit(units.subtract(given).longValueExact())
                .toList();
    }
}
