package org.daibiao.deputy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.daibiao.Fixture;
import org.daibiao.access.Roles;
import org.daibiao.contact.RecordVoterContact;
import org.daibiao.desk.Actor;
import org.daibiao.journal.Window;
import org.daibiao.json.Json;
import org.daibiao.plan.WorkPlan;
import org.daibiao.plan.WorkPlans;
import org.daibiao.privacy.PersonName;
import org.daibiao.privacy.PhoneNumber;
import org.daibiao.record.Id;
import org.daibiao.record.UnknownIdException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Deputies Law art. 58; Shanghai's measures for it art. 50. */
@DisplayName("What everybody may know of a deputy")
class PublicDeputyTest {
    private static final Window YEAR = new Window(LocalDate.parse("2025-01-01"), LocalDate.parse("2025-12-31"));

    @Test
    @DisplayName("is name, unit, constituency, delegation, posts, phone and duty performed, unmasked, for a voter too")
    void isWhatTheLawOpens() {
        var congress = new Fixture();
        Id<Deputy> li = registered(congress);
        Actor voter = Actor.of(congress.office().congress(), "wu", Roles.VOTER);

        PublicDeputy open = congress.daibiao().deputies().open(li, YEAR, voter);

        assertThat(open)
                .isEqualTo(new PublicDeputy(
                        li,
                        "李敏",
                        "安亭镇",
                        "第1选区",
                        "第一代表团",
                        List.of(Office.DEPUTY, Office.COMMITTEE_MEMBER),
                        "13900004711",
                        new TreeMap<>(Map.of("duty.participated", 2L, "voter-contact.visit", 2L))));
        assertThat(Json.write(open)).contains("李敏", "13900004711");
        assertThat(open).hasToString("public deputy " + li);
        Window before = new Window(LocalDate.parse("2024-01-01"), LocalDate.parse("2024-12-31"));
        assertThat(congress.daibiao().deputies().open(li, before, voter).duty()).isEmpty();
    }

    @Test
    @DisplayName("is not the lines of work, a suspension, or with whom the deputy is linked")
    void isNothingElse() {
        assertThat(Arrays.stream(PublicDeputy.class.getRecordComponents()).map(RecordComponent::getName))
                .containsExactly("id", "name", "unit", "constituency", "delegation", "posts", "phone", "duty");
        var congress = new Fixture();
        Id<Deputy> li = registered(congress);
        congress.daibiao()
                .deputies()
                .suspend(SuspendDeputy.of(li, Suspension.Cause.IN_CUSTODY, "2025-03-01"), congress.office())
                .orThrow();

        assertThat(congress.daibiao()
                        .deputies()
                        .open(li, YEAR, congress.office())
                        .duty())
                .containsOnlyKeys("duty.participated", "voter-contact.visit");
    }

    @Test
    @DisplayName("is no phone where the plan does not open it")
    void isNoPhoneWhereThePlanDoesNotOpenIt() throws IOException {
        var congress = new Fixture(closed());
        Id<Deputy> li = registered(congress);

        assertThat(congress.daibiao()
                        .deputies()
                        .open(li, YEAR, congress.office())
                        .phone())
                .isNull();
        assertThat(congress.daibiao()
                        .get(Deputy.SHAPE, li, congress.office())
                        .value()
                        .phone())
                .isEqualTo(PhoneNumber.of("****4711"));
    }

    @Test
    @DisplayName("of nobody is an unknown id")
    void ofNobody() {
        var congress = new Fixture();

        assertThatThrownBy(() -> congress.daibiao().deputies().open(Id.of(UUID.randomUUID()), YEAR, congress.office()))
                .isInstanceOf(UnknownIdException.class);
    }

    private static Id<Deputy> registered(Fixture congress) {
        var command = new RegisterDeputy(
                PersonName.of("李敏"), "安亭镇", "第1选区", "第一代表团", PhoneNumber.of("13900004711"), List.of("教育"), null, null);
        Id<Deputy> li = congress.daibiao()
                .deputies()
                .register(command, congress.office())
                .orThrow()
                .id();
        congress.daibiao()
                .deputies()
                .seat(SeatDeputy.of(li, Office.COMMITTEE_MEMBER, "2022-01-12"), congress.office())
                .orThrow();
        for (String day : List.of("2025-02-01", "2025-02-02")) {
            congress.daibiao()
                    .contacts()
                    .recordVoters(RecordVoterContact.of(li, "visit", 3, day), congress.office())
                    .orThrow();
        }
        return li;
    }

    private static WorkPlan closed() throws IOException {
        try (var in = WorkPlans.class.getResourceAsStream("jiading-2025.yaml")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return WorkPlan.read(text.replace("profile: jiading-2025 ", "profile: national-2025 ")
                    .replace("sections:\n", "sections:\n  opinion: {rounds: 2}\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
    }
}
