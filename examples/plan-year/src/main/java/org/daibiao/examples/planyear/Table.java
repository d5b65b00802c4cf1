package org.daibiao.examples.planyear;

import java.io.PrintStream;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daibiao.plan.Status;
import org.daibiao.plan.WorkPlan;

/** The report as a table for a terminal, where a Chinese character is two columns wide. */
final class Table {
    private static final int LABEL = 46;
    private static final int REMARK = 40;
    private static final int A_LINE = 6;
    private static final Set<Character.UnicodeBlock> WIDE = Set.of(
            Character.UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION, Character.UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS);

    private Table() {}

    static void print(WorkPlan plan, Numbers numbers, PrintStream out) {
        out.println(numbers.plan() + "  " + numbers.period() + "  截至 / as of " + numbers.asOf());
        int clause = -1;
        for (Numbers.Row row : numbers.obligations()) {
            if (row.clause() != clause) {
                clause = row.clause();
                out.println();
                out.println(plan.clause(clause)
                        .map(one -> one.number() + ". " + one.heading())
                        .orElse("0. 标题和导语"));
            }
            String figures = row.denominator() == 0 ? "–" : row.numerator() + "/" + row.denominator();
            String worst = row.exceptions().isEmpty()
                    ? ""
                    : row.exceptions().get(0).name() + " "
                            + row.exceptions().get(0).actual();
            out.println("  " + fit(row.id(), 6) + fit(row.zh(), LABEL)
                    + fit(sign(row.standing()) + " " + Numbers.zh(row.standing()), 10) + right(figures, 12) + "  "
                    + cut(worst, REMARK));
        }
        out.println();
        out.println(Stream.of(Status.values())
                .map(standing -> sign(standing.name()) + " " + Numbers.zh(standing.name()) + " / " + standing + " "
                        + numbers.count(-1, standing))
                .collect(Collectors.joining("   ")));
        suggestions(numbers.suggestions(), out);
    }

    private static void suggestions(SuggestionNumbers numbers, PrintStream out) {
        out.println();
        out.println("代表建议 / suggestions " + numbers.total() + "：");
        List<String> states = numbers.states().stream()
                .map(one -> one.zh() + " " + one.count())
                .toList();
        for (int n = 0; n < states.size(); n += A_LINE) {
            out.println("  " + String.join(" · ", states.subList(n, Math.min(states.size(), n + A_LINE))));
        }
        numbers.statistics()
                .forEach(rate -> out.println("  " + fit(rate.zh(), LABEL) + right(rate.figures(), 12)
                        + right(rate.percentage(), 10) + "  基数：" + rate.baseZh()));
    }

    /** A sign that shows the status without colour. */
    static String sign(String standing) {
        return switch (Status.valueOf(standing)) {
            case MET -> "✔";
            case OPEN -> "◔";
            case MISSED -> "✘";
            case REPORTED -> "≈";
            case NOT_ATTESTED -> "?";
            case NOT_RECORDED -> "·";
            case PARTLY_RECORDED -> "◌";
            case NOTHING_OWED -> "–";
        };
    }

    /** The number of columns a text takes: two for each wide character. */
    static int width(String text) {
        return text.codePoints().map(Table::width).sum();
    }

    private static int width(int point) {
        boolean wide = Character.isIdeographic(point)
                || WIDE.contains(Character.UnicodeBlock.of(point))
                || point == '“'
                || point == '”';
        return wide ? 2 : 1;
    }

    /** The text cut or padded to exactly this number of columns. */
    static String fit(String text, int columns) {
        String cut = cut(text, columns);
        return cut + " ".repeat(columns - width(cut));
    }

    private static String right(String text, int columns) {
        return " ".repeat(Math.max(0, columns - width(text))) + text;
    }

    private static String cut(String text, int columns) {
        if (width(text) <= columns) {
            return text;
        }
        var cut = new StringBuilder();
        int at = 0;
        while (width(cut.toString()) + width(text.codePointAt(at)) < columns) {
            cut.appendCodePoint(text.codePointAt(at));
            at = text.offsetByCodePoints(at, 1);
        }
        return cut.append('…').toString();
    }
}
