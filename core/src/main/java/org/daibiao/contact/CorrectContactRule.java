package org.daibiao.contact;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.daibiao.correction.Correction;
import org.daibiao.correction.CorrectionRoom;
import org.daibiao.correction.Corrections;
import org.daibiao.deputy.Deputy;
import org.daibiao.desk.Change;
import org.daibiao.journal.Entry;
import org.daibiao.record.Edit;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.Rejections;
import org.daibiao.record.Versioned;

/** Decides what is put right in what is recorded of a contact and of what was raised at it: pure functions. */
record CorrectContactRule(ContactRule contacts) {
    /**
     * What is known of a contact, and of the right people and the right day.
     *
     * @param link the link of the right pair on the right day, or its latest; empty for a contact without a pair
     * @param memberActs whether the right member is on the committee on the right day
     * @param guests who came to a discussion meeting, as it was recorded; none to another contact
     * @param people what is known of the right people at a discussion meeting
     * @param there the net entries about the contact
     * @param raised what was raised at it
     */
    record Known(
            ContactRule.Day day,
            Optional<MemberLink> link,
            boolean memberActs,
            List<Id<Deputy>> guests,
            ContactRule.Guests people,
            List<Entry> there,
            List<Raised> raised) {}

    /**
     * A matter.
     *
     * @param there the net entries about it
     */
    record Raised(Versioned<Matter> matter, List<Entry> there) {}

    Outcome<Change<Contact>> correct(Contact now, CorrectContact command, Known known, Corrections corrections) {
        Contact right = command.right(now);
        List<Id<Deputy>> guests = command.guests(known.guests());
        var decided = against(now, right, command, known)
                .orElse(() -> Change.to(right)
                        .insertAll(
                                Correction.SHAPE,
                                corrections.between(Contact.SHAPE, now, "deputies", known.guests(), guests))
                        .lines(ContactLines.of(right, guests)));
        return corrections
                .of(Contact.SHAPE, now, decided, ContactLines.of(now, known.guests()), known.there())
                .map(change -> followed(change, known.raised(), corrections));
    }

    private Rejections against(Contact now, Contact right, CorrectContact command, Known known) {
        Contact.Side side = now.side();
        var reasons = new Rejections()
                .when(now.takenBackOn() != null, ContactReasons.TAKEN_BACK, "contact")
                .when(command.contradictsItself(), CorrectionRoom.GIVEN_AND_REMOVED, "without")
                .when(command.deputies().size() == 1, ContactReasons.ONE_GUEST, "deputies");
        command.foreign(side).forEach(name -> reasons.when(true, ContactReasons.NOT_OF_SIDE, name, side));
        if (!reasons.none()) {
            return reasons;
        }
        if (!right.channel().equals(now.channel())) {
            reasons.and(contacts.known(right.channel()).reasons());
        }
        known.raised().stream()
                .flatMap(one -> Stream.ofNullable(one.matter().value().answeredOn()))
                .min(LocalDate::compareTo)
                .ifPresent(answered -> reasons.when(
                        right.heldOn().isAfter(answered), ContactReasons.ANSWERED_EARLIER, "day", answered));
        return reasons.and(met(right, command, known).reasons());
    }

    /** Why it could not be recorded so. */
    private Rejections met(Contact right, CorrectContact command, Known known) {
        return switch (right.side()) {
            case MEMBER_DEPUTY -> ContactRule.linked(right, known.link(), known.memberActs(), known.day());
            case DEPUTY_VOTERS -> ContactRule.base(right, known.day(), "deputy");
            case FORUM -> contacts.forum(right, command.guests(known.guests()), "member", known.day(), known.people());
        };
    }

    /** What was raised at the contact has its day and its deputy. */
    private Change<Contact> followed(Change<Contact> change, List<Raised> raised, Corrections corrections) {
        Contact right = change.next();
        Change<Contact> all = change;
        for (Raised one : raised) {
            Matter was = one.matter().value();
            Matter next = Edit.of(was)
                    .set(Matter.RAISED_ON, right.heldOn())
                    .set(Matter.DEPUTY, right.deputy())
                    .done();
            if (!next.equals(was)) {
                all = followed(all, one, next, corrections);
            }
        }
        return all;
    }

    private Change<Contact> followed(Change<Contact> change, Raised one, Matter next, Corrections corrections) {
        var lines = Stream.concat(
                        contacts.lines(next, change.next().side()).stream(), ContactLines.answer(next).stream())
                .toList();
        Change<Matter> matter = corrections
                .of(
                        Matter.SHAPE,
                        one.matter().value(),
                        Outcome.accepted(Change.to(next).lines(lines)),
                        one.there().stream().map(Entry::line).toList(),
                        one.there())
                .orThrow();
        return change.update(Matter.SHAPE, one.matter(), next).with(matter);
    }

    /** @param there the net entries about the matter */
    static Outcome<Change<Matter>> correct(
            Matter now, CorrectMatter command, List<Entry> there, Corrections corrections) {
        Matter right = command.right(now);
        LocalDate today = corrections.today();
        LocalDate day = Objects.requireNonNullElse(right.answeredOn(), today);
        var decided = new Rejections()
                .when(now.takenBackOn() != null, ContactReasons.TAKEN_BACK, "matter")
                .when(command.contradictsItself(), CorrectionRoom.GIVEN_AND_REMOVED, "without")
                .when(now.answeredOn() == null && command.namesAnswer(), ContactReasons.NOT_ANSWERED, "answer")
                .when(day.isAfter(today), ContactReasons.FUTURE, "answeredOn", day, today)
                .when(day.isBefore(now.raisedOn()), ContactReasons.BEFORE_BEGIN, "answeredOn", now.raisedOn())
                .orElse(() -> Change.to(right).lines(ContactLines.answer(right)));
        return corrections.of(Matter.SHAPE, now, decided, ContactLines.answer(now), there);
    }
}
