package org.daibiao.profile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.stream.Stream;
import org.daibiao.Daibiao;
import org.daibiao.desk.Room;
import org.daibiao.json.BadDocumentException;
import org.daibiao.memory.MemoryStores;
import org.daibiao.plan.WorkPlan;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each value that a room reads, in each form that a value can have: it is refused where it stands, or the door opens with it. */
@DisplayName("A value that a room of the library reads")
class UsableValuesTest {
    private static final List<String> FORMS =
            List.of("0", "2147483647", "true", "9999 months", "2 working days", "nonsense", "[one]", "{a.b: station}");

    private static final String PLAN = """
            format: 2
            title: 广河县人大常委会2025年度代表工作计划
            year: 2025
            adopted: {body: standing-committee, name: 广河县人大常委会, meeting: 25, day: 2025-02-26}
            term: {ordinal: 7, first-day: 2022-01-12}
            profile: guanghe-2024
            """;

    private static final String PROFILE = """
            format: 1
            id: guanghe-2024
            title: {zh: 广河市, en: Guanghe}
            law: GH
            year: 2024
            laws: {GH: {zh: 广河市办法, en: Guanghe's measures}}
            sections:
              %s:
                %s: {value: %s, source: GH}
                %s
            """;

    static Stream<String> values() {
        return Asked.all().entrySet().stream()
                .flatMap(section -> section.getValue().keySet().stream().map(name -> section.getKey() + "." + name));
    }

    @ParameterizedTest
    @MethodSource("values")
    @DisplayName("is refused where it stands in a profile, or the door opens with it")
    void isRefusedOrTheDoorOpens(String value) {
        String section = value.substring(0, value.indexOf('.'));
        String name = value.substring(value.indexOf('.') + 1);
        String beside = name.equals("reception-day") ? "reception-roll: {value: none, source: GH}" : "";
        for (String form : FORMS) {
            Throwable thrown = catchThrowable(() -> open(PROFILE.formatted(section, name, form, beside)));
            assertThat(thrown)
                    .as("%s: %s", value, form)
                    .satisfiesAnyOf(
                            none -> assertThat(none).isNull(),
                            some -> assertThat(some)
                                    .isInstanceOfSatisfying(
                                            BadDocumentException.class,
                                            bad -> assertThat(bad.faults())
                                                    .singleElement()
                                                    .matches(fault -> fault.line() == 9 && fault.column() > 4
                                                            || fault.code().equals("plan.room-unknown"))));
        }
    }

    @Test
    @DisplayName("of a room is measured by what the library has")
    void theKnownWordsAreThoseOfTheLibrary() {
        assertThat(Daibiao.rooms()).extracting(Room::name).containsAll(ProfileWords.ROOMS);
    }

    private static void open(String yaml) {
        RuleProfile profile = RuleProfile.read(yaml.getBytes(UTF_8));
        Daibiao.builder()
                .plan(WorkPlan.read(PLAN.getBytes(UTF_8), profile))
                .stores(new MemoryStores())
                .build()
                .close();
    }
}
