package org.daibiao.deputy;

import java.util.List;
import org.daibiao.kernel.Kind;
import org.daibiao.kernel.Line;
import org.daibiao.kernel.Operation;
import org.daibiao.kernel.Room;

/** Entry kinds of the deputy room (代表领域的事项种类). */
public final class DeputyKinds {
    /** Holds a seat (担任代表). */
    public static final Kind DEPUTY_SEAT = Kind.standing("deputy.seat", Line.DEPUTY);

    /** Is a member of the standing committee (担任常委会组成人员). */
    public static final Kind COMMITTEE_SEAT = Kind.standing("committee.seat", Line.MEMBER);

    /** Is a member of the council of chairpersons (担任主任会议成员). */
    public static final Kind CHAIRPERSONS_SEAT = Kind.standing("chairpersons.seat", Line.MEMBER);

    /** Is suspended (暂时停止执行代表职务), Deputies Law art. 61. */
    public static final Kind SUSPENSION = Kind.standing("deputy.suspension", Line.DEPUTY);

    /** Belongs to a group, by its kind (参加代表小组等). */
    public static final Kind MEMBERSHIP = Kind.standing("group.member.*", Line.DEPUTY);

    /** A group exists, by its kind (成立小组). */
    public static final Kind GROUP = Kind.standing("group.formed.*", Line.GROUP);

    /** Is known as a voter (选民). */
    public static final Kind VOTER = Kind.standing("voter.known", "voter");

    /** A voter's data was revealed or exported (查看选民个人信息). */
    public static final Kind DISCLOSED = Kind.event("voter.disclosed");

    /** Took part in an activity that counts as duty (参加履职活动), of whatever room. */
    public static final Kind PARTICIPATED = Kind.event("duty.participated");

    /** The room, its words, its kinds and its operations. */
    public static final Room ROOM = new Room(
            "deputy",
            List.of(
                    Deputy.SHAPE,
                    Seat.SHAPE,
                    Suspension.SHAPE,
                    Group.SHAPE,
                    Membership.SHAPE,
                    Voter.SHAPE,
                    Disclosure.SHAPE),
            List.of(
                    DEPUTY_SEAT,
                    COMMITTEE_SEAT,
                    CHAIRPERSONS_SEAT,
                    SUSPENSION,
                    MEMBERSHIP,
                    GROUP,
                    VOTER,
                    DISCLOSED,
                    PARTICIPATED),
            List.of(
                    Operation.creates("deputy.register", RegisterDeputy.class),
                    Operation.creates("deputy.seat", SeatDeputy.class),
                    Operation.changes("deputy.end-office", Seat.SHAPE),
                    Operation.creates("deputy.suspend", SuspendDeputy.class),
                    Operation.changes("deputy.restore", Suspension.SHAPE),
                    Operation.changes("deputy.terminate", Seat.SHAPE),
                    Operation.changes("deputy.revoke-termination", Seat.SHAPE),
                    Operation.creates("deputy.form-group", FormGroup.class),
                    Operation.creates("deputy.join-group", JoinGroup.class),
                    Operation.changes("deputy.leave-group", Membership.SHAPE),
                    Operation.creates("deputy.register-voter", RegisterVoter.class),
                    Operation.reveals("deputy.reveal-voter", RevealVoter.class, Voter.SHAPE),
                    Operation.creates("deputy.export-voter", ExportVoter.class),
                    Operation.changes("deputy.correct-voter", Voter.SHAPE),
                    Operation.changes("deputy.wish-secrecy", Voter.SHAPE),
                    Operation.changes("deputy.erase-voter", Voter.SHAPE),
                    Operation.reports("deputy.public")));

    private DeputyKinds() {}

    /** The code of a family for one kind of group. */
    static String of(Kind family, Group.Kind kind) {
        return family.code().substring(0, family.code().length() - 1) + org.daibiao.kernel.Messages.code(kind);
    }
}
