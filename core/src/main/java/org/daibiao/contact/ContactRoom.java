package org.daibiao.contact;

import static org.daibiao.desk.Operation.enters;
import static org.daibiao.desk.Operation.saves;
import static org.daibiao.desk.Operation.takesBack;
import static org.daibiao.journal.Kind.in;
import static org.daibiao.journal.Line.DEPUTY;
import static org.daibiao.journal.Line.ITEM;
import static org.daibiao.journal.Line.MEMBER;
import static org.daibiao.journal.Line.PAIR;
import static org.daibiao.journal.Line.STATION;

import org.daibiao.correction.CorrectionRoom;
import org.daibiao.deputy.Deputy;
import org.daibiao.deputy.DeputyRoom;
import org.daibiao.deputy.Voter;
import org.daibiao.desk.Desk;
import org.daibiao.desk.Operation;
import org.daibiao.desk.Room;
import org.daibiao.journal.Kind;
import org.daibiao.station.Station;

/** Contact room (联系模块): its entry kinds, operations and records. */
public final class ContactRoom {
    private static final Room.Of R = Room.named("contact");

    /** A committee member is linked to a deputy (固定联系代表). */
    public static final Kind MEMBER_LINK = R.standing("link.member-deputy", in(PAIR, Deputy.SHAPE, Deputy.SHAPE));

    /** A deputy is linked to a voter (固定联系选民). */
    public static final Kind VOTER_LINK = R.standing("link.deputy-voter", in(PAIR, Deputy.SHAPE, Voter.SHAPE));

    /** A committee member was in contact with a deputy, by channel (联系代表). */
    public static final Kind MEMBER_CONTACT = R.event(
            "member-contact.*",
            in(ITEM, Contact.SHAPE),
            in(DEPUTY, Deputy.SHAPE),
            in(MEMBER, Deputy.SHAPE),
            in(PAIR, Deputy.SHAPE, Deputy.SHAPE),
            in(STATION, Station.SHAPE));

    /** A deputy was in contact with voters, by channel (联系选民). */
    public static final Kind VOTER_CONTACT =
            R.event("voter-contact.*", in(ITEM, Contact.SHAPE), in(DEPUTY, Deputy.SHAPE), in(STATION, Station.SHAPE));

    /** A contact with voters by a visit to a station (走访). */
    public static final Kind WALK_IN =
            R.event("visit.walk-in", in(ITEM, Contact.SHAPE), in(DEPUTY, Deputy.SHAPE), in(STATION, Station.SHAPE));

    /** A contact with voters at a station by appointment (约访). */
    public static final Kind APPOINTMENT =
            R.event("visit.appointment", in(ITEM, Contact.SHAPE), in(DEPUTY, Deputy.SHAPE), in(STATION, Station.SHAPE));

    /** A member of the council of chairpersons held a discussion meeting (基层代表座谈会). */
    public static final Kind FORUM = R.event(
            "forum.held",
            in(ITEM, Contact.SHAPE),
            in(DEPUTY, Deputy.SHAPE),
            in(MEMBER, Deputy.SHAPE),
            in(STATION, Station.SHAPE));

    /** A matter was raised at a contact (提出意见建议). */
    public static final Kind MATTER = R.event("matter.raised", in(ITEM, Matter.SHAPE), in(DEPUTY, Deputy.SHAPE));

    /** An answer to a matter that a deputy raised is due (意见建议应答复). */
    public static final Kind ANSWER_DUE = R.due("matter.answer-due", in(ITEM, Matter.SHAPE));

    /** A matter was answered (答复意见建议). */
    public static final Kind ANSWERED = R.event("matter.answered", in(ITEM, Matter.SHAPE), in(DEPUTY, Deputy.SHAPE));

