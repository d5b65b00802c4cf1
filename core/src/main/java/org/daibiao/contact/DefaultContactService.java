package org.daibiao.contact;

import static org.daibiao.contact.ContactRoom.ANSWER_MATTER;
import static org.daibiao.contact.ContactRoom.CORRECT;
import static org.daibiao.contact.ContactRoom.CORRECT_LINK;
import static org.daibiao.contact.ContactRoom.CORRECT_MATTER;
import static org.daibiao.contact.ContactRoom.CORRECT_VOTER_LINK;
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
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.daibiao.calendar.DateRange;
import org.daibiao.correction.Corrections;
import org.daibiao.correction.LikelySame;
import org.daibiao.correction.SameDays;
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
import org.daibiao.journal.KnownEnd;
import org.daibiao.journal.Line;
import org.daibiao.journal.Window;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.Page;
import org.daibiao.record.Query;
import org.daibiao.record.Seen;
import org.daibiao.record.Versioned;
import org.jspecify.annotations.Nullable;

record DefaultContactService(
        Desk desk, LinkRule links, ContactRule contacts, ContactCorrections corrections, SameContacts sames)
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
                () -> List.of(linksOf(command.member()), ends(command.member(), command.deputy(), command.since())),
                context -> context.with(
                        linksOf(command.member()),
                        ends(command.member(), command.deputy(), command.since()),
                        (all, known) -> links.link(
                                command,
                                context.newId(),
                                all,
                                standing(all, command.since(), context),
                                known,
                                context.today())));
    }

    /** Those of a member's links whose other end is one to be linked with on the day; who they are is asked only where it matters. */
    private List<MemberLink> standing(List<MemberLink> all, LocalDate day, Context context) {
        if (!links.full(all, day)) {
            return all;
        }
        Seats seats =
                context.answer(Seats.of(all.stream().map(MemberLink::deputy).toList()));
        return all.stream()
                .filter(link -> seats.holds(link.deputy(), Office.DEPUTY, day)
                        && !(links.rules().grassRootsOnly().isPresent()
                                && seats.holds(link.deputy(), Office.COMMITTEE_MEMBER, day)))
                .toList();
    }

    private static Question<List<MemberLink>> linksOf(Id<Deputy> member) {
        return Question.values(MemberLink.SHAPE, MemberLink.MEMBER.is(member));
    }

    private static Question<LinkRule.Ends> ends(Id<Deputy> member, Id<Deputy> deputy, LocalDate since) {
        return Seats.of(List.of(member, deputy))
                .map(seats -> new LinkRule.Ends(
                        seats.acts(member, Office.COMMITTEE_MEMBER, since),
                        seats.acts(deputy, Office.DEPUTY, since),
                        seats.holds(deputy, Office.COMMITTEE_MEMBER, since)));
    }

    @Override
    public Outcome<Versioned<MemberLink>> unlink(UnlinkDeputy command, Actor actor) {
        return desk.change(UNLINK, command, actor, (now, context) -> {
            var all = now.until() == null ? Question.known(List.<MemberLink>of()) : linksOf(now.member());
            var contact = contactFrom(now, command.until());
            context.ask(knownEnd(now), contact, all);
            return links.unlink(
                    now,
                    command.until(),
                    context.answer(all),
                    context.answer(knownEnd(now)),
                    context.answer(contact),
                    context.today());
        });
    }

    private static Question<KnownEnd> knownEnd(MemberLink now) {
        return now.until() == null
                ? Question.known(KnownEnd.NONE)
                : linksOf(now.member())
                        .map(all -> LinkRule.endKnown(now.since(), now.deputy(), all))
                        .and(Question.entries(EntryFilter.about(now.id())), KnownEnd::new);
    }

    private static Question<KnownEnd> knownEnd(VoterLink now) {
        return now.until() == null
                ? Question.known(KnownEnd.NONE)
                : between(now.deputy(), now.voter())
                        .map(all -> DateRange.endKnown(now.since(), all, null))
                        .and(Question.entries(EntryFilter.about(now.id())), KnownEnd::new);
    }

    private static Question<Boolean> contactFrom(MemberLink link, LocalDate until) {
        return Question.values(
                        Contact.SHAPE,
                        Contact.MEMBER.is(link.member()),
                        Contact.DEPUTY.is(link.deputy()),
                        Contact.HELD_ON.atLeast(until),
                        Contact.TAKEN_BACK_ON.missing())
                .map(all -> all.stream().anyMatch(contact -> link.standsOn(contact.heldOn())));
    }

    @Override
    public Outcome<Versioned<MemberLink>> correctLink(CorrectLink command, Actor actor) {
        return desk.change(CORRECT_LINK, command, actor, (now, context) -> {
            MemberLink right = now.from(command.since());
            var all = linksOf(now.member());
            var ends = ends(now.member(), now.deputy(), command.since());
            var before = Question.values(
                    Contact.SHAPE,
                    Contact.MEMBER.is(now.member()),
                    Contact.DEPUTY.is(now.deputy()),
                    Contact.HELD_ON.atLeast(now.since()),
                    Contact.HELD_ON.atMost(command.since().minusDays(1)),
                    Contact.TAKEN_BACK_ON.missing());
            var there = Question.entries(EntryFilter.about(now.id()));
            context.ask(all, ends, before, there);
            boolean met = context.answer(before).stream().anyMatch(contact -> now.standsOn(contact.heldOn()));
            return new Corrections(command.reason(), context.today(), context::newId)
                    .of(
                            MemberLink.SHAPE,
                            now,
                            links.correct(now, right, context.answer(all), context.answer(ends), met, context.today()),
                            now.begun().upTo(now.until()),
                            context.answer(there));
        });
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
                () -> List.of(
                        voter(command),
                        between(command.deputy(), command.voter()),
                        isSeated(command.deputy(), command.since())),
                context -> context.with(
                        between(command.deputy(), command.voter()),
                        isSeated(command.deputy(), command.since()),
                        (between, seated) -> links.link(
                                command,
                                context.newId(),
                                between,
                                seated,
                                context.answer(voter(command)).value(),
                                context.today())));
    }

    private static Question<Versioned<Voter>> voter(LinkVoter command) {
        return Question.shown(Voter.SHAPE, command.voter());
    }

    private static Question<List<VoterLink>> between(Id<Deputy> deputy, Id<Voter> voter) {
        return Question.values(VoterLink.SHAPE, VoterLink.DEPUTY.is(deputy), VoterLink.VOTER.is(voter));
    }

    private static Question<Boolean> isSeated(Id<Deputy> deputy, LocalDate since) {
        return Seats.of(List.of(deputy)).map(seats -> seats.acts(deputy, Office.DEPUTY, since));
    }

    @Override
    public Outcome<Versioned<VoterLink>> unlinkVoter(UnlinkVoter command, Actor actor) {
        return desk.change(
                UNLINK_VOTER,
                command,
                actor,
                (now, context) -> links.unlink(now, command.until(), context.answer(knownEnd(now)), context.today()));
    }

    @Override
    public Outcome<Versioned<VoterLink>> correctVoterLink(CorrectVoterLink command, Actor actor) {
        return desk.change(CORRECT_VOTER_LINK, command, actor, (now, context) -> {
            var all = between(now.deputy(), now.voter());
            var seated = isSeated(now.deputy(), command.since());
            var voter = Question.get(Voter.SHAPE, now.voter());
            var there = Question.entries(EntryFilter.about(now.id()));
            context.ask(all, seated, voter, there);
            var decided = links.correct(
                    now.from(command.since()),
                    context.answer(all),
                    context.answer(seated),
                    context.answer(voter).value(),
                    context.today());
            return new Corrections(command.reason(), context.today(), context::newId)
                    .of(VoterLink.SHAPE, now, decided, now.begun().upTo(now.until()), context.answer(there));
        });
    }

    @Override
    public Outcome<Versioned<Contact>> record(RecordContact command, Actor actor) {
        return desk.create(RECORD, command, actor, recording(command, () -> SameDays.Given.of(command.day())));
    }

    @Override
    public Outcome<List<Versioned<Contact>>> recordAll(List<RecordContact> commands, Actor actor) {
        return desk.bulk(
                RECORD,
                commands,
                actor,
                all -> SameDays.Given.of(all, RecordContact::day),
                (one, days) -> recording(one, () -> days));
    }

    /** @param days those of the command, or of all commands of its list: asked for once it has no formal fault */
    private Creation<Contact> recording(RecordContact command, Supplier<SameDays.Given> days) {
        return Creation.asking(
                () -> List.of(
                        linked(command),
                        seats(command),
                        ContactFacts.open(command.station(), command.day()),
                        sames.around(days.get(), Contact.DEPUTY.is(command.deputy()))),
                context -> context.with(linked(command), seats(command), (link, seats) -> {
                    boolean member = seats.acts(command.member(), Office.COMMITTEE_MEMBER, command.day());
                    var day = new ContactRule.Day(
                            context.today(),
                            seats.allAct(List.of(command.deputy()), command.day()),
                            context.answer(ContactFacts.open(command.station(), command.day())));
                    return sames.warned(
                            contacts.record(command, ids(context), link, member, day),
                            context,
                            sames.around(days.get(), Contact.DEPUTY.is(command.deputy())));
                }));
    }

    private static Question<Optional<MemberLink>> linked(RecordContact command) {
        return ContactFacts.link(command.member(), command.deputy(), command.day());
    }

    private static Question<Seats> seats(RecordContact command) {
        return Seats.of(List.of(command.member(), command.deputy()));
    }

    @Override
    public Outcome<Versioned<Contact>> recordVoters(RecordVoterContact command, Actor actor) {
        return desk.create(RECORD_VOTERS, command, actor, recording(command, () -> SameDays.Given.of(command.day())));
    }

    @Override
    public Outcome<List<Versioned<Contact>>> recordAllVoters(List<RecordVoterContact> commands, Actor actor) {
        return desk.bulk(
                RECORD_VOTERS,
                commands,
                actor,
                all -> SameDays.Given.of(all, RecordVoterContact::day),
                (one, days) -> recording(one, () -> days));
    }

    private Creation<Contact> recording(RecordVoterContact command, Supplier<SameDays.Given> days) {
        return Creation.asking(
                () -> List.of(
                        acts(command),
                        ContactFacts.open(command.station(), command.day()),
                        sames.around(days.get(), Contact.DEPUTY.is(command.deputy()))),
                context -> context.with(
                        acts(command),
                        ContactFacts.open(command.station(), command.day()),
                        (acts, open) -> sames.warned(
                                contacts.record(
                                        command, ids(context), new ContactRule.Day(context.today(), acts, open)),
                                context,
                                sames.around(days.get(), Contact.DEPUTY.is(command.deputy())))));
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
            var station = ContactFacts.open(command.station(), on);
            var around = sames.around(SameDays.Given.of(on), Contact.MEMBER.is(command.chair()));
            context.ask(seated, station, around);
            Seats seats = context.answer(seated);
            var people = new ContactRule.Guests(
                    seats.acts(command.chair(), Office.CHAIRPERSONS_MEMBER, on),
                    command.deputies().stream().anyMatch(guest -> seats.holds(guest, Office.COMMITTEE_MEMBER, on)));
            var day =
                    new ContactRule.Day(context.today(), seats.allAct(command.deputies(), on), context.answer(station));
            return sames.warned(contacts.hold(command, ids(context), day, people), context, around);
        });
    }

    @Override
    public Outcome<Versioned<Matter>> answer(AnswerMatter command, Actor actor) {
        return desk.change(
                ANSWER_MATTER, command, actor, (now, context) -> contacts.answer(now, command, context.today()));
    }

    @Override
    public Outcome<Versioned<Contact>> correct(CorrectContact command, Actor actor) {
        return desk.change(
                CORRECT,
                command,
                actor,
                Decision.asking(
                        () -> ContactCorrections.asked(command),
                        (now, context) -> corrections.correct(now, command, context)));
    }

    @Override
    public Outcome<Versioned<Matter>> correctMatter(CorrectMatter command, Actor actor) {
        return desk.change(
                CORRECT_MATTER,
                command,
                actor,
                Decision.asking(
                        () -> List.of(
                                ContactCorrections.entries(command.matter().id())),
                        (now, context) -> ContactCorrections.correct(now, command, context)));
    }

    @Override
    public Outcome<Versioned<Contact>> takeBack(TakeBackContact command, Actor actor) {
        return desk.change(
                TAKE_BACK,
                command,
                actor,
                Decision.asking(
                        () -> List.of(
                                SameContacts.raised(command.contact().id()),
                                SameContacts.entered(command.contact().id())),
                        (now, context) -> takenBack(now, command, context)));
    }

    @Override
    public Outcome<Versioned<Contact>> same(SameContact command, Actor actor) {
        return desk.change(
                SAME,
                command,
                actor,
                Decision.asking(
                        () -> SameContacts.asked(command), (now, context) -> sames.same(now, command, context)));
    }

    @Override
    public Page<LikelySame<Contact>> likelySame(Window days, @Nullable String after, Actor actor) {
        return desk.read(
                LIKELY_SAME, actor, context -> sames.likely(Objects.requireNonNull(days, "days"), after, context));
    }

    private Outcome<Change<Contact>> takenBack(Contact now, TakeBackContact command, Context context) {
        var recorded = SameContacts.entered(now.id());
        List<Versioned<Matter>> matters = context.answer(SameContacts.raised(now.id()));
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
}
