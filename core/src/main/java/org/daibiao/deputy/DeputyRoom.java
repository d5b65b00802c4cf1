package org.daibiao.deputy;

import static org.daibiao.desk.Operation.enters;
import static org.daibiao.desk.Operation.saves;
import static org.daibiao.desk.Operation.takesBack;
import static org.daibiao.journal.Kind.in;
import static org.daibiao.journal.Line.DEPUTY;
import static org.daibiao.journal.Line.ITEM;
import static org.daibiao.journal.Line.MEMBER;

import java.util.Collections;
import org.daibiao.correction.CorrectionRoom;
import org.daibiao.desk.Desk;
import org.daibiao.desk.Operation;
import org.daibiao.desk.Room;
import org.daibiao.journal.Kind;
import org.daibiao.journal.Line;

/** Deputy room (代表模块): its entry kinds, operations and records. */
public final class DeputyRoom {
    private static final Room.Of R = Room.named("deputy");

    /** Holds a seat (担任代表). */
    public static final Kind DEPUTY_SEAT = R.standing("deputy.seat", in(DEPUTY, Deputy.SHAPE));

    /** Is a member of the standing committee (担任常委会组成人员). */
    public static final Kind COMMITTEE_SEAT = R.standing("committee.seat", in(MEMBER, Deputy.SHAPE));

    /** Is a member of the council of chairpersons (担任主任会议成员). */
    public static final Kind CHAIRPERSONS_SEAT = R.standing("chairpersons.seat", in(MEMBER, Deputy.SHAPE));

    /** Is suspended (暂时停止执行代表职务), Deputies Law art. 61. */
    public static final Kind SUSPENSION = R.standing("deputy.suspension", in(DEPUTY, Deputy.SHAPE));

    /** Belongs to a group, by its kind (参加代表小组等). */
    public static final Kind MEMBERSHIP =
            R.standing("group.member.*", Group.Kind.class, in(DEPUTY, Deputy.SHAPE, Group.SHAPE));

    /** A group exists, by its kind (成立小组). */
    public static final Kind GROUP = R.standing("group.formed.*", Group.Kind.class, in(Line.GROUP, Group.SHAPE));

    /** Is known as a voter (选民). */
    public static final Kind VOTER = R.standing("voter.known", in("voter", Voter.SHAPE));

    /** A voter's data was revealed or exported (查看选民个人信息). */
    public static final Kind DISCLOSED = R.event("voter.disclosed", in(ITEM, Disclosure.SHAPE, Voter.SHAPE));

    /** A deputy's phone number was revealed (查看代表电话号码). */
    public static final Kind PHONE_DISCLOSED = R.event("deputy.disclosed", in(ITEM, Disclosure.SHAPE, Deputy.SHAPE));

    /** Took part in an activity of any room that counts as duty (参加履职活动). */
    public static final Kind PARTICIPATED = R.event("duty.participated", in(ITEM), in(DEPUTY, Deputy.SHAPE));

