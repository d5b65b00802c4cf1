package org.daibiao.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * One line of the table.
 *
 * @param ratio ours to theirs, of what was measured
 */
record Comparison(String benchmark, String ours, String theirs, double ratio, Aim aim) {
    /** What a ratio should be: at least so much, at most so much, or nothing in particular. */
    record Aim(String sign, double value) {
        static final Aim NONE = new Aim("", 0);

        static Aim atLeast(double value) {
            return new Aim("≥", value);
        }

        static Aim atMost(double value) {
            return new Aim("≤", value);
        }

        String verdict(double ratio) {
            double missed = sign.equals("≥") ? 1 - ratio / value : ratio / value - 1;
            return this.equals(NONE) ? "" : missed <= 0 ? "met" : format("missed by %.0f %%", 100 * missed);
        }

        @Override
        public String toString() {
            return this.equals(NONE) ? "" : format("%s %.2f", sign, value);
        }
    }

    static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }

    private List<String> cells() {
        return List.of(benchmark, ours, theirs, format("%.2f", ratio), aim.toString(), aim.verdict(ratio));
    }

    /** All of them, in columns. */
    static String table(List<Comparison> all) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("benchmark", "ours", "theirs", "ratio", "aim", "verdict"));
        all.forEach(one -> rows.add(one.cells()));
        int[] widths = IntStream.range(0, rows.get(0).size())
                .map(n ->
                        rows.stream().mapToInt(row -> row.get(n).length()).max().orElse(0))
                .toArray();
        var text = new StringBuilder();
        for (List<String> row : rows) {
            for (int n = 0; n < widths.length; n++) {
                text.append(format(n == 0 ? "%-" + widths[n] + "s" : "  %" + widths[n] + "s", row.get(n)));
            }
            text.append(System.lineSeparator());
        }
        return text.toString();
    }
}
