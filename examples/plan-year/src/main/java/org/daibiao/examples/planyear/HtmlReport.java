package org.daibiao.examples.planyear;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.daibiao.plan.Clause;
import org.daibiao.plan.Status;
import org.daibiao.plan.WorkPlan;

/** The report as one self-contained page: a chart of the clauses, then each clause with its obligations. */
final class HtmlReport {
    private static final int SHOWN = 20;

    private final WorkPlan plan;
    private final Numbers numbers;
    private final StringBuilder page = new StringBuilder();

    private HtmlReport(WorkPlan plan, Numbers numbers) {
        this.plan = plan;
        this.numbers = numbers;
    }

    static String of(WorkPlan plan, Numbers numbers) {
        return new HtmlReport(plan, numbers).page();
    }

    private String page() {
        page.append("<!DOCTYPE html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\">")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>")
                .append(safe(numbers.plan()))
                .append("</title><style>")
                .append(style())
                .append("</style></head><body><header><h1>")
                .append(safe(numbers.plan()))
                .append("</h1><p>")
                .append(safe(plan.adopted().name()))
                .append("　")
                .append(plan.adopted().day())
                .append(" 通过 / adopted · 截至 / as of ")
                .append(safe(numbers.asOf()))
                .append("</p></header><main>");
        tiles();
        Chart.draw(plan, numbers, page);
        Pipeline.draw(numbers.suggestions(), page);
        if (numbers.vote() != null) {
            VoteChart.draw(numbers.vote(), page);
        }
        page.append("<section id=\"c0\"><h2>标题和导语 <small>title and preamble</small></h2>");
        numbers.obligations().stream().filter(row -> row.clause() == 0).forEach(this::obligation);
        page.append("</section>");
        plan.clauses().forEach(this::clause);
        page.append(
                "</main><footer>演示数据，人员姓名均为虚构。 Demonstration data; all names of people are invented.</footer></body></html>\n");
        return page.toString();
    }

    private void tiles() {
        page.append("<div class=\"tiles\">");
        for (Status standing : Status.values()) {
            page.append("<div class=\"tile ")
                    .append(css(standing.name()))
                    .append("\"><b>")
                    .append(numbers.count(-1, standing))
                    .append("</b><span>")
                    .append(badge(standing.name()))
                    .append("</span></div>");
        }
        page.append("</div>");
    }

    private void clause(Clause clause) {
        page.append("<section id=\"c")
                .append(clause.number())
                .append("\"><h2>")
                .append(clause.number())
                .append(". ")
                .append(safe(clause.heading()))
                .append("</h2><details><summary>条文 / text</summary><p>")
                .append(safe(clause.text()))
                .append("</p></details>");
        numbers.obligations().stream()
                .filter(row -> row.clause() == clause.number())
                .forEach(this::obligation);
        page.append("</section>");
    }

    private void obligation(Numbers.Row row) {
        page.append("<article><div class=\"head\"><span class=\"id\">")
                .append(safe(row.id()))
                .append("</span><span class=\"label\">")
                .append(safe(row.zh()))
                .append("<small>")
                .append(safe(row.en()))
                .append("</small></span><span class=\"badge ")
                .append(css(row.standing()))
                .append("\">")
                .append(badge(row.standing()))
                .append("</span></div>");
        row.checks().forEach(check -> check(check, row.checks().size() > 1));
        page.append("</article>");
    }

    private void check(Numbers.Check check, boolean several) {
        if (several) {
            page.append("<p class=\"check\">")
                    .append(Table.sign(check.standing()))
                    .append(' ')
                    .append(safe(check.zh()))
                    .append("</p>");
        }
        if (check.denominator() > 0) {
            long percent = Math.min(100, Math.round(100.0 * check.numerator() / check.denominator()));
            page.append("<div class=\"bar\"><i class=\"")
                    .append(css(check.standing()))
                    .append("\" style=\"width:")
                    .append(percent)
                    .append("%\"></i></div><p class=\"figures\">")
                    .append(check.numerator())
                    .append(" / ")
                    .append(check.denominator())
                    .append("</p>");
        }
        String note = check.note();
        if (note != null) {
            page.append("<p class=\"figures\">").append(safe(note)).append("</p>");
        }
        if (!check.exceptions().isEmpty()) {
            exceptions(check.exceptions());
        }
    }

    private void exceptions(List<Numbers.Shortfall> exceptions) {
        boolean several = exceptions.stream().anyMatch(one -> !one.lacking().isEmpty());
        page.append("<details><summary>未完成对象 ")
                .append(exceptions.size())
                .append(" 个 / not met</summary><table><tr><th>对象</th><th>要求</th><th>实际</th>")
                .append(several ? "<th>缺</th>" : "")
                .append("<th>期限</th></tr>");
        exceptions.stream()
                .limit(SHOWN)
                .forEach(one -> page.append("<tr><td>")
                        .append(safe(one.name()))
                        .append("</td><td>")
                        .append(safe(one.required()))
                        .append("</td><td>")
                        .append(one.actual())
                        .append(several ? "</td><td>" + safe(String.join("、", one.lacking())) : "")
                        .append("</td><td>")
                        .append(safe(one.until()))
                        .append("</td></tr>"));
        page.append("</table>");
        if (exceptions.size() > SHOWN) {
            page.append("<p class=\"figures\">其余 ")
                    .append(exceptions.size() - SHOWN)
                    .append(" 个见 report.json / more in report.json</p>");
        }
        page.append("</details>");
    }

    static String badge(String standing) {
        return Table.sign(standing) + " " + Numbers.zh(standing) + " <small>"
                + standing.replace('_', ' ').toLowerCase(java.util.Locale.ROOT) + "</small>";
    }

    static String css(String standing) {
        return standing.toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    static String safe(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String style() {
        try (InputStream in = Objects.requireNonNull(HtmlReport.class.getResourceAsStream("report.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
