package org.daibiao.deputy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.daibiao.Fixture.codes;

import java.time.LocalDate;
import java.util.UUID;
import org.daibiao.Fixture;
import org.daibiao.access.Roles;
import org.daibiao.desk.Actor;
import org.daibiao.desk.DeniedException;
import org.daibiao.desk.Relation;
import org.daibiao.oversight.GuideDelegation;
import org.daibiao.record.StaleVersionException;
import org.daibiao.record.UnknownIdException;
import org.daibiao.record.Versioned;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What is recorded of a group")
class GroupCorrectionTest {
    private final Fixture congress = new Fixture();
    private final DeputyService deputies = congress.daibiao().deputies();
    private final Actor office = congress.office();
    private final Versioned<Group> group = form(Group.Kind.DELEGATION, "第一组");

    private Versioned<Group> form(Group.Kind kind, String name) {
        return deputies.form(new FormGroup(kind, name, "安亭镇", LocalDate.parse("2025-03-01")), office)
                .orThrow();
    }

    private CorrectGroup wrong(Group.@Nullable Kind kind, @Nullable String name, @Nullable String since) {
        return new CorrectGroup(group.seen(), kind, name, null, since == null ? null : LocalDate.parse(since), "登记时笔误");
    }

    private Versioned<Membership> join(String day) {
        return deputies.join(new JoinGroup(congress.deputy("李敏"), group.id(), LocalDate.parse(day)), office)
                .orThrow();
    }

    @Test
    @DisplayName("can be corrected, and what it said before is kept")
    void canBeCorrected() {
        Group right = deputies.correctGroup(
                        new CorrectGroup(
                                group.seen(),
                                Group.Kind.DEPUTIES_GROUP,
                                "第二组",
                                "马陆镇",
                                LocalDate.parse("2025-02-01"),
                                "录错"),
                        office)
                .orThrow()
                .value();

        assertThat(right)
                .isEqualTo(
                        new Group(group.id(), Group.Kind.DEPUTIES_GROUP, "第二组", "马陆镇", LocalDate.parse("2025-02-01")));
        assertThat(congress.earlier(group.id()))
                .containsExactly("kind: delegation", "name: 第一组", "since: 2025-03-01", "unit: 安亭镇");
        assertThat(congress.about(group.id(), "group.formed.*")).containsExactly("group 2025-02-01 1 deputies-group");
    }

    @Test
    @DisplayName("keeps its line in the journal when only its name was wrong, also with members")
    void theNameHasNoLine() {
        join("2025-04-01");
        deputies.correctGroup(wrong(null, "第二组", null), office).orThrow();

        assertThat(congress.about(group.id(), "group.formed.*")).containsExactly("group 2025-03-01 1 delegation");
    }

    @Test
    @DisplayName("keeps its kind once somebody joined it, even if nobody is in it any more")
    void keepsItsKindWithMembers() {
        Versioned<Membership> member = join("2025-04-01");
        assertThat(codes(deputies.correctGroup(wrong(Group.Kind.DEPUTIES_GROUP, null, null), office)))
                .containsExactly("deputy.group-held");

        deputies.leave(new LeaveGroup(member.seen(), LocalDate.parse("2025-05-01")), office)
                .orThrow();
        assertThat(codes(deputies.correctGroup(wrong(Group.Kind.DEPUTIES_GROUP, null, null), office)))
                .containsExactly("deputy.group-held");
    }

    @Test
    @DisplayName("keeps its kind once another room recorded something for it")
    void keepsItsKindWhenUsed() {
        congress.daibiao()
                .supervision()
                .guide(new GuideDelegation(group.id(), LocalDate.parse("2025-06-01"), "选题辅导"), office)
                .orThrow();

        assertThat(codes(deputies.correctGroup(wrong(Group.Kind.DEPUTIES_GROUP, null, null), office)))
                .containsExactly("deputy.group-held");
        assertThat(codes(deputies.correctGroup(wrong(null, null, "2025-02-01"), office)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2025-04-01, ''", "2025-04-02, deputy.group-joined", "2025-07-02, 'deputy.group-joined,deputy.future'"})
    @DisplayName("has a first day on which nobody was in it yet, and that has come")
    void hasAFirstDayBeforeItsMembers(String since, String code) {
        join("2025-04-01");
        deputies.join(new JoinGroup(congress.deputy("王芳"), group.id(), LocalDate.parse("2025-05-01")), office)
                .orThrow();

        assertThat(String.join(",", codes(deputies.correctGroup(wrong(null, null, since), office))))
                .isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        ", 第二组, deputy.group-known",
        "PROFESSIONAL_GROUP, , deputy.group-known",
        "PROFESSIONAL_GROUP, 第二组, ''",
        ", 第一组, correction.nothing",
        "DELEGATION, , correction.nothing",
        ", , correction.nothing",
        ", ' ', record.invalid.Pattern"
    })
    @DisplayName("is not corrected to another's kind and name, to what it says, nor to a blank")
    void isNotAnothers(Group.@Nullable Kind kind, @Nullable String name, String code) {
        form(Group.Kind.DELEGATION, "第二组");
        form(Group.Kind.PROFESSIONAL_GROUP, "第一组");

        assertThat(String.join(",", codes(deputies.correctGroup(wrong(kind, name, null), office))))
                .isEqualTo(code);
    }

    @Test
    @DisplayName(
            "is corrected by the office alone, in its congress, on the version that it saw, and a repeat does it once")
    void isCorrectedByTheOfficeAlone() {
        CorrectGroup command = wrong(null, null, "2025-02-01");
        Actor town = Actor.of(office.congress(), "zhang", Roles.TOWN_OR_SUBDISTRICT_OFFICE)
                .tied(Relation.UNIT, "安亭镇");
        assertThatThrownBy(() -> deputies.correctGroup(command, town)).isInstanceOf(DeniedException.class);
        Actor stranger = Actor.of(
                congress.daibiao().open("qingpu", "青浦区人大").orThrow().id(), "office", Roles.DEPUTY_WORK_COMMITTEE);
        assertThatThrownBy(() -> deputies.correctGroup(command, stranger)).isInstanceOf(UnknownIdException.class);

        Actor once = office.as(UUID.randomUUID());
        deputies.correctGroup(command, once).orThrow();
        deputies.correctGroup(command, once).orThrow();
        assertThat(congress.earlier(group.id())).containsExactly("since: 2025-03-01");
        assertThat(congress.about(group.id(), "group.formed.*")).containsExactly("group 2025-02-01 1 delegation");
        assertThatThrownBy(() -> deputies.correctGroup(command, office)).isInstanceOf(StaleVersionException.class);
    }
}
