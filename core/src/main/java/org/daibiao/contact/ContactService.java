package org.daibiao.contact;

import java.util.List;
import org.daibiao.correction.LikelySame;
import org.daibiao.correction.SameDays;
import org.daibiao.deputy.Deputy;
import org.daibiao.deputy.Voter;
import org.daibiao.desk.Actor;
import org.daibiao.desk.Desk;
import org.daibiao.journal.Window;
import org.daibiao.record.Outcome;
import org.daibiao.record.Page;
import org.daibiao.record.Seen;
import org.daibiao.record.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * Service of the contact room (联系服务). Days are counted in the congress's time zone; none may lie in the future. Thread-safe. Every command may also
 * throw the exceptions of {@link Desk}: denied, unknown id, stale version, operation reused, store failed.
 */
public interface ContactService {
    /** The service at a desk, with its parameters. */
    static ContactService of(Desk desk, ContactRules rules) {
        desk.whenMerged(Deputy.SHAPE, new JoinedLinks(rules));
        var contacts = new ContactRule(rules);
        var sames = new SameContacts(new SameContactRule(new SameDays(rules.sameWithinDays())));
        return ContactRoom.served(
                desk,
                new DefaultContactService(
                        desk,
                        new LinkRule(rules),
                        contacts,
                        new ContactCorrections(new CorrectContactRule(contacts), sames),
                        sames));
    }

    /** Links a committee member to a deputy, up to the plan's number for each member (1.a). */
    Outcome<Versioned<MemberLink>> link(LinkDeputy command, Actor actor);

    /** Creates up to {@value Desk#MOST} such links, all or none. */
    Outcome<List<Versioned<MemberLink>>> linkAll(List<LinkDeputy> commands, Actor actor);

    /**
     * Ends a link between a member and a deputy. Warns with {@code contact.later-contact} if the two met under it on that day or later: the link that
     * stood then is entered late, or one of the days is wrong.
     */
    Outcome<Versioned<MemberLink>> unlink(UnlinkDeputy command, Actor actor);

    /**
     * Corrects the first day of a link, also of an ended one. What it said before is kept as a {@link org.daibiao.correction.Correction}, and the journal
     * follows. Rejected as {@link #link} is for the right day, with {@code contact.after-end} if it had ended before that, with {@code
     * contact.earlier-contact} if the two met under it before that, and with {@code correction.nothing} if it is the day already.
     */
    Outcome<Versioned<MemberLink>> correctLink(CorrectLink command, Actor actor);

    /** Links a deputy to a voter (1.d). */
    Outcome<Versioned<VoterLink>> linkVoter(LinkVoter command, Actor actor);

    /** Creates up to {@value Desk#MOST} such links, all or none. */
    Outcome<List<Versioned<VoterLink>>> linkVoters(List<LinkVoter> commands, Actor actor);

    /** Ends a link between a deputy and a voter. */
    Outcome<Versioned<VoterLink>> unlinkVoter(UnlinkVoter command, Actor actor);

    /**
     * Corrects the first day of a link with a voter, also of an ended one, as {@link #correctLink} does. Rejected as {@link #linkVoter} is for the right
     * day, with {@code contact.after-end}, and with {@code correction.nothing}.
     */
    Outcome<Versioned<VoterLink>> correctVoterLink(CorrectVoterLink command, Actor actor);

    /** Records a contact of a member with a linked deputy (1.b, 1.c). */
    Outcome<Versioned<Contact>> record(RecordContact command, Actor actor);

    /** Records up to {@value Desk#MOST} such contacts, all or none. */
    Outcome<List<Versioned<Contact>>> recordAll(List<RecordContact> commands, Actor actor);

    /** Records a contact of a deputy with voters (1.e). */
    Outcome<Versioned<Contact>> recordVoters(RecordVoterContact command, Actor actor);

    /** Records up to {@value Desk#MOST} such contacts, all or none. */
    Outcome<List<Versioned<Contact>>> recordAllVoters(List<RecordVoterContact> commands, Actor actor);

    /** Records a discussion meeting of a member of the council of chairpersons (1.f). */
    Outcome<Versioned<Contact>> holdForum(HoldForum command, Actor actor);

    /** Records the answer to a matter that was raised at a contact (1.g). */
    Outcome<Versioned<Matter>> answer(AnswerMatter command, Actor actor);

    /**
     * Corrects what is recorded of a contact of any kind. What it said before is kept as {@link org.daibiao.correction.Correction}s, of a discussion meeting
     * also who came ({@code deputies}), and the journal follows. What was raised at it stays with it, as of its right day and from its right deputy; by
     * when it is to be answered counts from that day. Rejected as {@link #record}, {@link #recordVoters} and {@link #holdForum} are for what is right, with
     * {@code contact.taken-back} if it no longer counts, with {@code contact.not-of-side} for what a contact of its kind does not record, with {@code
     * contact.one-guest}, with {@code contact.answered-earlier} if something that was raised at it was answered before the right day, with {@code
     * correction.given-and-removed}, and with {@code correction.nothing}.
     */
    Outcome<Versioned<Contact>> correct(CorrectContact command, Actor actor);

    /**
     * Corrects what is recorded of a matter that was raised at a contact, and of its answer, as {@link #correct} does; its day is that of its contact.
     * Rejected with {@code contact.taken-back}, with {@code contact.not-answered} if it has no answer that could be put right, with {@code contact.future} or
     * {@code contact.before-begin} for the day of the answer, with {@code correction.given-and-removed}, and with {@code correction.nothing}.
     */
    Outcome<Versioned<Matter>> correctMatter(CorrectMatter command, Actor actor);

    /** Takes back a contact of any kind that was recorded in error. */
    Outcome<Versioned<Contact>> takeBack(TakeBackContact command, Actor actor);

    /**
     * Says that a contact was recorded twice: the first named counts no longer, and what was raised at it belongs to the other, but for what is there
     * already. Rejected with {@code contact.same-others} if other people met, and as {@link org.daibiao.correction.SameAs#against} is.
     */
    Outcome<Versioned<Contact>> same(SameContact command, Actor actor);

    /**
     * Contacts of these days that are likely recorded twice: of the same people within the plan's {@code same-within-days}. Who records such a contact
     * also learns of it by the warning {@code contact.likely-same}, as far as they may see the other. Operation {@code contact.likely-same}.
     *
     * @param days the days of the later ones, at most a year apart
     * @param after where the previous page ended, or null; the pages are of contacts, so one may hold few pairs, and more follow as long as there is
     *     a next
     */
    Page<LikelySame<Contact>> likelySame(Window days, @Nullable String after, Actor actor);

    /**
     * Voters whose data no longer needs to be kept: known for at least the plan's {@code voters-kept-months}, with no link during that time. Operation {@code contact.lapsed-voters}. To erase one:
     * {@link org.daibiao.deputy.DeputyService#erase}.
     *
     * @param after the cursor from the previous page, or null; throws {@link org.daibiao.record.BadCursorException} for any other text
     */
    Page<Seen<Voter>> lapsedVoters(@Nullable String after, Actor actor);
}
