package org.daibiao.poll;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.daibiao.desk.Change;
import org.daibiao.record.Id;
import org.daibiao.record.Messages;
import org.daibiao.record.Outcome;
import org.daibiao.record.Rejections;

/** Roll rule (名册规则): how the roll of a seat is drawn. */
final class RollRule {
    private RollRule() {}

    static Outcome<Change<Poll>> draw(
            Poll poll, Incumbents incumbents, List<Enrolment> roll, Supplier<Id<Enrolment>> ids) {
        RollSeat seat = RollSeat.of(poll);
        LocalDate day = poll.heldOn();
        List<UUID> standing = incumbents.standing(day);
        boolean none = seat == RollSeat.NONE;
        return new Rejections()
                .when(poll.state() != Poll.State.DRAFT, PollReasons.STATE, "poll", Messages.code(poll.state()))
                .when(none, PollReasons.ROLL_OF_NO_SEAT, "poll")
                .when(!none && standing.isEmpty(), PollReasons.NOBODY_IN_SEAT, "poll", day)
                .orElse(() -> {
                    Set<UUID> before =
                            roll.stream().map(one -> one.voter().value()).collect(Collectors.toSet());
                    List<Enrolment> drawn = standing.stream()
                            .filter(who -> !before.contains(who))
                            .map(who -> new Enrolment(
                                    ids.get(),
                                    poll.id(),
                                    Id.of(who),
                                    incumbents.suspended(who, day)
                                            ? Enrolment.Standing.SUSPENDED
                                            : Enrolment.Standing.ENTITLED,
                                    null))
                            .toList();
                    return Change.to(poll).insertAll(Enrolment.SHAPE, drawn);
                });
    }
}
