package org.daibiao.oversight;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.daibiao.access.RolePolicy;
import org.daibiao.access.Roles;
import org.daibiao.calendar.Certainty;
import org.daibiao.calendar.Roll;
import org.daibiao.calendar.WorkCalendars;
import org.daibiao.congress.CongressRoom;
import org.daibiao.deputy.Deputy;
import org.daibiao.deputy.DeputyRoom;
import org.daibiao.deputy.Group;
import org.daibiao.desk.Actor;
import org.daibiao.desk.Desk;
import org.daibiao.desk.FourTripStores;
import org.daibiao.desk.Observer;
import org.daibiao.journal.Act;
import org.daibiao.journal.Entry;
import org.daibiao.journal.EntryFilter;
import org.daibiao.journal.Line;
import org.daibiao.journal.View;
import org.daibiao.memory.MemoryStores;
import org.daibiao.opinion.OpinionRoom;
import org.daibiao.privacy.PublicName;
import org.daibiao.privacy.Secrecy;
import org.daibiao.profile.RuleProfiles;
import org.daibiao.record.CongressId;
import org.daibiao.record.Digest;
import org.daibiao.record.Id;
import org.daibiao.record.IdSource;
import org.daibiao.record.Query;
import org.daibiao.record.Shape;
import org.daibiao.suggestion.DueDay;
import org.daibiao.suggestion.DueDay.Task;
import org.daibiao.suggestion.Proposer;
import org.daibiao.suggestion.Reply;
import org.daibiao.suggestion.Resolution;
import org.daibiao.suggestion.RuleBook;
import org.daibiao.suggestion.Suggestion;
import org.daibiao.suggestion.Suggestion.State;
import org.daibiao.suggestion.SuggestionRoom;
import org.jspecify.annotations.Nullable;

/** A congress on 1 July 2025 whose suggestions have come as far as a test wants, without the steps that led there. */
final class SupervisionFixture {
    static final LocalDate TODAY = LocalDate.parse("2025-07-01");
    private static final RuleBook BOOK = RuleBook.of(RuleProfiles.of("national-2025"), List.of());
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant NOW = Instant.parse("2025-07-01T02:00:00Z");

    private final MemoryStores stores = new MemoryStores();
    final Actor office = Actor.of(CongressId.of("jiading"), "office", Roles.DEPUTY_WORK_COMMITTEE);
    final Actor stranger = Actor.of(CongressId.of("jiading"), "stranger", Roles.VOTER);
    final Desk desk = new Desk(new Desk.Parts(
            new FourTripStores(stores),
            RolePolicy.committeeOnly(),
            Clock.fixed(NOW, ZONE),
            IdSource.timeOrdered(),
            Observer.NONE,
            reader -> ZONE,
            List.of(CongressRoom.ROOM, DeputyRoom.ROOM, OpinionRoom.ROOM, SuggestionRoom.ROOM, OversightRoom.ROOM),
            Digest.SHA_256));
    final SupervisionService service = SupervisionService.of(desk, BOOK, WorkCalendars.CHINA);

    /** Handed in on 10 January; from ACCEPTED on numbered, from REFERRED on referred on 20 January. */
    Suggestion suggestion(State state) {
        return suggestion(state, Secrecy.NOT_ASKED, null);
    }

    Suggestion suggestion(State state, Secrecy secrecy, @Nullable Id<Deputy> lead) {
        boolean submitted = state != State.DRAFT;
        boolean numbered = submitted && state != State.SUBMITTED && state != State.NOT_ACCEPTED;
        boolean referred = numbered && state != State.ACCEPTED && state != State.ESCALATED;
        boolean replied = state == State.REPLIED || state == State.TRACKING || state == State.CLOSED;
        boolean ended = state == State.CLOSED || state == State.WITHDRAWN || state == State.NOT_ACCEPTED;
        return keep(
                Suggestion.SHAPE,
                new Suggestion(
                        id(),
                        lead,
                        null,
                        null,
                        null,
                        secrecy,
                        "关于增设公交站的建议",
                        "建议在安亭镇增设公交站",
                        null,
                        day("2025-01-08"),
                        state,
                        submitted ? day("2025-01-10") : null,
                        numbered ? "001" : null,
                        referred ? BOOK.current().profile() : null,
                        referred ? day("2025-01-20") : null,
                        List.of(),
                        null,
                        replied ? Resolution.SOLVED : null,
                        null,
                        ended ? day("2025-05-30") : null,
                        null,
                        null,
                        null));
    }

    Id<Deputy> deputy(String name) {
        return keep(Deputy.SHAPE, new Deputy(id(), PublicName.of(name), "安亭镇", null, null, null, List.of(), null, null))
                .id();
    }

    void joins(Suggestion suggestion, Id<Deputy> deputy) {
        keep(
                Proposer.SHAPE,
                new Proposer(
                        id(), suggestion.id(), deputy, Proposer.Signing.JOINT, day("2025-01-08"), null, null, null));
    }

    void replied(Suggestion suggestion, String day) {
        keep(
                Reply.SHAPE,
                new Reply(
                        id(),
                        suggestion.id(),
                        1,
                        "区交通委",
                        "solved",
                        Resolution.SOLVED,
                        "已增设",
                        "李主任",
                        day(day),
                        null,
                        null,
                        null,
                        null));
    }

    Group group(Group.Kind kind) {
        return keep(Group.SHAPE, new Group(id(), kind, "安亭代表团", "安亭镇", day("2022-01-01")));
    }

    DueDay due(Suggestion suggestion, Task task) {
        return keep(
                DueDay.SHAPE,
                new DueDay(
                        id(),
                        suggestion.id(),
                        null,
                        task,
                        "acceptance",
                        day("2025-01-15"),
                        "30 days",
                        Roll.FORWARD,
                        "法",
                        "law",
                        null,
                        "China",
                        day("2025-02-14"),
                        Certainty.CERTAIN,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));
    }

    DueDay dueNow(DueDay due) {
        return stores.read(
                office.congress(),
                reader -> reader.find(DueDay.SHAPE, due.id()).orElseThrow().value());
    }

    /** The net lines about an item, without their days. */
    List<String> lines(Id<?> item) {
        return stores
                .read(
                        office.congress(),
                        reader -> reader.journal()
                                .entries(EntryFilter.about(item), View.of(TODAY), null, Query.MOST)
                                .items())
                .stream()
                .map(Entry::line)
                .map(line -> line.kind() + " " + line.role())
                .toList();
    }

    /** Enters lines as one act. */
    void enter(List<Line> lines) {
        stores.write(office.congress(), writer -> {
            writer.append(List.of(new Act(
                    UUID.randomUUID(), "suggestion.test", "", "office", NOW, TODAY, UUID.randomUUID(), lines, null)));
            return null;
        });
    }

    /** Enters this kind on a day for the first so many of the items. */
    void enter(String kind, String day, List<? extends Id<?>> items, int count) {
        enter(IntStream.range(0, count)
                .mapToObj(n -> Line.event(kind, items.get(n), day(day)))
                .toList());
    }

    static <T> Id<T> id() {
        return Id.of(UUID.randomUUID());
    }

    static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private <T> T keep(Shape<T> shape, T word) {
        return stores.write(office.congress(), writer -> {
            writer.insert(shape, List.of(word));
            return word;
        });
    }
}
