package org.daibiao;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.daibiao.desk.Room;
import org.daibiao.journal.Kind;
import org.daibiao.journal.Line;
import org.daibiao.json.BadDocumentException;
import org.daibiao.json.Fault;
import org.daibiao.json.Slip;
import org.daibiao.memory.MemoryStores;
import org.daibiao.plan.WorkPlan;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** P2: words that accused people, in the plan that comes along with one of them changed. */
@DisplayName("A word of a plan that no room knows")
class PlanWordsTest {
    private static final String VOTERS = "{who: {owed: deputies}, has: {any: [voter-contact.*]}";

    private static String plan() {
        try (var in = WorkPlan.class.getResourceAsStream("jiading-2025.yaml")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Fault> faults(String yaml, Room... rooms) {
        DaibiaoBuilder builder =
                Daibiao.builder().plan(WorkPlan.read(yaml.getBytes(UTF_8))).stores(new MemoryStores());
        for (Room room : rooms) {
            builder.room(room);
        }
        BadDocumentException bad = catchThrowableOfType(BadDocumentException.class, builder::build);
        return bad == null ? List.of() : bad.faults();
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "[voter-contact.*]}, least | [voter-contact.vist]}, least | plan.kind-member | voter-contact.visit",
                "[voter-contact.*]}, least | [voter-contact.letter]}, least | plan.kind-member | sections",
                "{any: [supervised.*]} | {any: [suggestion]} | plan.kind-unknown | suggestion.*",
                "[voter-contact.*]}, least | [votercontact.*]}, least | plan.kind-unknown | voter-contact.*",
                "[voter-contact.*]}, least | [voter-contact]}, least | plan.kind-unknown | voter-contact.*",
                "{any: [forum.held]} | {any: [forum.hold]} | plan.kind-unknown | forum.held",
                "committees: {seat: committee.body | committees: {seat: deputy.seats | plan.kind-unknown | deputy.seat",
                "committees: {seat: committee.body, role: organ} | committees: {seat: deputy.seat, except: [deputy.suspensoin], role: deputy} | plan.kind-unknown | deputy.suspension",
                "{links: link.deputy-voter | {links: link.deputy-voters | plan.kind-unknown | link.deputy-voter",
                "committees: {seat: committee.body, role: organ} | committees: {seat: deputy.seat, role: depuity} | plan.kind-role | deputy",
                "committees: {seat: committee.body, role: organ} | committees: {seat: deputy.seat} | plan.kind-role | deputy",
                "committees: {seat: committee.body, role: organ} | committees: {seat: deputy.seat, role: member} | plan.kind-role | deputy",
                "committees: {seat: committee.body, role: organ} | committees: {seat: station.reception, role: station} | plan.kind-nature | station.reception",
                "{links: link.deputy-voter | {links: voter-contact.visit | plan.kind-nature | voter-contact.visit",
                "committee.body, committee | forum.held, committee | plan.kind-recorded | forum.held",
                "committee.body, committee | voter-contact.*, committee | plan.kind-recorded | voter-contact.*"
            })
    @DisplayName("is a fault of the file, at its place and with the word that was probably meant")
    void isAFault(String sound, String slip, String code, String meant) {
        String yaml = plan();
        assertThat(yaml).contains(sound);
        String changed = yaml.replaceFirst(java.util.regex.Pattern.quote(sound), slip);

        List<Fault> faults = faults(changed);
        assertThat(faults).extracting(Fault::code).contains(code);
        Fault fault = faults.stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
        assertThat(changed.lines().toList().get(fault.line() - 1)).contains(slip.split("[\\[{}:, ]+")[1]);
        for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            assertThat(fault.report(locale)).contains(meant);
        }
    }

