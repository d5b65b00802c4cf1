package org.daibiao.statistics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * Published figures (公布数据): figures as published, whose consistency can be checked. Misprints occur; they are reported, and
 * nothing is silently corrected. Immutable and thread-safe.
 *
 * @param base the name of the whole
 * @param whole the size of the whole; not below zero
 * @param partition whether the figures are all parts of the whole, each counted once; otherwise each is a separate rate
 * @param decimals the decimals of the percentages, 0 to 9
 * @param figures the figures, at least one
 */
public record PublishedFigures(String base, long whole, boolean partition, int decimals, List<Figure> figures) {
    /**
     * Figure (公布数字).
     *
     * @param name what is counted
     * @param count the count; not below zero
     * @param percent the percentage as printed; null if none was printed
     */
    public record Figure(String name, long count, @Nullable BigDecimal percent) {
        @Override
        public String toString() {
            return LogSafe.of(this);
        }
    }

    /**
     * Verdict (核对结果).
     *
     * @param modes the rounding modes that give every printed percentage; empty if the figures are inconsistent
     * @param reasons all reasons why they are inconsistent; empty if they are consistent
     */
    public record Verdict(Set<Rounding> modes, List<Rejection> reasons) {
        public Verdict {
            modes = Set.copyOf(modes);
            reasons = List.copyOf(reasons);
        }

        /** Whether the figures are consistent under some mode. */
        public boolean consistent() {
            return reasons.isEmpty();
        }
    }

    public PublishedFigures {
        figures = List.copyOf(figures);
    }

    /** Checks whether the parts add up to the whole, and which rounding modes give the printed percentages. */
    public Verdict check() {
        List<Long> counts = figures.stream().map(Figure::count).toList();
        List<Rejection> reasons = new ArrayList<>();
        long sum = Shares.sum(counts);
        if (partition && sum != whole) {
            reasons.add(reason("statistics.parts", "", Map.of("sum", sum, "whole", whole, "base", base)));
        }
        for (Figure figure : figures) {
            if (figure.count > whole) {
                reasons.add(reason(
                        "statistics.above-whole",
                        figure.name,
                        Map.of("name", figure.name, "count", figure.count, "whole", whole, "base", base)));
            }
        }
        Set<Rounding> modes = EnumSet.noneOf(Rounding.class);
        if (whole > 0 && reasons.isEmpty()) {
            modes = modes(counts);
            if (modes.isEmpty()) {
                reasons.addAll(misprints(counts));
            }
        }
        return new Verdict(modes, reasons);
    }

    private Set<Rounding> modes(List<Long> counts) {
        Set<Rounding> modes =
                partition ? EnumSet.allOf(Rounding.class) : EnumSet.of(Rounding.HALF_UP, Rounding.TRUNCATE);
        modes.removeIf(mode -> {
            List<BigDecimal> percents = mode.percents(counts, whole, decimals);
            return !misprinted(percents).isEmpty();
        });
        return modes;
    }

    /** The figures that differ from half-up rounding; since that mode did not fit, there is at least one. */
    private List<Rejection> misprints(List<Long> counts) {
        List<BigDecimal> percents = Rounding.HALF_UP.percents(counts, whole, decimals);
        return misprinted(percents).stream()
                .map(at -> reason(
                        "statistics.percent",
                        figures.get(at).name,
                        Map.of(
                                "name",
                                figures.get(at).name,
                                "printed",
                                String.valueOf(figures.get(at).percent),
                                "percent",
                                percents.get(at).toPlainString(),
                                "count",
                                figures.get(at).count,
                                "whole",
                                whole,
                                "base",
                                base)))
                .toList();
    }

    private List<Integer> misprinted(List<BigDecimal> percents) {
        List<Integer> misprinted = new ArrayList<>();
        for (int i = 0; i < figures.size(); i++) {
            BigDecimal printed = figures.get(i).percent;
            if (printed != null && printed.compareTo(percents.get(i)) != 0) {
                misprinted.add(i);
            }
        }
        return misprinted;
    }

    private static Rejection reason(String code, String path, Map<String, Object> with) {
        return new Rejection(code, path, with);
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