    /** {@link ContactService#link}. */
    public static final Operation.Creates<LinkDeputy, MemberLink> LINK =
            R.creates("link", LinkDeputy.class, MemberLink.SHAPE, enters(MEMBER_LINK));
    /** {@link ContactService#unlink}. */
    public static final Operation.Changes<UnlinkDeputy, MemberLink> UNLINK = R.changes(
            "unlink", UnlinkDeputy.class, UnlinkDeputy::link, MemberLink.SHAPE, takesBack(), enters(MEMBER_LINK));
    /** {@link ContactService#correctLink}. */
    public static final Operation.Changes<CorrectLink, MemberLink> CORRECT_LINK = R.changes(
            "correct-link",
            CorrectLink.class,
            CorrectLink::link,
            MemberLink.SHAPE,
            enters(MEMBER_LINK),
            takesBack(),
            CorrectionRoom.KEEPS);
    /** {@link ContactService#linkVoter}. */
    public static final Operation.Creates<LinkVoter, VoterLink> LINK_VOTER =
            R.creates("link-voter", LinkVoter.class, VoterLink.SHAPE, enters(VOTER_LINK));
    /** {@link ContactService#unlinkVoter}. */
    public static final Operation.Changes<UnlinkVoter, VoterLink> UNLINK_VOTER = R.changes(
            "unlink-voter", UnlinkVoter.class, UnlinkVoter::link, VoterLink.SHAPE, takesBack(), enters(VOTER_LINK));
    /** {@link ContactService#correctVoterLink}. */
    public static final Operation.Changes<CorrectVoterLink, VoterLink> CORRECT_VOTER_LINK = R.changes(
            "correct-voter-link",
            CorrectVoterLink.class,
            CorrectVoterLink::link,
            VoterLink.SHAPE,
            enters(VOTER_LINK),
            takesBack(),
            CorrectionRoom.KEEPS);
    /** {@link ContactService#record}. */
    public static final Operation.Creates<RecordContact, Contact> RECORD = R.creates(
            "record",
            RecordContact.class,
            Contact.SHAPE,
            enters(DeputyRoom.PARTICIPATED, ANSWER_DUE, MATTER, MEMBER_CONTACT),
            saves(Matter.SHAPE));
    /** {@link ContactService#recordVoters}. */
    public static final Operation.Creates<RecordVoterContact, Contact> RECORD_VOTERS = R.creates(
            "record-voters",
            RecordVoterContact.class,
            Contact.SHAPE,
            enters(DeputyRoom.PARTICIPATED, MATTER, APPOINTMENT, WALK_IN, VOTER_CONTACT),
            saves(Matter.SHAPE));
    /** {@link ContactService#holdForum}. */
    public static final Operation.Creates<HoldForum, Contact> HOLD_FORUM = R.creates(
            "hold-forum",
            HoldForum.class,
            Contact.SHAPE,
            enters(DeputyRoom.PARTICIPATED, ANSWER_DUE, FORUM, MATTER),
            saves(Matter.SHAPE));
    /** {@link ContactService#answer}. */
    public static final Operation.Changes<AnswerMatter, Matter> ANSWER_MATTER =
            R.changes("answer-matter", AnswerMatter.class, AnswerMatter::matter, Matter.SHAPE, enters(ANSWERED));
    /** {@link ContactService#correct}. */
    public static final Operation.Changes<CorrectContact, Contact> CORRECT = R.changes(
            "correct",
            CorrectContact.class,
            CorrectContact::contact,
            Contact.SHAPE,
            enters(
                    DeputyRoom.PARTICIPATED,
                    ANSWER_DUE,
                    ANSWERED,
                    APPOINTMENT,
                    FORUM,
                    MATTER,
                    MEMBER_CONTACT,
                    VOTER_CONTACT,
                    WALK_IN),
            saves(Matter.SHAPE),
            takesBack(),
            CorrectionRoom.KEEPS);
    /** {@link ContactService#correctMatter}. */
    public static final Operation.Changes<CorrectMatter, Matter> CORRECT_MATTER = R.changes(
            "correct-matter",
            CorrectMatter.class,
            CorrectMatter::matter,
            Matter.SHAPE,
            enters(ANSWERED),
            takesBack(),
            CorrectionRoom.KEEPS);
    /** {@link ContactService#takeBack}. */
    public static final Operation.Changes<TakeBackContact, Contact> TAKE_BACK = R.changes(
            "take-back",
            TakeBackContact.class,
            TakeBackContact::contact,
            Contact.SHAPE,
            saves(Matter.SHAPE),
            takesBack());
    /** {@link ContactService#same}. */
    public static final Operation.Changes<SameContact, Contact> SAME = R.changes(
            "same",
            SameContact.class,
            SameContact::contact,
            Contact.SHAPE,
            saves(Contact.SHAPE, Matter.SHAPE),
            takesBack());
    /** {@link ContactService#likelySame}. */
    public static final Operation.Reports LIKELY_SAME = R.reports("likely-same");
    /** {@link ContactService#lapsedVoters}. */
    public static final Operation.Reports LAPSED_VOTERS = R.reports("lapsed-voters");

    /** The room. */
    public static final Room ROOM =
            R.reasons(ContactReasons.ALL).keeps(MemberLink.SHAPE, VoterLink.SHAPE, Contact.SHAPE, Matter.SHAPE);

    private ContactRoom() {}

    /** Registers the service's commands at the desk and returns the service. */
    static ContactService served(Desk desk, DefaultContactService service) {
        desk.handle(LINK, service::link);
        desk.handle(UNLINK, service::unlink);
        desk.handle(CORRECT_LINK, service::correctLink);
        desk.handle(LINK_VOTER, service::linkVoter);
        desk.handle(UNLINK_VOTER, service::unlinkVoter);
        desk.handle(CORRECT_VOTER_LINK, service::correctVoterLink);
        desk.handle(RECORD, service::record);
        desk.handle(RECORD_VOTERS, service::recordVoters);
        desk.handle(HOLD_FORUM, service::holdForum);
        desk.handle(ANSWER_MATTER, service::answer);
        desk.handle(CORRECT, service::correct);
        desk.handle(CORRECT_MATTER, service::correctMatter);
        desk.handle(TAKE_BACK, service::takeBack);
        desk.handle(SAME, service::same);
        return service;
    }
}
