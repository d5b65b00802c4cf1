package org.daibiao.examples.planyear;

import java.util.List;
import org.daibiao.plan.Clause;
import org.daibiao.plan.Status;
import org.daibiao.plan.WorkPlan;

/** An SVG chart with a bar for each clause, made of the statuses of its obligations. */
final class Chart {
    private static final int ROW = 26;
    private static final int LEFT = 36;
    private static final int UNIT = 40;
    private static final List<Status> ORDER = List.of(
            Status.MET,
            Status.REPORTED,
            Status.NOTHING_OWED,
            Status.OPEN,
            Status.MISSED,
            Status.NOT_ATTESTED,
            Status.PARTLY_RECORDED,
            Status.NOT_RECORDED);

    private Chart() {}

    static void draw(WorkPlan plan, Numbers numbers, StringBuilder page) {
        int most = plan.clauses().stream()
                .mapToInt(clause -> total(numbers, clause))
                .max()
                .orElse(1);
        int width = LEFT + most * UNIT + 10;
        int height = plan.clauses().size() * ROW + 8;
        page.append("<section class=\"chart\"><h2>各条完成情况 <small>results by clause</small></h2><svg viewBox=\"0 0 ")
                .append(width)
                .append(' ')
                .append(height)
                .append("\" role=\"img\" aria-label=\"各条完成情况\">");
        int y = 4;
        for (Clause clause : plan.clauses()) {
            row(numbers, clause, y, page);
            y += ROW;
        }
        page.append("</svg><p class=\"legend\">");
        ORDER.forEach(standing -> page.append("<span class=\"badge ")
                .append(HtmlReport.css(standing.name()))
                .append("\">")
                .append(HtmlReport.badge(standing.name()))
                .append("</span> "));
        page.append("</p></section>");
    }

    private static void row(Numbers numbers, Clause clause, int y, StringBuilder page) {
        page.append("<a href=\"#c")
                .append(clause.number())
                .append("\"><text class=\"no\" x=\"")
                .append(LEFT - 8)
                .append("\" y=\"")
                .append(y + 16)
                .append("\">")
                .append(clause.number())
                .append("</text>");
        int x = LEFT;
        for (Status standing : ORDER) {
            int count = (int) numbers.count(clause.number(), standing);
            if (count > 0) {
                bar(page, x, y, count, standing);
                x += count * UNIT;
            }
        }
        page.append("</a>");
    }

    private static void bar(StringBuilder page, int x, int y, int count, Status standing) {
        page.append("<rect class=\"")
                .append(HtmlReport.css(standing.name()))
                .append("\" x=\"")
                .append(x)
                .append("\" y=\"")
                .append(y)
                .append("\" width=\"")
                .append(count * UNIT - 2)
                .append("\" height=\"")
                .append(ROW - 6)
                .append("\" rx=\"3\"/><text class=\"in\" x=\"")
                .append(x + (count * UNIT - 2) / 2)
                .append("\" y=\"")
                .append(y + 15)
                .append("\">")
                .append(Table.sign(standing.name()))
                .append(' ')
                .append(count)
                .append("</text>");
    }

    private static int total(Numbers numbers, Clause clause) {
        return (int) numbers.obligations().stream()
                .filter(row -> row.clause() == clause.number())
                .count();
    }
}
