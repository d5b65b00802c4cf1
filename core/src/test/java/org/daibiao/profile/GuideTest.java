package org.daibiao.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.daibiao.calendar.TimeLimit;
import org.junit.jupiter.api.Test;

/** The guide's profile is read as it stands there. */
class GuideTest {
    private static final Path GUIDE = Path.of("..", "docs", "guide", "write-a-profile.md");

    @Test
    void theGuidesProfileRefinesTheNationalOneWithoutAnyJava() throws IOException {
        String guide = Files.readString(GUIDE);
        int start = guide.indexOf("```yaml\n") + 8;
        String yaml = guide.substring(start, guide.indexOf("```", start));

        Section suggestion =
                RuleProfile.read(yaml.getBytes(StandardCharsets.UTF_8)).section("suggestion");

        var own = suggestion.optionalLimit("return-limit").orElseThrow();
        assertThat(own.value()).isEqualTo(TimeLimit.workingDays(8));
        assertThat(own.source().text(Locale.CHINESE)).isEqualTo("《广河市代表建议办理办法》第十一条");
        assertThat(own.source().text(Locale.ENGLISH))
                .isEqualTo("Guanghe's measures for handling deputies' suggestions, art. 11");
        var inherited = suggestion.optionalLimit("reply-limit").orElseThrow();
        assertThat(inherited.value()).isEqualTo(TimeLimit.months(3));
        assertThat(inherited.source().text(Locale.ENGLISH))
                .startsWith("Law on Deputies")
                .endsWith(", art. 51");
        assertThat(suggestion.optionalLimit("redo-limit")).isEmpty();
        assertThat(suggestion
                        .optionalCode("withdrawal-until")
                        .orElseThrow()
                        .source()
                        .article())
                .isNull();
        assertThat(suggestion.optionalCodes("feedback-dimensions").orElseThrow().value())
                .isEqualTo(List.of("attitude", "result"));
    }
}
