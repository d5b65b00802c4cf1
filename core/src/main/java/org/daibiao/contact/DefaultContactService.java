package org.daibiao.contact;

import static org.daibiao.contact.ContactRoom.ANSWER_MATTER;
import static org.daibiao.contact.ContactRoom.HOLD_FORUM;
import static org.daibiao.contact.ContactRoom.LAPSED_VOTERS;
import static org.daibiao.contact.ContactRoom.LIKELY_SAME;
import static org.daibiao.contact.ContactRoom.LINK;
import static org.daibiao.contact.ContactRoom.LINK_VOTER;
import static org.daibiao.contact.ContactRoom.RECORD;
import static org.daibiao.contact.ContactRoom.RECORD_VOTERS;
import static org.daibiao.contact.ContactRoom.SAME;
import static org.daibiao.contact.ContactRoom.TAKE_BACK;
import static org.daibiao.contact.ContactRoom.UNLINK;
import static org.daibiao.contact.ContactRoom.UNLINK_VOTER;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daibiao.deputy.Deputy;
import org.daibiao.deputy.Office;
import org.daibiao.deputy.Seats;
import org.daibiao.deputy.Voter;
import org.daibiao.desk.Actor;
import org.daibiao.desk.Change;
import org.daibiao.desk.Context;
import org.daibiao.desk.Creation;
import org.daibiao.desk.Decision;
import org.daibiao.desk.Desk;
import org.daibiao.desk.Question;
import org.daibiao.journal.Entry;
import org.daibiao.journal.EntryFilter;
import org.daibiao.journal.Line;
import org.daibiao.journal.Window;
import org.daibiao.record.Criterion;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.Page;
import org.daibiao.record.Query;
import org.daibiao.record.Seen;
import org.daibiao.record.Versioned;
import org.daibiao.station.Station;
import org.daibiao.station.StationFacts;
import org.jspecify.annotations.Nullable;

