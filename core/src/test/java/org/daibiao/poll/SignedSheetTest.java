package org.daibiao.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

@DisplayName("The count sheet for signatures")
class SignedSheetTest {
    private static final LocalDate DAY = LocalDate.parse("2025-01-10");
    private static final String HEAD = "0123456789abcdef".repeat(4);
    private static final String BAD = "<script>alert('x')</script> & \"<b>\"";

    static Stream<Arguments> sheets() {
        PollRules two = Polls.rules(2, BallotForm.CHOOSE);
        List<Ballot> box = Polls.box(
                Polls.times(34, Polls.choice("c1", "c2")),
                Polls.times(34, Polls.choice("c1", "c3")),
                Polls.times(34, Polls.choice("c2", "c3")),
                Polls.times(3, Polls.choice("c1", "c2", "c3")));
        var tied = count(two, new MajorityRule(), 3, Polls.everybody(105), box);
        var few = count(two, new MajorityRule(), 3, Turnout.of(273, 181, 181, 181), List.of());
        var stuffed = count(two, new MajorityRule(), 3, Turnout.of(9, 9, 9, 10), Polls.votes(10));
        var ranked = count(
                Polls.rules(2, BallotForm.RANK),
                new RankSumRule(RankSumRule.Unplaced.LAST_PLACE, false),
                3,
                Polls.everybody(9),
                Polls.times(9, new Ballot.Ranking(List.of("c2", "c1"))));
        return Stream.of(tied, few, stuffed, ranked, graded())
                .flatMap(result -> Stream.of(Locale.CHINESE, Locale.ENGLISH)
                        .map(locale -> Arguments.of(result.state(), locale, sheet("民生实事项目票决", result))));
    }

    /** Of ten: the first item is exactly at one half, the second fails. */
    private static PollResult graded() {
        var rules = PollRules.evaluation(2, Polls.EVERYBODY, Polls.QUORUM, Polls.OF_ALL, true);
        List<Ballot> box = Polls.box(
                Polls.times(5, new Ballot.Grades(Map.of("c1", Grade.SATISFIED, "c2", Grade.DISSATISFIED))),
                Polls.times(4, new Ballot.Grades(Map.of("c1", Grade.BASICALLY, "c2", Grade.BASICALLY))),
                Polls.times(1, new Ballot.Grades(Map.of())));
        return count(rules, new GradeRule(), 2, Polls.everybody(10), box);
    }

