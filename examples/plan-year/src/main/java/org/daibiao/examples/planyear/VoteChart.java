package org.daibiao.examples.planyear;

/** The result of the vote as SVG: a bar of votes for each candidate, the pass line across them, and the chosen ones marked. */
final class VoteChart {
    /** The file of the count sheet, next to the report. */
    static final String SHEET = "count-sheet.html";

    private static final int ROW = 26;
    private static final int LEFT = 330;
    private static final int LONGEST = 420;

    private VoteChart() {}

    static void draw(VoteNumbers vote, StringBuilder page) {
        page.append("<section class=\"chart\" id=\"vote\"><h2>")
                .append(HtmlReport.safe(vote.title()))
                .append(" <small>vote on livelihood projects, ")
                .append(vote.seats())
                .append(" of ")
                .append(vote.candidates().size())
                .append("</small></h2><p>应到 ")
                .append(vote.all())
                .append(" 名，实到 ")
                .append(vote.present())
                .append(" 名；发出表决票 ")
                .append(vote.issued())
                .append(" 张，收回 ")
                .append(vote.collected())
                .append(" 张；有效 ")
                .append(vote.valid())
                .append(" 张，无效 ")
                .append(vote.invalid())
                .append(" 张；通过线 ")
                .append(vote.needed())
                .append(
                        " 票 <small>deputies, present; ballots issued, collected; valid, invalid; votes needed</small></p>");
        bars(vote, page);
        page.append("<p class=\"legend\"><span class=\"badge chosen\">入选 <small>chosen</small></span> ")
                .append("<span class=\"badge passed-over\">未入选 <small>not chosen</small></span></p><p><a href=\"")
                .append(SHEET)
                .append("\">计票结果报告单 <small>count sheet for signatures</small></a></p></section>");
    }

    private static void bars(VoteNumbers vote, StringBuilder page) {
        int height = vote.candidates().size() * ROW + 24;
        page.append("<svg viewBox=\"0 0 ")
                .append(LEFT + LONGEST + 60)
                .append(' ')
                .append(height)
                .append("\" role=\"img\" aria-label=\"民生实事项目票决结果\">");
        int y = 20;
        for (VoteNumbers.Row one : vote.candidates()) {
            bar(one, vote.all(), y, page);
            y += ROW;
        }
        long line = LEFT + vote.needed() * LONGEST / Math.max(1, vote.all());
        page.append("<line class=\"pass\" x1=\"")
                .append(line)
                .append("\" x2=\"")
                .append(line)
                .append("\" y1=\"14\" y2=\"")
                .append(height)
                .append("\"/><text class=\"out\" x=\"")
                .append(line - 40)
                .append("\" y=\"11\">通过线 ")
                .append(vote.needed())
                .append("</text></svg>");
    }

    private static void bar(VoteNumbers.Row one, long all, int y, StringBuilder page) {
        long width = one.votes() * LONGEST / Math.max(1, all);
        page.append("<g><text class=\"no\" x=\"")
                .append(LEFT - 8)
                .append("\" y=\"")
                .append(y + 15)
                .append("\">")
                .append(one.place())
                .append("　")
                .append(HtmlReport.safe(one.name()))
                .append("</text><rect class=\"")
                .append(one.elected() ? "chosen" : "passed-over")
                .append("\" x=\"")
                .append(LEFT)
                .append("\" y=\"")
                .append(y)
                .append("\" width=\"")
                .append(width)
                .append("\" height=\"")
                .append(ROW - 8)
                .append("\" rx=\"3\"/><text class=\"out\" x=\"")
                .append(LEFT + width + 6)
                .append("\" y=\"")
                .append(y + 15)
                .append("\">")
                .append(one.votes())
                .append("</text></g>");
    }
}
