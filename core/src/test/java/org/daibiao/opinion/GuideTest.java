package org.daibiao.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.daibiao.Daibiao;
import org.daibiao.Fixture;
import org.daibiao.deputy.RegisterVoter;
import org.daibiao.desk.Actor;
import org.daibiao.record.Messages;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The page's code, compiled and run; compared without white space, because the formatter breaks lines where the page does not. */
@DisplayName("The page of opinions")
class GuideTest {
    private static final Path PAGE = Path.of("..", "docs", "opinion.md");
    private static final Path SOURCE = Path.of("src/test/java/org/daibiao/opinion/GuideTest.java");

    private final List<String> out = new ArrayList<>();

    @Test
    @DisplayName("shows the code that is compiled here and what it prints")
    void showsItsCode() throws IOException {
        var congress = new Fixture();

        opinion(congress.daibiao(), congress.office());

        String source = dense(Files.readString(SOURCE).replaceAll("out\\.add\\(\"\"\\s*\\+ ", "System.out.println("));
        assertThat(blocks("java"))
                .hasSize(1)
                .allSatisfy(block -> assertThat(source).contains(dense(block)));
        assertThat(String.join("", blocks("text"))).isEqualTo(String.join("\n", out) + "\n");
    }

    private void opinion(Daibiao daibiao, Actor office) {
        var opinions = daibiao.opinions();
        var voter = daibiao.deputies()
                .registerVoter(RegisterVoter.of("赵敏", "第1选区", "2025-06-03"), office)
                .orThrow();
        var now = opinions.register(
                        RegisterOpinion.byHotline("20250603-017", "安亭镇", "road-lamps", "小区门口路灯不亮", "2025-06-03")
                                .from(voter.id(), null)
                                .to(new Handler(Level.DISTRICT, "区建管委")),
                        office)
                .orThrow();
        out.add("" + "最迟 " + now.value().dueOn() + " 答复");
        now = opinions.recordResult(new RecordResult(now.seen(), null, "已更换灯具", LocalDate.parse("2025-06-10")), office)
                .orThrow();
        now = opinions.feedBack(new FeedBack(now.seen(), "路灯已修好", LocalDate.parse("2025-06-11")), office)
                .orThrow();
        out.add("" + Messages.label(now.value().state(), Locale.CHINESE));
    }

    private static List<String> blocks(String language) throws IOException {
        return Pattern.compile("```" + language + "\\R(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(PAGE))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String dense(String code) {
        return code.replaceAll("\\s", "");
    }
}
