package org.daibiao.examples.planyear;

import java.util.List;
import org.daibiao.suggestion.Suggestion.State;

/** The pipeline of suggestions: an SVG bar for each state in the order of the life cycle, and the table of rates. */
final class Pipeline {
    private static final int ROW = 24;
    private static final int LEFT = 190;
    private static final int LONGEST = 400;

    private Pipeline() {}

    static void draw(SuggestionNumbers numbers, StringBuilder page) {
        page.append("<section class=\"chart\" id=\"suggestions\"><h2>代表建议办理进度 <small>suggestions by state, ")
                .append(numbers.total())
                .append("</small></h2>");
        bars(numbers, page);
        page.append("<p class=\"legend\">");
        for (Phase phase : Phase.values()) {
            page.append("<span class=\"badge ")
                    .append(phase.css)
                    .append("\">")
                    .append(phase.words)
                    .append("</span> ");
        }
        page.append("</p>");
        rates(numbers, page);
        page.append("</section>");
    }

    /** The phases of the life cycle, each in its own colour. */
    private enum Phase {
        RAISED("raised", "提出 <small>raised</small>"),
        REFERRED("referred", "交办 <small>referred</small>"),
        HANDLED("handled", "办理 <small>handled</small>"),
        ANSWERED("answered", "答复与反馈 <small>answered</small>"),
        FOLLOWED("followed", "落实 <small>followed</small>"),
        ENDED("ended", "终结 <small>ended</small>");

        final String css;
        final String words;

        Phase(String css, String words) {
            this.css = css;
            this.words = words;
        }

        static Phase of(State state) {
            return switch (state) {
                case DRAFT, SUBMITTED, ACCEPTED -> RAISED;
                case REFERRED, DISTRIBUTED, WITH_HANDLERS, RETURN_REQUESTED, RETURNED -> REFERRED;
                case IN_PROGRESS, MERGED, REHANDLING -> HANDLED;
                case REPLIED, FEEDBACK_OVERDUE, OBJECTION_REVIEW -> ANSWERED;
                case TRACKING, DELIVERED, NOT_DELIVERED, CARRIED_OVER -> FOLLOWED;
                case NOT_ACCEPTED, ESCALATED, WITHDRAWN, TAKEN_BACK, CLOSED_FOR_NOW, CLOSED -> ENDED;
            };
        }
    }

    private static void bars(SuggestionNumbers numbers, StringBuilder page) {
        List<SuggestionNumbers.Count> states = numbers.states();
        long most = Math.max(
                1,
                states.stream().mapToLong(SuggestionNumbers.Count::count).max().orElse(1));
        page.append("<svg viewBox=\"0 0 ")
                .append(LEFT + LONGEST + 40)
                .append(' ')
                .append(states.size() * ROW + 8)
                .append("\" role=\"img\" aria-label=\"代表建议办理进度\">");
        int y = 4;
        for (SuggestionNumbers.Count one : states) {
            bar(one, most, y, page);
            y += ROW;
        }
        page.append("</svg>");
    }

    private static void bar(SuggestionNumbers.Count one, long most, int y, StringBuilder page) {
        long width = one.count() == 0 ? 0 : Math.max(3, one.count() * LONGEST / most);
        page.append("<g><title>")
                .append(HtmlReport.safe(one.en()))
                .append("</title><text class=\"no\" x=\"")
                .append(LEFT - 8)
                .append("\" y=\"")
                .append(y + 15)
                .append("\">")
                .append(HtmlReport.safe(one.zh()))
                .append("</text><rect class=\"")
                .append(Phase.of(State.valueOf(one.state())).css)
                .append("\" x=\"")
                .append(LEFT)
                .append("\" y=\"")
                .append(y)
                .append("\" width=\"")
                .append(width)
                .append("\" height=\"")
                .append(ROW - 6)
                .append("\" rx=\"3\"/><text class=\"out\" x=\"")
                .append(LEFT + width + 6)
                .append("\" y=\"")
                .append(y + 15)
                .append("\">")
                .append(one.count())
                .append("</text></g>");
    }

    private static void rates(SuggestionNumbers numbers, StringBuilder page) {
        page.append(
                "<table class=\"rates\"><tr><th>指标 <small>rate</small></th><th>分子/分母</th><th>比率</th><th>基数 <small>base</small></th></tr>");
        for (SuggestionNumbers.Rate rate : numbers.statistics()) {
            page.append("<tr><td>")
                    .append(HtmlReport.safe(rate.zh()))
                    .append(" <small>")
                    .append(HtmlReport.safe(rate.en()))
                    .append("</small></td><td>")
                    .append(rate.figures())
                    .append("</td><td>")
                    .append(rate.percentage())
                    .append("</td><td>")
                    .append(HtmlReport.safe(rate.baseZh()))
                    .append(" <small>")
                    .append(HtmlReport.safe(rate.baseEn()))
                    .append("</small></td></tr>");
        }
        page.append("</table>");
    }
}