    @Test
    @DisplayName(
            "and resembles none is told without a word that was meant: what it has in common with the family is no likeness")
    void aMemberThatResemblesNone() {
        String changed = plan().replace(VOTERS, "{who: {owed: deputies}, has: {any: [suggestion.resolution.a]}");

        assertThat(faults(changed)).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo("plan.kind-member");
            assertThat(fault.remedy(Locale.CHINESE)).doesNotContain("是否应为");
        });
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName(
            "and may not be one that is to come where it is nearly a word that one knows, no word, or listed twice")
    @CsvSource(delimiter = '¦', quoteCharacter = '`', textBlock = """
            not-yet-recorded: [activity.*, ¦ not-yet-recorded: [¶opinion.fed-bakc, activity.*, ¦ plan.kind-nearly ¦ opinion.fed-back
            not-yet-recorded: [activity.*, ¦ not-yet-recorded: [¶voter-contcat.*, activity.*, ¦ plan.kind-nearly ¦ voter-contact.*
            not-yet-recorded: [activity.*, ¦ not-yet-recorded: [activity.*, ¶activity.*, ¦ plan.kind-twice ¦
            not-yet-recorded: [activity.*, ¦ not-yet-recorded: [¶true, activity.*, ¦ plan.code ¦
            not-yet-recorded: [activity.*, ¦ not-yet-recorded: [¶1e3, activity.*, ¦ plan.code ¦
            """)
    void aWordToCome(String from, String to, String code, String remedy) {
        Slip.of(from, to, code, remedy).isToldIn(plan(), PlanWordsTest::build);
    }

    private static void build(byte[] plan) {
        Daibiao.builder().plan(WorkPlan.read(plan)).stores(new MemoryStores()).build();
    }

    @Test
    @DisplayName("such as a pair to which nothing is entered is refused, and accuses nobody")
    void aPairOfNothing() {
        String changed = plan().replace(
                        VOTERS,
                        "{who: {link: link.deputy-voter, subject: deputies, counterpart: voters}, has: {any: [voter-contact.*]}");

        assertThat(faults(changed)).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo("plan.kind-role-fixed");
            assertThat(fault.report(Locale.CHINESE)).contains("“pair”").doesNotContain("“role”请写");
        });
    }

    @ParameterizedTest(name = "[{index}] {1}")
    @DisplayName("that no line can answer is told at its place, once, and accuses nobody")
    @CsvSource(delimiter = '¦', quoteCharacter = '`', textBlock = """
            counterpart: grass-roots}, least ¦ counterpart: ¶stations}, least ¦ plan.link-end ¦ grass-roots
            counterpart: voters}, least: voters ¦ counterpart: ¶deputies}, least: voters ¦ plan.link-end ¦ voters
            {who: {owed: members}, has: {links ¦ {who: {owed: ¶stations}, has: {links ¦ plan.link-end ¦ members
            {who: {owed: members}, has: {links ¦ {who: ¶congress, has: {links ¦ plan.link-end ¦ members
            who: congress, has: {links: link.station-batch ¦ who: {owed: ¶stations}, has: {links: link.station-batch ¦ plan.link-end ¦ congress
            {links: link.member-deputy, counterpart: grass-roots ¦ {links: ¶deputy.seat, counterpart: grass-roots ¦ plan.kind-no-link ¦ link.member-deputy
            subject: members, counterpart: grass-roots}, has: {any: [member-contact.*] ¦ subject: ¶stations, counterpart: grass-roots}, has: {any: [member-contact.*] ¦ plan.link-end ¦ members
            link: link.member-deputy, subject: members, counterpart: grass-roots ¦ link: link.deputy-voter, subject: ¶voters, counterpart: deputies ¦ plan.link-end ¦ deputies
            link: link.member-deputy, subject: members, counterpart: grass-roots ¦ link: ¶deputy.seat, subject: members, counterpart: grass-roots ¦ plan.kind-no-link ¦ link.member-deputy
            link: link.member-deputy, subject: members, counterpart: grass-roots}, has: {any: [member-contact.*] ¦ link: link.deputy-voter, subject: deputies, counterpart: voters}, has: {any: [¶member-contact.*] ¦ plan.kind-of-others ¦
            {owed: delegations}, has: {any: [delegation.guided]} ¦ {owed: supervision-groups}, has: {any: [¶delegation.guided]} ¦ plan.kind-of-others ¦
            {each: opinion.due}, has: {any: [opinion.fed-back] ¦ {each: opinion.due}, has: {any: [¶matter.answered] ¦ plan.kind-of-others ¦
            {each: gate.due}, has: ¦ {each: ¶suggestion.drafted}, has: ¦ plan.kind-undue ¦ gate.due
            {each: rating.due, role: proposer}, has: ¦ {each: ¶suggestion.submitted, role: proposer}, has: ¦ plan.kind-undue ¦ rating.due
            {each: opinion.due}, has: ¦ {each: ¶deputy.seat, role: deputy}, has: ¦ plan.kind-undue ¦
            {each: key.suggestion}, has: {any: [supervised.*]} ¦ {each: ¶project.chosen}, has: {any: [supervised.*]} ¦ plan.kind-lasts ¦ owed
            {who: {owed: deputies}, has: {any: [round.took-part]} ¦ {who: {owed: deputies}, has: {any: [round.took-part], measure: ¶counterparts} ¦ plan.measure-nothing ¦ days
            except: [deputy.suspension], role: deputy} ¦ except: [¶voter.known], role: deputy} ¦ plan.kind-of-others ¦
            {seat: deputy.seat, except: [deputy.suspension], role: deputy} ¦ {seat: ¶deputy.seat, except: [deputy.suspension]} ¦ plan.kind-role ¦ deputy
            {seat: deputy.seat, except: [deputy.suspension], role: deputy} ¦ {seat: ¶deputy.seat, except: [deputy.suspension], role: item} ¦ plan.kind-role ¦ deputy
            {seat: deputy.seat, except: [deputy.suspension], role: deputy} ¦ {seat: ¶deputy.seat, except: [deputy.suspension], role: member} ¦ plan.kind-role ¦ deputy
            {each: opinion.due}, has: ¦ {each: ¶opinion.due, role: deputy}, has: ¦ plan.kind-role ¦ item
            {owed: delegations}, has: {any: [delegation.guided]} ¦ {owed: voters}, has: {any: [¶voter-contact.*]} ¦ plan.kind-role-fixed ¦ who
            {owed: delegations}, has: {any: [delegation.guided]} ¦ {owed: stations}, has: {any: [¶document.adopted.*]} ¦ plan.kind-role-fixed ¦ who
            """)
    void thatNoLineCanAnswer(String from, String to, String code, String remedy) {
        String sound = plan().replace(
                        "  committees: {seat: committee.body",
                        "  deputies: {seat: deputy.seat, except: [deputy.suspension], role: deputy}\n  committees: {seat: committee.body");
        Slip.of(from, to, code, remedy).isToldIn(sound, PlanWordsTest::build);
    }

    @Test
    @DisplayName("is known once the host's room that writes it is installed")
    void aHostsOwn() {
        String changed = plan().replace(VOTERS, "{who: {owed: deputies}, has: {any: [letter.answered]}");
        Room.Of letters = Room.named("letters");
        letters.event("letter.answered", Kind.in(Line.ITEM), Kind.in(Line.DEPUTY));

        assertThat(faults(changed)).extracting(Fault::code).containsExactly("plan.kind-unknown");
        assertThat(faults(changed, letters.keeps())).isEmpty();
    }

    @ParameterizedTest(name = "committees.research: {0}")
    @DisplayName(
            "is a room's, too: one that is not installed, and of which no kind is to come, is a fault where it is named")
    @CsvSource({"activty, false", "opinions, true", "statoin, true", "letters, false", "nobody, false"})
    void aRoom(String room, boolean near) {
        String changed = plan().replace("committees.research: activity", "committees.research: " + room);
        BadDocumentException early =
                catchThrowableOfType(BadDocumentException.class, () -> WorkPlan.read(changed.getBytes(UTF_8)));
        List<Fault> faults = early == null ? faults(changed) : early.faults();

        assertThat(early != null)
                .as("is seen without rooms where it is nearly one of ours")
                .isEqualTo(near);
        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo(near ? "profile.room" : "plan.room-unknown");
            assertThat(changed.lines().toList().get(fault.line() - 1)).contains(": " + room);
        });
        if (!near) {
            assertThat(faults(changed.replace("[activity.*, ", "[" + room + ".*, ")))
                    .isEmpty();
            Room.Of own = Room.named(room);
            own.event(room + ".came", Kind.in(Line.ITEM));
            assertThat(faults(changed, own.keeps())).isEmpty();
        }
    }

    @Test
    @DisplayName("makes two plans different, and nothing else does: one that is read twice is the same")
    void twice() {
        WorkPlan plan = WorkPlan.read(plan().getBytes(UTF_8));

        assertThat(WorkPlan.read(plan().getBytes(UTF_8))).isEqualTo(plan).hasSameHashCodeAs(plan);
        assertThat(WorkPlan.read(plan().replace("training.*, ", "").getBytes(UTF_8)))
                .isNotEqualTo(plan);
    }

    @Test
    @DisplayName("may be one that is recorded one day, which the plan lists")
    void notYet() {
        assertThat(faults(plan())).isEmpty();
        assertThat(faults(plan().replace("training.*, ", "")))
                .isNotEmpty()
                .allSatisfy(fault -> assertThat(fault.text(Locale.CHINESE)).contains("“training."));
    }
}
