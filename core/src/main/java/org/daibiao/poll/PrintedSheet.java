package org.daibiao.poll;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.daibiao.record.LogSafe;

/** A count sheet as a page for printing: the lines of the plain sheet, the candidates as a table, and space for signatures. */
record PrintedSheet(SignedSheet sheet, Locale locale) {
    private static final String STYLE = """
            @page { size: A4; margin: 15mm 20mm }
            body { max-width: 170mm; margin: 8mm auto; color: #000; background: #fff;
              font: 11pt/1.5 "Noto Serif CJK SC", "Source Han Serif SC", SimSun, "Songti SC", serif }
            h1 { margin: 0 0 3mm; text-align: center; text-wrap: balance; font-size: 18pt; line-height: 1.4 }
            .day { margin: 0 0 4mm; text-align: center }
            p { margin: 0 0 1mm }
            table { width: 100%; margin: 3mm 0; border-collapse: collapse; line-height: 1.4 }
            th, td { padding: .8mm 2mm; border: .75pt solid #000; text-align: center }
            td:nth-child(2) { text-align: left; overflow-wrap: anywhere }
            th { white-space: nowrap }
            tr, .head, .signatures { break-inside: avoid }
            .head { margin: 4mm 0; padding: 2.5mm 3mm; border: .75pt solid #000 }
            .head p { font-size: 9.5pt; line-height: 1.5 }
            pre { margin: 1mm 0 2mm; text-align: center; font: 13pt/1.6 "DejaVu Sans Mono", Consolas, Menlo, monospace }
            .signatures p { margin: 0; line-height: 2.6 }
            .signatures p:last-child { text-align: right }
            @media print { body { margin: 0 } }
            """;

    String html() {
        var count = new CountSheet(sheet.result(), locale);
        String language = locale.getLanguage().equals("zh") ? "zh-CN" : "en";
        return """
                <!DOCTYPE html>
                <html lang="%s"><head><meta charset="utf-8"/>
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/>
                <title>%2$s</title>
                <style>
                %3$s</style></head><body>
                <h1>%2$s</h1>
                <p class="day">%4$s</p>
                %5$s
                %6$s
                %7$s
                <div class="head"><p>%8$s</p>
                <pre>%9$s</pre>
                <p>%10$s</p></div>
                <div class="signatures">
                %11$s
                </div>
                </body></html>
                """.formatted(
                        language,
                        safe(sheet.title(locale)),
                        STYLE,
                        safe(sheet.day(locale)),
                        paragraphs(count.before()),
                        table(count),
                        paragraphs(count.after()),
                        safe(SignedSheet.said("head", locale)),
                        sheet.digits().stream().map(PrintedSheet::safe).collect(Collectors.joining("\n")),
                        safe(SignedSheet.said("head.use", locale)),
                        blanks(paragraphs(sheet.signatures(locale))));
    }

    /** Underlined space instead of underscores, which leave no room to sign. */
    private static String blanks(String signatures) {
        return signatures.replaceAll("(_+)", "<u>$1</u>").replace("_", "&#8195;");
    }

    private static String paragraphs(List<String> lines) {
        return lines.stream().map(line -> "<p>" + safe(line) + "</p>").collect(Collectors.joining("\n"));
    }

    /** Empty when nobody was counted. */
    private String table(CountSheet count) {
        List<Score> scores = sheet.result().tally().order();
        if (scores.isEmpty()) {
            return "";
        }
        boolean points = !count.graded() && scores.stream().anyMatch(one -> one.points() != 0);
        List<String> columns = new ArrayList<>(
                count.graded()
                        ? List.of("place", "item", "satisfied", "basically", "dissatisfied", "abstentions", "grade")
                        : List.of("place", "name", "votes", "against", "abstentions", "found"));
        if (points) {
            columns.add(columns.size() - 1, "points");
        }
        String head = row(
                "th",
                columns.stream()
                        .map(one -> SignedSheet.said("column." + one, locale))
                        .toList());
        String body =
                scores.stream().map(one -> row("td", cells(count, one, points))).collect(Collectors.joining("\n"));
        return "<table>\n<thead>" + head + "</thead>\n<tbody>\n" + body + "\n</tbody></table>";
    }

    private static List<String> cells(CountSheet count, Score score, boolean points) {
        List<String> cells = new ArrayList<>();
        cells.add(String.valueOf(score.place()));
        // A direction mark in a name would reorder what is signed; the other lines are filled in without such marks.
        cells.add(LogSafe.of(count.name(score.candidate())));
        cells.add(String.valueOf(score.votes()));
        if (count.graded()) {
            cells.add(String.valueOf(score.points()));
        }
        cells.add(String.valueOf(score.against()));
        cells.add(String.valueOf(score.abstentions()));
        if (points) {
            cells.add(String.valueOf(score.points()));
        }
        cells.add(count.found(score));
        return cells;
    }

    private static String row(String cell, List<String> texts) {
        return texts.stream()
                .map(text -> "<" + cell + ">" + safe(text) + "</" + cell + ">")
                .collect(Collectors.joining("", "<tr>", "</tr>"));
    }

    /** Titles and names are user input: none of it is markup. */
    private static String safe(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
