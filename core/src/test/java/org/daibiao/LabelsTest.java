package org.daibiao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import example.visits.Visit;
import example.visits.VisitRoom;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.daibiao.access.Roles;
import org.daibiao.desk.Actor;
import org.daibiao.desk.DeniedException;
import org.daibiao.desk.Operation;
import org.daibiao.desk.Role;
import org.daibiao.desk.Room;
import org.daibiao.journal.Kind;
import org.daibiao.memory.MemoryStores;
import org.daibiao.plan.WorkPlans;
import org.daibiao.record.CongressId;
import org.daibiao.record.DaibiaoException;
import org.daibiao.record.Lifecycle;
import org.daibiao.record.Messages;
import org.daibiao.record.Outcome;
import org.daibiao.record.Reasons;
import org.daibiao.record.Rejection;
import org.daibiao.record.Shape;
import org.daibiao.record.UnknownIdException;
import org.daibiao.station.StationRoom;
import org.daibiao.suggestion.Suggestion;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Labels")
class LabelsTest {
    private static final List<Locale> LANGUAGES = List.of(Locale.CHINESE, Locale.ENGLISH);
    private static final CongressId CONGRESS = CongressId.of("jiading");

    /** A room of a host's that wrote no labels. */
    private static final Room BARE = new Room(
            "bare",
            List.of(Shape.of("bare_thing", Visit.class)),
            List.of(Kind.event("bare.done"), Kind.event("bare.kept.*")),
            List.of(new Operation.Reports("bare.count")),
            List.of());

    @Test
    @DisplayName("of operations, tables and kinds are there for every installed room, in both languages")
    void everyRoom() {
        Set<String> occasions = Set.of(
                "deputies.concentrated",
                "deputies.monthly",
                "committees.research",
                "committees.supervision",
                "departments.concentrated",
                "departments.reply",
                "departments.appointment");

        assertThat(unlabelled(Daibiao.rooms())).isEmpty();
        assertThat(unlabelled(List.of(StationRoom.room(occasions))))
                .describedAs("with the enterings of the plan")
                .isEmpty();
    }

    @Test
    @DisplayName("that a room lacks are all found: a planted room without any")
    void aRoomWithout() {
        assertThat(unlabelled(List.of(BARE)))
                .containsExactlyInAnyOrder(
                        "bare.count en", "bare.count zh",
                        "read bare_thing en", "read bare_thing zh",
                        "bare_thing en", "bare_thing zh",
                        "bare.done en", "bare.done zh",
                        "bare.kept.* en", "bare.kept.* zh");
    }

    @Test
    @DisplayName("of roles are there in both languages")
    void everyRole() {
        for (Locale locale : LANGUAGES) {
            assertThat(Roles.KNOWN).noneMatch(role -> isQuoted(Messages.role(role.code(), locale)));
        }
        assertThat(Messages.role("canteen-staff", Locale.ENGLISH)).isEqualTo("\"canteen-staff\"");
    }

    @Test
    @DisplayName("of every state and step of every lifecycle are there in both languages")
    void everyStateAndStep() throws ReflectiveOperationException {
        var bare = new TreeSet<String>();
        int found = 0;
        for (JavaClass owner : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.daibiao")) {
            for (var field : owner.getFields()) {
                if (field.getRawType().isEquivalentTo(Lifecycle.class)
                        && field.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.STATIC)) {
                    var declared = field.reflect();
                    declared.setAccessible(true);
                    bare.addAll(bare((Lifecycle<?, ?>) declared.get(null)));
                    found++;
                }
            }
        }