    /** {@link DeputyService#register}. */
    public static final Operation.Creates<RegisterDeputy, Deputy> REGISTER =
            R.creates("register", RegisterDeputy.class, Deputy.SHAPE, enters(DEPUTY_SEAT), saves(Seat.SHAPE));
    /** {@link DeputyService#importAll}. */
    public static final Operation.Creates<RegisterDeputy, Deputy> IMPORT = R.creates(
            "import",
            RegisterDeputy.class,
            Deputy.SHAPE,
            enters(DEPUTY_SEAT),
            saves(Seat.SHAPE),
            CorrectionRoom.KEEPS_BY_HAND);
    /** {@link DeputyService#importAll} of a deputy who is registered already. */
    public static final Operation.Needs<RegisterDeputy, Deputy> IMPORT_KNOWN =
            R.needs("import-known", RegisterDeputy.class, Deputy.SHAPE);
    /** {@link DeputyService#likelySameDeputies}. */
    public static final Operation.Reports LIKELY_SAME = R.reports("likely-same");
    /** {@link DeputyService#seat}. */
    public static final Operation.Creates<SeatDeputy, Seat> SEAT =
            R.creates("seat", SeatDeputy.class, Seat.SHAPE, enters(CHAIRPERSONS_SEAT, COMMITTEE_SEAT, DEPUTY_SEAT));
    /** {@link DeputyService#endOffice}. */
    public static final Operation.Changes<EndOffice, Seat> END_OFFICE = R.changes(
            "end-office",
            EndOffice.class,
            EndOffice::seat,
            Seat.SHAPE,
            takesBack(),
            enters(CHAIRPERSONS_SEAT, COMMITTEE_SEAT));
    /** {@link DeputyService#suspend}. */
    public static final Operation.Creates<SuspendDeputy, Suspension> SUSPEND =
            R.creates("suspend", SuspendDeputy.class, Suspension.SHAPE, enters(SUSPENSION));
    /** {@link DeputyService#restore}. */
    public static final Operation.Changes<RestoreDeputy, Suspension> RESTORE = R.changes(
            "restore",
            RestoreDeputy.class,
            RestoreDeputy::suspension,
            Suspension.SHAPE,
            takesBack(),
            enters(SUSPENSION));
    /** {@link DeputyService#terminate}. */
    public static final Operation.Changes<TerminateDeputy, Seat> TERMINATE = R.changes(
            "terminate",
            TerminateDeputy.class,
            TerminateDeputy::seat,
            Seat.SHAPE,
            enters(CHAIRPERSONS_SEAT, COMMITTEE_SEAT, DEPUTY_SEAT, SUSPENSION, MEMBERSHIP),
            saves(Membership.SHAPE, Seat.SHAPE, Suspension.SHAPE));
    /** {@link DeputyService#revokeTermination}. */
    public static final Operation.Changes<RevokeTermination, Seat> REVOKE_TERMINATION = R.changes(
            "revoke-termination",
            RevokeTermination.class,
            RevokeTermination::seat,
            Seat.SHAPE,
            saves(Membership.SHAPE, Seat.SHAPE, Suspension.SHAPE),
            takesBack());
    /** {@link DeputyService#correctSeat}. */
    public static final Operation.Changes<CorrectSeat, Seat> CORRECT_SEAT = R.changes(
            "correct-seat",
            CorrectSeat.class,
            CorrectSeat::seat,
            Seat.SHAPE,
            enters(CHAIRPERSONS_SEAT, COMMITTEE_SEAT, DEPUTY_SEAT),
            takesBack(),
            CorrectionRoom.KEEPS);
    /** {@link DeputyService#correctSuspension}. */
    public static final Operation.Changes<CorrectSuspension, Suspension> CORRECT_SUSPENSION = R.changes(
            "correct-suspension",
            CorrectSuspension.class,
            CorrectSuspension::suspension,
            Suspension.SHAPE,
            enters(SUSPENSION),
            takesBack(),
            CorrectionRoom.KEEPS);
    /** {@link DeputyService#correctDeputy}. */
    public static final Operation.Changes<CorrectDeputy, Deputy> CORRECT = R.changes(
            "correct", CorrectDeputy.class, CorrectDeputy::deputy, Deputy.SHAPE, CorrectionRoom.KEEPS_BY_HAND);
    /** {@link DeputyService#sameDeputy}. */
    public static final Operation.Changes<SameDeputy, Deputy> SAME =
            R.changes("same", SameDeputy.class, SameDeputy::deputy, Deputy.SHAPE, Operation.merges());
    /** {@link DeputyService#revealPhone}. */
    public static final Operation.Creates<RevealPhone, Disclosure> REVEAL_PHONE =
            R.reveals("reveal-phone", RevealPhone.class, Disclosure.SHAPE, Deputy.SHAPE, enters(PHONE_DISCLOSED));
    /** {@link DeputyService#form}. */
    public static final Operation.Creates<FormGroup, Group> FORM_GROUP =
            R.creates("form-group", FormGroup.class, Group.SHAPE, enters(GROUP));
    /** {@link DeputyService#correctGroup}. */
    public static final Operation.Changes<CorrectGroup, Group> CORRECT_GROUP = R.changes(
            "correct-group",
            CorrectGroup.class,
            CorrectGroup::group,
            Group.SHAPE,
            enters(GROUP),
            takesBack(),
            CorrectionRoom.KEEPS);
    /** {@link DeputyService#join}. */
    public static final Operation.Creates<JoinGroup, Membership> JOIN_GROUP =
            R.creates("join-group", JoinGroup.class, Membership.SHAPE, enters(MEMBERSHIP));
    /** {@link DeputyService#leave}. */
    public static final Operation.Changes<LeaveGroup, Membership> LEAVE_GROUP = R.changes(
            "leave-group", LeaveGroup.class, LeaveGroup::membership, Membership.SHAPE, takesBack(), enters(MEMBERSHIP));
    /** {@link DeputyService#correctMembership}. */
    public static final Operation.Changes<CorrectMembership, Membership> CORRECT_MEMBERSHIP = R.changes(
            "correct-membership",
            CorrectMembership.class,
            CorrectMembership::membership,
            Membership.SHAPE,
            enters(MEMBERSHIP),
            takesBack(),
            CorrectionRoom.KEEPS);
    /** {@link DeputyService#registerVoter}. */
    public static final Operation.Creates<RegisterVoter, Voter> REGISTER_VOTER =
            R.creates("register-voter", RegisterVoter.class, Voter.SHAPE, enters(VOTER));
    /** {@link DeputyService#reveal}. */
    public static final Operation.Creates<RevealVoter, Disclosure> REVEAL_VOTER =
            R.reveals("reveal-voter", RevealVoter.class, Disclosure.SHAPE, Voter.SHAPE, enters(DISCLOSED));
    /** {@link DeputyService#export}. */
    public static final Operation.Creates<ExportVoter, Disclosure> EXPORT_VOTER =
            R.creates("export-voter", ExportVoter.class, Disclosure.SHAPE, enters(DISCLOSED));
    /** {@link DeputyService#correct}. */
    public static final Operation.Changes<CorrectVoter, Voter> CORRECT_VOTER =
            R.changes("correct-voter", CorrectVoter.class, CorrectVoter::voter, Voter.SHAPE);
    /** {@link DeputyService#wishSecrecy}. */
    public static final Operation.Changes<WishSecrecy, Voter> WISH_SECRECY =
            R.changes("wish-secrecy", WishSecrecy.class, WishSecrecy::voter, Voter.SHAPE);
    /** {@link DeputyService#erase}. */
    public static final Operation.Changes<EraseVoter, Voter> ERASE_VOTER =
            R.changes("erase-voter", EraseVoter.class, EraseVoter::voter, Voter.SHAPE, enters(VOTER));
    /** {@link DeputyService#open}. */
    public static final Operation.Reports PUBLIC = R.reports("public");