record DefaultContactService(Desk desk, LinkRule links, ContactRule contacts, SameContactRule sames)
        implements ContactService {
    @Override
    public Outcome<Versioned<MemberLink>> link(LinkDeputy command, Actor actor) {
        return desk.create(LINK, command, actor, linking(command));
    }

    @Override
    public Outcome<List<Versioned<MemberLink>>> linkAll(List<LinkDeputy> commands, Actor actor) {
        return desk.bulk(LINK, commands, actor, this::linking);
    }

    private Creation<MemberLink> linking(LinkDeputy command) {
        return Creation.asking(
                () -> List.of(linksOf(command), ends(command)),
                context -> context.with(
                        linksOf(command),
                        ends(command),
                        (all, known) -> links.link(command, context.newId(), all, known, context.today())));
    }

    private static Question<List<MemberLink>> linksOf(LinkDeputy command) {
        return Question.values(MemberLink.SHAPE, MemberLink.MEMBER.is(command.member()));
    }

    private static Question<LinkRule.Ends> ends(LinkDeputy command) {
        return Seats.of(List.of(command.member(), command.deputy()))
                .map(seats -> new LinkRule.Ends(
                        seats.acts(command.member(), Office.COMMITTEE_MEMBER, command.since()),
                        seats.acts(command.deputy(), Office.DEPUTY, command.since()),
                        seats.holds(command.deputy(), Office.COMMITTEE_MEMBER, command.since())));
    }

    @Override
    public Outcome<Versioned<MemberLink>> unlink(UnlinkDeputy command, Actor actor) {
        return desk.change(
                UNLINK,
                command,
                actor,
                (now, context) -> links.unlink(
                        now, command.until(), contactFrom(context, now, command.until()), context.today()));
    }

    private static boolean contactFrom(Context context, MemberLink link, LocalDate until) {
        return context
                .values(
                        Contact.SHAPE,
                        Contact.MEMBER.is(link.member()),
                        Contact.DEPUTY.is(link.deputy()),
                        Contact.HELD_ON.atLeast(until),
                        Contact.TAKEN_BACK_ON.missing())
                .stream()
                .anyMatch(contact -> link.standsOn(contact.heldOn()));
    }

    @Override
    public Outcome<Versioned<VoterLink>> linkVoter(LinkVoter command, Actor actor) {
        return desk.create(LINK_VOTER, command, actor, linking(command));
    }

    @Override
    public Outcome<List<Versioned<VoterLink>>> linkVoters(List<LinkVoter> commands, Actor actor) {
        return desk.bulk(LINK_VOTER, commands, actor, this::linking);
    }

    private Creation<VoterLink> linking(LinkVoter command) {
        return Creation.asking(
                () -> List.of(voter(command), isLinked(command), isSeated(command)),
                context -> context.with(
                        isLinked(command),
                        isSeated(command),
                        (linked, seated) -> links.link(
                                command,
                                context.newId(),
                                linked,
                                seated,
                                context.answer(voter(command)).value(),
                                context.today())));
    }

    private static Question<Versioned<Voter>> voter(LinkVoter command) {
        return Question.shown(Voter.SHAPE, command.voter());
    }

    private static Question<Boolean> isLinked(LinkVoter command) {
        return Question.values(
                        VoterLink.SHAPE, VoterLink.DEPUTY.is(command.deputy()), VoterLink.VOTER.is(command.voter()))
                .map(all -> all.stream().anyMatch(link -> link.standsFrom(command.since())));
    }

    private static Question<Boolean> isSeated(LinkVoter command) {
        return Seats.of(List.of(command.deputy()))
                .map(seats -> seats.acts(command.deputy(), Office.DEPUTY, command.since()));
    }

    @Override
    public Outcome<Versioned<VoterLink>> unlinkVoter(UnlinkVoter command, Actor actor) {
        return desk.change(
                UNLINK_VOTER, command, actor, (now, context) -> links.unlink(now, command.until(), context.today()));
    }

    @Override
    public Outcome<Versioned<Contact>> record(RecordContact command, Actor actor) {
        return desk.create(RECORD, command, actor, recording(command, () -> Span.of(command.day())));
    }

    @Override
    public Outcome<List<Versioned<Contact>>> recordAll(List<RecordContact> commands, Actor actor) {
        return desk.bulk(
                RECORD,
                commands,
                actor,
                all -> Span.of(all, RecordContact::day),
                (one, days) -> recording(one, () -> days));
    }

    /** @param days those of the command, or of all commands of its list: asked for once it has no formal fault */
    private Creation<Contact> recording(RecordContact command, Supplier<Span> days) {
        return Creation.asking(
                () -> List.of(
                        linked(command),
                        seats(command),
                        open(command.station(), command.day()),
                        around(days.get(), Contact.DEPUTY.is(command.deputy()))),
                context -> context.with(linked(command), seats(command), (link, seats) -> {
                    boolean member = seats.acts(command.member(), Office.COMMITTEE_MEMBER, command.day());
                    var day = new ContactRule.Day(
                            context.today(),
                            seats.allAct(List.of(command.deputy()), command.day()),
                            context.answer(open(command.station(), command.day())));
                    return warned(
                            contacts.record(command, ids(context), link, member, day),
                            context,
                            around(days.get(), Contact.DEPUTY.is(command.deputy())));
                }));
    }

    /** The pair's link on the day, or its latest. */
    private static Question<Optional<MemberLink>> linked(RecordContact command) {
        return Question.values(
                        MemberLink.SHAPE,
                        MemberLink.MEMBER.is(command.member()),
                        MemberLink.DEPUTY.is(command.deputy()))
                .map(all -> all.stream()
                        .max(Comparator.comparing((MemberLink link) -> link.standsOn(command.day()))
                                .thenComparing(MemberLink::since)));
    }

    private static Question<Seats> seats(RecordContact command) {
        return Seats.of(List.of(command.member(), command.deputy()));
    }

    @Override
    public Outcome<Versioned<Contact>> recordVoters(RecordVoterContact command, Actor actor) {
        return desk.create(RECORD_VOTERS, command, actor, recording(command, () -> Span.of(command.day())));
    }

    @Override
    public Outcome<List<Versioned<Contact>>> recordAllVoters(List<RecordVoterContact> commands, Actor actor) {
        return desk.bulk(
                RECORD_VOTERS,
                commands,
                actor,
                all -> Span.of(all, RecordVoterContact::day),
                (one, days) -> recording(one, () -> days));
    }

    private Creation<Contact> recording(RecordVoterContact command, Supplier<Span> days) {
        return Creation.asking(
                () -> List.of(
                        acts(command),
                        open(command.station(), command.day()),
                        around(days.get(), Contact.DEPUTY.is(command.deputy()))),
                context -> context.with(
                        acts(command),
                        open(command.station(), command.day()),
                        (acts, open) -> warned(
                                contacts.record(
                                        command, ids(context), new ContactRule.Day(context.today(), acts, open)),
                                context,
                                around(days.get(), Contact.DEPUTY.is(command.deputy())))));
    }

    private static Question<Boolean> acts(RecordVoterContact command) {
        List<Id<Deputy>> deputies = List.of(command.deputy());
        return Seats.of(deputies).map(seats -> seats.allAct(deputies, command.day()));
    }

    @Override
    public Outcome<Versioned<Contact>> holdForum(HoldForum command, Actor actor) {
        return desk.create(HOLD_FORUM, command, actor, context -> {
            LocalDate on = command.day();
            var present = new ArrayList<Id<Deputy>>(command.deputies());
            present.add(command.chair());
            var seated = Seats.of(present);
            var station = open(command.station(), on);
            var around = around(Span.of(on), Contact.MEMBER.is(command.chair()));
            context.ask(seated, station, around);
            Seats seats = context.answer(seated);
            var people = new ContactRule.Guests(
                    seats.acts(command.chair(), Office.CHAIRPERSONS_MEMBER, on),
                    command.deputies().stream().anyMatch(guest -> seats.holds(guest, Office.COMMITTEE_MEMBER, on)));
            var day =
                    new ContactRule.Day(context.today(), seats.allAct(command.deputies(), on), context.answer(station));
            return warned(contacts.hold(command, ids(context), day, people), context, around);
        });
    }

    @Override
    public Outcome<Versioned<Matter>> answer(AnswerMatter command, Actor actor) {
        return desk.change(
                ANSWER_MATTER, command, actor, (now, context) -> contacts.answer(now, command, context.today()));
    }

    @Override
    public Outcome<Versioned<Contact>> takeBack(TakeBackContact command, Actor actor) {
        return desk.change(
                TAKE_BACK,
                command,
                actor,
                Decision.asking(
                        () -> List.of(
                                told(command.contact().id()),
                                Question.recorded(command.contact().id())),
                        (now, context) -> takenBack(now, command, context)));
    }

    /**
     * The days of a command, or of a whole list of commands: then all of them ask one question.
     *
     * @param from the first day; not yet checked, nor is the last
     */
    private record Span(LocalDate from, LocalDate to) {
        static Span of(LocalDate day) {
            return new Span(day, day);
        }

        static <C> Span of(List<C> commands, Function<C, @Nullable LocalDate> day) {
            List<LocalDate> days =
                    commands.stream().map(day).filter(Objects::nonNull).sorted().toList();
            return days.isEmpty() ? of(LocalDate.EPOCH) : new Span(days.get(0), days.get(days.size() - 1));
        }
    }

    /** The contacts of the same person around these days that the actor may see. */
    private Question<List<Versioned<Contact>>> around(Span days, Criterion<Contact> person) {
        return Question.visible(
                Contact.SHAPE,
                person,
                Contact.HELD_ON.atLeast(sames.from(days.from())),
                Contact.HELD_ON.atMost(sames.to(days.to())),
                Contact.TAKEN_BACK_ON.missing());
    }

    private Outcome<Change<Contact>> warned(
            Outcome<Change<Contact>> decided, Context context, Question<List<Versioned<Contact>>> around) {
        return decided.map(change -> change.warned(sames.warnings(change.next(), context.answer(around))));
    }

    @Override
    public Outcome<Versioned<Contact>> same(SameContact command, Actor actor) {
        return desk.change(
                SAME,
                command,
                actor,
                Decision.asking(
                        () -> List.of(
                                Question.shown(Contact.SHAPE, command.as()),
                                told(command.contact().id()),
                                told(command.as()),
                                Question.recorded(command.contact().id())),
                        (now, context) -> sames.same(
                                now,
                                context.shown(Contact.SHAPE, command.as()).value(),
                                command.reason(),
                                raised(context.answer(told(now.id())), context),
                                context.answer(told(command.as())).stream()
                                        .map(Versioned::value)
                                        .toList(),
                                takenBack(context.answer(Question.recorded(now.id())), now.id()),
                                context.today())));
    }

    /** The lines of the contact itself: those of what was raised at it are taken back with that. */
    private static List<Line> takenBack(List<Entry> recorded, Id<Contact> contact) {
        return recorded.stream()
                .filter(entry -> entry.line().item().equals(contact.value()))
                .map(Entry::takenBack)
                .toList();
    }

    private static List<SameContactRule.Raised> raised(List<Versioned<Matter>> matters, Context context) {
        context.ask(matters.stream().map(matter -> about(matter.id())).toList());
        return matters.stream()
                .map(matter -> new SameContactRule.Raised(
                        matter,
                        context.answer(about(matter.id())).stream()
                                .map(Entry::takenBack)
                                .toList()))
                .toList();
    }

    private static Question<List<Entry>> about(Id<Matter> matter) {
        return Question.entries(EntryFilter.about(matter));
    }

    @Override
    public Page<LikelySame> likelySame(Window days, @Nullable String after, Actor actor) {
        return desk.read(LIKELY_SAME, actor, context -> {
            Objects.requireNonNull(days, "days");
            var found = new HashMap<Id<Contact>, List<LikelySame>>();
            var counting = Query.of(
                            Contact.SHAPE,
                            Contact.HELD_ON.atLeast(days.from()),
                            Contact.HELD_ON.atMost(days.to()),
                            Contact.TAKEN_BACK_ON.missing())
                    .by(Contact.HELD_ON);
            Page<Versioned<Contact>> later = Page.full(counting.from(after), context.reader()::select, page -> {
                sames.pairs(page, around(page, context))
                        .forEach(pair -> found.computeIfAbsent(pair.later().id(), id -> new ArrayList<>())
                                .add(pair));
                return page.stream().filter(one -> found.containsKey(one.id())).toList();
            });
            return new Page<>(
                    later.items().stream()
                            .flatMap(one -> found.getOrDefault(one.id(), List.of()).stream())
                            .toList(),
                    later.next());
        });
    }

    /** All contacts that may be the same as one of a page, which is in the order of the days. */
    private List<Versioned<Contact>> around(List<Versioned<Contact>> page, Context context) {
        if (page.isEmpty()) {
            return List.of();
        }
        var from = Contact.HELD_ON.atLeast(sames.from(page.get(0).value().heldOn()));
        var to = Contact.HELD_ON.atMost(
                sames.to(page.get(page.size() - 1).value().heldOn()));
        var ofDeputies = Question.all(
                Contact.SHAPE,
                from,
                to,
                Contact.TAKEN_BACK_ON.missing(),
                Contact.DEPUTY.in(people(page, Contact::deputy)));
        var ofMembers = Question.all(
                Contact.SHAPE,
                from,
                to,
                Contact.TAKEN_BACK_ON.missing(),
                Contact.MEMBER.in(people(page, Contact::member)));
        return context.with(
                ofDeputies,
                ofMembers,
                (one, other) ->
                        Stream.concat(one.stream(), other.stream()).distinct().toList());
    }

    private static Set<Id<Deputy>> people(
            List<Versioned<Contact>> page, Function<Contact, @Nullable Id<Deputy>> person) {
        return page.stream()
                .map(one -> person.apply(one.value()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static Question<List<Versioned<Matter>>> told(Id<Contact> contact) {
        return Question.all(Matter.SHAPE, Matter.CONTACT.is(contact));
    }

    private Outcome<Change<Contact>> takenBack(Contact now, TakeBackContact command, Context context) {
        var recorded = Question.recorded(now.id());
        List<Versioned<Matter>> matters = context.answer(told(now.id()));
        List<Question<List<Entry>>> ofMatters = matters.stream()
                .map(matter -> Question.entries(EntryFilter.about(matter.id())))
                .toList();
        context.ask(ofMatters);
        List<Line> takeBacks = Stream.concat(Stream.of(recorded), ofMatters.stream())
                .flatMap(entries -> context.answer(entries).stream())
                .map(Entry::takenBack)
                .toList();
        return contacts.takeBack(now, command.reason(), matters, takeBacks, context.today());
    }

    @Override
    public Page<Seen<Voter>> lapsedVoters(@Nullable String after, Actor actor) {
        return desk.read(LAPSED_VOTERS, actor, context -> {
            LocalDate keptFrom = links.keptFrom(context.today());
            var known = Query.of(Voter.SHAPE, Voter.ERASED_ON.missing(), Voter.SINCE.atMost(keptFrom));
            return Page.full(known.from(after), context.reader()::select, page -> lapsed(page, keptFrom, context))
                    .map(Versioned::seen);
        });
    }

    private static List<Versioned<Voter>> lapsed(List<Versioned<Voter>> page, LocalDate keptFrom, Context context) {
        List<Id<Voter>> ids = page.stream().map(Versioned::id).toList();
        return LinkRule.lapsed(page, context.values(VoterLink.SHAPE, VoterLink.VOTER.in(ids)), keptFrom);
    }

    private static ContactRule.Ids ids(Context context) {
        return new ContactRule.Ids(context.newId(), context::newId);
    }

    /** Whether the station, if any is named, is open on the day. */
    private static Question<Boolean> open(@Nullable Id<Station> station, LocalDate day) {
        return station == null ? Question.known(true) : StationFacts.isOpen(station, day);
    }
}