    @Test
    @DisplayName("has the grades of an evaluation instead of seats")
    void hasGrades() throws Exception {
        SignedSheet sheet = sheet("满意度测评", graded());

        assertThat(cells(read(sheet.html(Locale.CHINESE))))
                .containsExactly(
                        List.of("名次", "测评项目", "满意", "基本满意", "不满意", "弃权", "等次"),
                        List.of("1", "项目1", "5", "4", "0", "1", "基本满意"),
                        List.of("2", "项目2", "0", "4", "5", "1", "不满意"));
        assertThat(sheet.text(Locale.CHINESE))
                .contains("1. 项目1：满意 5，基本满意 4，不满意 0，弃权 1；基本满意", "提示：“项目1”恰在界线上")
                .doesNotContain("应选", "入选");
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("sheets")
    @DisplayName("says in print what its plain text says")
    void saysTheSame(PollResult.State state, Locale locale, SignedSheet sheet) throws Exception {
        String printed = read(sheet.html(locale)).getDocumentElement().getTextContent();
        List<String> rows = sheet.result().tally().order().stream()
                .map(score -> score.place() + ". ")
                .toList();

        assertThat(sheet.text(locale).replace("_", "\u2003").lines())
                .filteredOn(line -> rows.stream().noneMatch(line::startsWith))
                .hasSizeGreaterThan(12)
                .allSatisfy(line -> assertThat(printed).contains(line));
    }

    @Test
    @DisplayName("has a row for each candidate, with place, votes and what became of it")
    void hasATable() throws Exception {
        PollResult result = count(
                Polls.rules(1, BallotForm.CHOOSE), new MajorityRule(), 3, Polls.everybody(10), Polls.votes(7, 1, 2));

        assertThat(cells(read(sheet("票决", result).html(Locale.CHINESE))))
                .containsExactly(
                        List.of("名次", "候选项目", "赞成", "反对", "弃权", "结果"),
                        List.of("1", "项目1", "7", "0", "3", "入选"),
                        List.of("2", "项目3", "2", "0", "8", "未通过"),
                        List.of("3", "项目2", "1", "0", "9", "未通过"));
    }

    @Test
    @DisplayName("names every item of an evaluation by its name, and tells two of one name apart by their codes")
    void tellsEqualNamesApart() throws Exception {
        PollRules chosen = Polls.rules(1, BallotForm.CHOOSE);
        var candidates = List.of(new Candidate("民生01", "A路"), new Candidate("民生02", "Ａ路"), new Candidate("民生03", "学校"));
        List<Ballot> box = Polls.box(
                Polls.times(7, Polls.choice("民生01")),
                Polls.times(2, Polls.choice("民生02")),
                Polls.times(1, Polls.choice("民生03")));
        SignedSheet sheet =
                sheet("票决", new CountRule(chosen, new MajorityRule()).count(candidates, Polls.everybody(10), box));

        assertThat(sheet.text(Locale.CHINESE)).contains("1. A路（民生01）：赞成 7", "2. Ａ路（民生02）：赞成 2", "3. 学校：赞成 1");
        assertThat(sheet.text(Locale.ENGLISH)).contains("1. A路 (民生01): 7 for", "3. 学校: 1 for");
        assertThat(cells(read(sheet.html(Locale.CHINESE))))
                .extracting(row -> row.get(1))
                .containsExactly("候选项目", "A路（民生01）", "Ａ路（民生02）", "学校");
        assertThat(sheet("测评", graded()).text(Locale.ENGLISH))
                .contains("项目1 is exactly on the line")
                .doesNotContain("c1");
    }

    @Test
    @DisplayName("counts people by heads and ballots by sheets, of whichever the pass line is taken")
    void countsBallotsBySheets() {
        PollRules of = Polls.rules(1, BallotForm.CHOOSE);
        for (PassLine.Base base : PassLine.Base.values()) {
            PollRules rules = Polls.with(of, of.electorate(), of.quorum(), new PassLine(Polls.MAJORITY, base));
            PollResult result = count(rules, new MajorityRule(), 3, Polls.everybody(10), Polls.votes(7, 1, 2));

            assertThat(result.text(Locale.CHINESE))
                    .contains(base == PassLine.Base.COUNTED ? "通过线：有效票 10 张，超过 1/2，即 6 票" : " 10 名，超过 1/2，即 6 票");
        }
    }

    @Test
    @DisplayName("has a column of points where candidates are ranked by number, and no table where nobody was counted")
    void hasPoints() throws Exception {
        var sheets = sheets().map(one -> (SignedSheet) one.get()[2]).toList();

        assertThat(cells(read(sheets.get(7).html(Locale.ENGLISH))))
                .startsWith(List.of("Place", "Candidate", "For", "Against", "Abstained", "Points", "Result"))
                .contains(List.of("1", "项目2", "9", "0", "0", "9", "chosen"));
        assertThat(cells(read(sheets.get(2).html(Locale.CHINESE)))).isEmpty();
    }

    @Test
    @DisplayName("V13: puts each kind of ballot with the sum that it belongs to, as the rules have it")
    void putsEachKindWithItsSum() {
        List<Ballot> box = Polls.box(
                Polls.times(256, Polls.choice("c1")),
                Polls.times(7, new Ballot.Choice(List.of())),
                Polls.times(2, Polls.choice("c1", "c2")));
        PollRules counted = Polls.rules(1, BallotForm.CHOOSE);
        var strict = new PollRules(
                1,
                new BallotRule(BallotForm.CHOOSE, 1, false),
                counted.electorate(),
                counted.quorum(),
                counted.passLine(),
                counted.atTie(),
                counted.tooFew(),
                counted.warnBelow(),
                counted.equalAllowed());

        SignedSheet valid = sheet("票决", count(counted, new MajorityRule(), 3, Polls.everybody(265), box));
        SignedSheet invalid = sheet("票决", count(strict, new MajorityRule(), 3, Polls.everybody(265), box));
        SignedSheet plain = sheet("票决", count(counted, new MajorityRule(), 3, Polls.everybody(9), Polls.votes(9)));

        assertThat(valid.text(Locale.CHINESE)).contains("\n计票 263 张（其中空白 7 张，计为弃权），不计 2 张（超选 2 张）\n");
        assertThat(valid.text(Locale.ENGLISH))
                .contains(
                        "\nCounted: 263 (of these blank: 7, counted as abstentions); not counted: 2 (chooses too many: 2)\n");
        assertThat(invalid.text(Locale.CHINESE)).contains("\n计票 256 张，不计 9 张（空白 7 张、超选 2 张）\n");
        assertThat(invalid.text(Locale.ENGLISH))
                .contains("\nCounted: 256; not counted: 9 (blank: 7, chooses too many: 2)\n");
        assertThat(plain.text(Locale.CHINESE)).contains("\n计票 9 张，不计 0 张\n");
    }

    @Test
    @DisplayName("V13: says of who passed and is not chosen that the seats are full, and of no seats left nothing")
    void saysThatTheSeatsAreFull() {
        List<Ballot> box =
                Polls.box(Polls.times(6, Polls.choice("c1", "c2")), Polls.times(3, Polls.choice("c2", "c3")));
        var rules = Polls.rules(2, BallotForm.CHOOSE);
        var one = Polls.rules(1, BallotForm.CHOOSE);
        SignedSheet full = sheet(
                "票决",
                new CountRule(
                                new PollRules(
                                        1,
                                        rules.ballots(),
                                        one.electorate(),
                                        one.quorum(),
                                        one.passLine(),
                                        one.atTie(),
                                        one.tooFew(),
                                        one.warnBelow(),
                                        one.equalAllowed()),
                                new MajorityRule())
                        .count(Polls.candidates(3), Polls.everybody(9), box));
        SignedSheet left = sheet("票决", count(rules, new MajorityRule(), 3, Polls.everybody(9), Polls.votes(7, 1, 1)));

        assertThat(full.text(Locale.CHINESE))
                .contains("2. 项目1：赞成 6，反对 0，弃权 3；过线未入选（名额已满）", "\n应选 1 个，入选 1 个\n")
                .doesNotContain("尚缺");
        assertThat(full.text(Locale.ENGLISH))
                .contains("passed, not chosen (all seats are taken)", "\nSeats: 1; chosen: 1\n")
                .doesNotContain("left");
        assertThat(left.text(Locale.CHINESE)).contains("\n应选 2 个，入选 1 个，尚缺 1 个\n");
        assertThat(left.text(Locale.ENGLISH)).contains("\nSeats: 2; chosen: 1; left: 1\n");
    }

    @Test
    @DisplayName("takes what people typed for text, wherever it stands")
    void escapes() throws Exception {
        var candidates = List.of(new Candidate("c1", BAD), new Candidate("c2", "\u202E项目"));
        var rules = Polls.rules(1, BallotForm.CHOOSE);
        PollResult result =
                new CountRule(rules, new MajorityRule()).count(candidates, Polls.everybody(3), Polls.votes(2, 1));

        String html = sheet(BAD, result).html(Locale.CHINESE);

        assertThat(html).doesNotContain("<script").doesNotContain("<b>").doesNotContain("\u202E");
        Document page = read(html);
        assertThat(page.getElementsByTagName("h1").item(0).getTextContent()).startsWith(BAD);
        assertThat(cells(page)).contains(List.of("1", BAD, "2", "0", "1", "入选"));
    }

    @Test
    @DisplayName("needs nothing from elsewhere, runs nothing, and is laid out for A4")
    void needsNothing() {
        String html = ((SignedSheet) sheets().toList().get(0).get()[2]).html(Locale.CHINESE);

        assertThat(html)
                .contains("@page { size: A4", "lang=\"zh-CN\"", "default-src 'none'")
                .doesNotContain("http:", "https:", "//", "url(", "@import", "src=", "href=", "<script", "onload");
        assertThat(html).contains("01234567 89abcdef 01234567 89abcdef\n01234567 89abcdef 01234567 89abcdef</pre>");
    }

    private static PollResult count(
            PollRules rules, TallyRule rule, int candidates, Turnout turnout, List<Ballot> ballots) {
        return new CountRule(rules, rule).count(Polls.candidates(candidates), turnout, ballots);
    }

    private static SignedSheet sheet(String title, PollResult result) {
        return new SignedSheet(title, DAY, result, HEAD);
    }

    /** The page is also well-formed XML, so that a parser tells text from markup. */
    private static Document read(String html) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(html)));
    }

    private static List<List<String>> cells(Document page) {
        var rows = page.getElementsByTagName("tr");
        return IntStream.range(0, rows.getLength())
                .mapToObj(n -> (Element) rows.item(n))
                .map(SignedSheetTest::texts)
                .toList();
    }

    private static List<String> texts(Element row) {
        List<String> texts = new ArrayList<>();
        for (var cell = row.getFirstChild(); cell != null; cell = cell.getNextSibling()) {
            texts.add(cell.getTextContent());
        }
        return texts;
    }
}
