package org.daibiao.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.daibiao.json.BadDocumentException;
import org.daibiao.json.Slip;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Quotation marks with nothing between them, and a text that is announced and does not follow, say nothing wherever they stand. */
@DisplayName("A text of a plan file that is empty")
class EmptyTextsTest {
    private static final String SOUND = WrongFilesTest.SOUND;

    /** What stands before and after the text that is empty. */
    static Stream<List<String>> places() {
        return Stream.of(
                List.of("title: ", "广河县人大常委会2025年度代表工作计划"),
                List.of("name: ", "广河县人大常委会"),
                List.of("profile: ", "jiading-2025"),
                List.of("- id: ", "2.b"),
                List.of("tag: ", "E"),
                List.of("{seat: ", "deputy.seat"),
                List.of("except: [", "deputy.suspension"),
                List.of("role: ", "member"),
                List.of("who: {owed: ", "bosses"),
                List.of("counterpart: ", "deputies"),
                List.of("least: ", "links-least"),
                List.of("most: ", "contact.links-most"),
                List.of("{on-days: ", "reception"),
                List.of("{by: ", "06-30"),
                List.of("newcomers: ", "once"),
                List.of("per: ", "once"),
                List.of("{any: [", "voter-contact.*"),
                List.of("{all: [", "voter-contact.visit"),
                List.of("[", "station.reception]"),
                List.of("{attestation: ", "person"),
                List.of("{validated: ", "file"),
                List.of("{count: [", "voter-contact.visit"),
                List.of("target: ", "target}"),
                List.of("channels: [", "visit"),
                List.of("deputies.monthly: ", "station"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("places")
    @DisplayName("is told once, at its place")
    void isToldOnce(List<String> place) {
        String rest = place.get(1).replaceFirst("^[^]}]*", "");
        for (String empty : List.of("''", "\"\"", "' '", "\"　\"")) {
            Slip.of(place.get(0) + place.get(1), place.get(0) + "¶" + empty + rest, "json.blank", "")
                    .isToldIn(SOUND, yaml -> WorkPlan.read(yaml));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {">", "|"})
    @DisplayName("is told where lines are announced and none follows")
    void whereNoLineFollows(String sign) {
        String plan = SOUND.replace("tag: S\n", "tag: " + sign + "\n");

        BadDocumentException bad = catchThrowableOfType(
                BadDocumentException.class, () -> WorkPlan.read(plan.getBytes(StandardCharsets.UTF_8)));

        assertThat(bad.faults()).map(fault -> fault.code()).containsExactly("json.blank");
    }
}