    /** The room. */
    public static final Room ROOM = R.reasons(DeputyReasons.ALL)
            .keeps(
                    Deputy.SHAPE,
                    Seat.SHAPE,
                    Suspension.SHAPE,
                    Group.SHAPE,
                    Membership.SHAPE,
                    Voter.SHAPE,
                    Disclosure.SHAPE);

    private DeputyRoom() {}

    /** Registers the service's commands at the desk and returns the service. */
    static DeputyService served(Desk desk, DefaultDeputyService service) {
        desk.handle(REGISTER, service::register);
        desk.handle(IMPORT, (row, actor) -> service.importAll(Collections.singletonList(row), actor));
        desk.handle(SEAT, service::seat);
        desk.handle(END_OFFICE, service::endOffice);
        desk.handle(SUSPEND, service::suspend);
        desk.handle(RESTORE, service::restore);
        desk.handle(TERMINATE, service::terminate);
        desk.handle(REVOKE_TERMINATION, service::revokeTermination);
        desk.handle(CORRECT_SEAT, service::correctSeat);
        desk.handle(CORRECT_SUSPENSION, service::correctSuspension);
        desk.handle(CORRECT, service::correctDeputy);
        desk.handle(SAME, service::sameDeputy);
        desk.handle(REVEAL_PHONE, service::revealPhone);
        desk.handle(FORM_GROUP, service::form);
        desk.handle(CORRECT_GROUP, service::correctGroup);
        desk.handle(JOIN_GROUP, service::join);
        desk.handle(LEAVE_GROUP, service::leave);
        desk.handle(CORRECT_MEMBERSHIP, service::correctMembership);
        desk.handle(REGISTER_VOTER, service::registerVoter);
        desk.handle(REVEAL_VOTER, service::reveal);
        desk.handle(EXPORT_VOTER, service::export);
        desk.handle(CORRECT_VOTER, service::correct);
        desk.handle(WISH_SECRECY, service::wishSecrecy);
        desk.handle(ERASE_VOTER, service::erase);
        return service;
    }
}
