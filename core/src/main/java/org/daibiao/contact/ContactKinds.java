package org.daibiao.contact;

import java.util.List;
import org.daibiao.kernel.Kind;
import org.daibiao.kernel.Line;
import org.daibiao.kernel.Operation;
import org.daibiao.kernel.Room;

/** Entry kinds of the contact room (联系领域的事项种类). */
public final class ContactKinds {
    /** A committee member is linked with a deputy (固定联系代表). */
    public static final Kind MEMBER_LINK = Kind.standing("link.member-deputy", Line.PAIR);

    /** A deputy is linked with a voter (固定联系选民). */
    public static final Kind VOTER_LINK = Kind.standing("link.deputy-voter", Line.PAIR);

    /** A committee member was in contact with a deputy, by channel (联系代表). */
    public static final Kind MEMBER_CONTACT = Kind.event("member-contact.*");

    /** A deputy was in contact with voters, by channel (联系选民). */
    public static final Kind VOTER_CONTACT = Kind.event("voter-contact.*");

    /** A contact with voters at a station by a visit there (走访). */
    public static final Kind WALK_IN = Kind.event("visit.walk-in");

    /** A contact with voters at a station by appointment (约访). */
    public static final Kind APPOINTMENT = Kind.event("visit.appointment");

    /** A member of the council of chairpersons held a discussion meeting (基层代表座谈会). */
    public static final Kind FORUM = Kind.event("forum.held");

    /** A matter was raised at a contact (提出意见建议). */
    public static final Kind MATTER = Kind.event("matter.raised");

    /** An answer to a matter that a deputy raised is due (意见建议应答复). */
    public static final Kind ANSWER_DUE = Kind.due("matter.answer-due");

    /** A matter was answered (答复意见建议). */
    public static final Kind ANSWERED = Kind.event("matter.answered");

    /** The room, its words, its kinds and its operations. */
    public static final Room ROOM = new Room(
            "contact",
            List.of(MemberLink.SHAPE, VoterLink.SHAPE, Contact.SHAPE, Matter.SHAPE),
            List.of(
                    MEMBER_LINK,
                    VOTER_LINK,
                    MEMBER_CONTACT,
                    VOTER_CONTACT,
                    WALK_IN,
                    APPOINTMENT,
                    FORUM,
                    MATTER,
                    ANSWER_DUE,
                    ANSWERED),
            List.of(
                    Operation.creates("contact.link", LinkDeputy.class),
                    Operation.changes("contact.unlink", MemberLink.SHAPE),
                    Operation.creates("contact.link-voter", LinkVoter.class),
                    Operation.changes("contact.unlink-voter", VoterLink.SHAPE),
                    Operation.creates("contact.record", RecordContact.class),
                    Operation.creates("contact.record-voters", RecordVoterContact.class),
                    Operation.creates("contact.hold-forum", HoldForum.class),
                    Operation.changes("contact.answer-matter", Matter.SHAPE),
                    Operation.changes("contact.take-back", Contact.SHAPE),
                    Operation.reports("contact.lapsed-voters")));

    private ContactKinds() {}

    /** The code of a family for one channel. */
    static String of(Kind family, String channel) {
        return family.code().substring(0, family.code().length() - 1) + channel;
    }
}