        assertThat(found).isGreaterThanOrEqualTo(6);
        assertThat(bare).isEmpty();
        assertThat(bare(Lifecycle.of(
                        Reasons.of("bare").reason("step", "state", "action", "legal"),
                        Tide.EBB,
                        List.of(new Lifecycle.Transition<>(Tide.EBB, Tide.FLOOD, Tide.FLOOD)))))
                .describedAs("planted")
                .isNotEmpty();
    }

    private enum Tide {
        EBB,
        FLOOD
    }

    @ParameterizedTest(name = "{0}: {1} / {2}")
    @DisplayName("of a kind of a family say family and member")
    @CsvSource({
        "voter-contact.visit, 联系选民（走访）, contact with voters (visit)",
        "voter-contact.*, 联系选民（各类）, contact with voters (any)",
        "voter-contact.by-boat, 联系选民（“by-boat”）, 'contact with voters (\"by-boat\")'",
        "suggestion.step.reply, 建议办理（答复）, step of a suggestion (reply)",
        "station.entered.deputies.monthly, 进站（代表每月接待）, 'attendance at a station (deputies, monthly reception)'",
        "document.adopted.work-plan, 文件通过（年度代表工作计划）, document adopted (annual work plan)",
        "visit.walk-in, 选民来访, visit at a station",
        "training.held, “training.held”, '\"training.held\"'"
    })
    void families(String kind, String chinese, String english) {
        assertThat(Messages.kind(kind, Locale.CHINESE)).isEqualTo(chinese);
        assertThat(Messages.kind(kind, Locale.ENGLISH)).isEqualTo(english);
    }

    @Test
    @DisplayName("of a host's room stand beside its words; what has none is shown in quotation marks")
    void ofAHost() {
        Daibiao.builder()
                .plan(WorkPlans.JIADING_2025)
                .stores(new MemoryStores())
                .room(
                        VisitRoom.ROOM,
                        desk -> desk.handle(VisitRoom.RECORD, (command, actor) -> Outcome.rejected(List.of())))
                .build();

        assertThat(Messages.operation("visits.record", Locale.CHINESE)).isEqualTo("登记参观");
        assertThat(Messages.operation("visits.record", Locale.ENGLISH)).isEqualTo("record a visit of a school");
        assertThat(Messages.operation("read school_visit", Locale.CHINESE)).isEqualTo("查看参观");
        assertThat(Messages.kind("school-visit.pupils", Locale.CHINESE)).isEqualTo("参观（学生）");
        assertThat(Messages.role("school-staff", Locale.CHINESE)).isEqualTo("学校工作人员");
        assertThat(Messages.operation("visits.count", Locale.CHINESE)).isEqualTo("“visits.count”");
        assertThat(Messages.label(Visit.Guest.TEACHERS, Locale.ENGLISH)).isEqualTo("\"teachers\"");
        assertThat(new Rejection("visits.full", "", Map.of("guest", "pupils", "by", Set.of("school-staff")))
                        .text(Locale.ENGLISH))
                .isEqualTo("no more pupils, says the school's staff");
    }

    @Test
    @DisplayName("E6: a suggestion's state and steps in the rejection of a step that is not possible")
    void e6Step() {
        Rejection rejection = rejection();

        assertThat(rejection.text(Locale.CHINESE)).isEqualTo("处于“承办单位已签收”状态的建议不能进行“答复”，可进行的有：沟通、撤回");
        assertThat(rejection.text(Locale.ENGLISH))
                .isEqualTo(
                        "the suggestion is with its handlers, so the step \"reply\" is not possible; possible: talk, withdraw");
        assertThat(rejection.with())
                .describedAs("programs read codes")
                .containsEntry("state", "with-handlers")
                .containsEntry("action", "reply");
    }

    private static Rejection rejection() {
        return new Rejection(
                "suggestion.no-such-step",
                "suggestion",
                Map.of(
                        "state",
                        Messages.code(Suggestion.State.WITH_HANDLERS),
                        "action",
                        Messages.code(Suggestion.Step.REPLY),
                        "legal",
                        new TreeSet<>(Set.of("talk", "withdraw"))));
    }

    @ParameterizedTest(name = "{0} by {1}: {2} / {3}")
    @DisplayName("E6: a denial names the role and what it may not do")
    @CsvSource({
        "read suggestion_reply, deputy, 代表无权查看建议答复, deputy may not see records (reply to a suggestion)",
        "plan.report, voter, 选民无权查看计划完成情况, voter may not see the report on the plan",
        "contact.record-voters, auditor, 审计员无权登记联系选民, auditor may not record a contact with voters",
        "points.total, deputy, 代表无权“points.total”, 'deputy may not \"points.total\"'"
    })
    void e6Denied(String operation, String role, String chinese, String english) {
        var denied = new DeniedException(operation, Actor.of(CONGRESS, "w", new Role(role)));

        assertThat(denied.text(Locale.CHINESE)).isEqualTo(chinese);
        assertThat(denied.text(Locale.ENGLISH)).isEqualTo(english);
        assertThat(denied.getMessage()).describedAs("for a log").contains("w[" + role + "] " + operation);
    }

    @Test
    @DisplayName("E6: a denial of somebody without a role says so")
    void e6NoRole() {
        var denied = new DeniedException("plan.report", Actor.of(CONGRESS, "w"));

        assertThat(denied.text(Locale.CHINESE)).isEqualTo("未授予角色的用户无权查看计划完成情况");
        assertThat(denied.text(Locale.ENGLISH)).isEqualTo("a user without a role may not see the report on the plan");
    }

    @ParameterizedTest(name = "{0}: {1} / {2}")
    @DisplayName("E6: a record that is not there is called by what it is")
    @CsvSource({
        "suggestion_reply, 未找到该记录（建议答复）：x, record not found (reply to a suggestion): x",
        "duty_point, 未找到该记录（“duty_point”）：x, 'record not found (\"duty_point\"): x'",
        "line, 未找到该记录（日志事项）：x, record not found (line of the journal): x"
    })
    void e6UnknownId(String word, String chinese, String english) {
        var unknown = new UnknownIdException(word, "x");

        assertThat(unknown.text(Locale.CHINESE)).isEqualTo(chinese);
        assertThat(unknown.text(Locale.ENGLISH)).isEqualTo(english);
    }

    @Test
    @DisplayName("E6: what was rejected speaks one language when asked in one")
    void e6Rejected() {
        Outcome<String> outcome = Outcome.rejected(List.of(rejection(), rejection()));

        assertThat(catchThrowableOfType(DaibiaoException.class, outcome::orThrow)
                        .text(Locale.CHINESE))
                .isEqualTo("未能办理：" + rejection().text(Locale.CHINESE) + "；"
                        + rejection().text(Locale.CHINESE));
    }

    private static TreeSet<String> unlabelled(List<Room> rooms) {
        var without = new TreeSet<String>();
        for (Room room : rooms) {
            room.everyOperation().forEach(one -> without.addAll(missing(one.name(), Messages::operation)));
            room.shapes().forEach(one -> without.addAll(missing(one.table(), Messages::table)));
            room.kinds().forEach(one -> without.addAll(missing(one.code(), Messages::kind)));
        }
        return without;
    }

    private static List<String> missing(String code, BiFunction<String, Locale, String> label) {
        return LANGUAGES.stream()
                .filter(locale -> isQuoted(label.apply(code, locale)))
                .map(locale -> code + " " + locale)
                .toList();
    }

    private static List<String> bare(Lifecycle<?, ?> lifecycle) {
        return lifecycle.transitions().stream()
                .<Enum<?>>flatMap(one -> Stream.of(one.from(), one.action(), one.to()))
                .distinct()
                .flatMap(constant -> LANGUAGES.stream()
                        .filter(locale -> isQuoted(Messages.label(constant, locale)))
                        .map(locale -> constant + " " + locale))
                .toList();
    }

    /** Whether a code stands there in quotation marks, for want of a label. */
    private static boolean isQuoted(String label) {
        return label.matches(".*[“\"][a-z][a-z0-9._-]*[.*]{0,2}[”\"].*") && !label.contains("look back");
    }
}
