package org.daibiao.deputy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.daibiao.calendar.DateRange;
import org.daibiao.desk.Change;
import org.daibiao.journal.KnownEnd;
import org.daibiao.profile.Sourced;
import org.daibiao.record.Id;
import org.daibiao.record.Laws;
import org.daibiao.record.Outcome;
import org.daibiao.record.Rejections;
import org.jspecify.annotations.Nullable;

/** Decides who may join which group: pure functions. */
record GroupRule(DeputyRules rules) {
    Outcome<Change<Group>> form(FormGroup command, Id<Group> id, boolean known, LocalDate today) {
        return new Rejections()
                .when(known, DeputyReasons.GROUP_KNOWN, "name")
                .when(command.since().isAfter(today), DeputyReasons.FUTURE, "since", command.since(), today)
                .orElse(() -> {
                    var group = new Group(id, command.kind(), command.name(), command.unit(), command.since());
                    return Change.to(group, group.begun());
                });
    }

    /**
     * @param right the group as it should have been recorded
     * @param known whether another group has the right kind and name
     * @param joined the days on which somebody joined
     * @param used whether anything else is recorded for it
     */
    Outcome<Change<Group>> correct(
            Group now, Group right, boolean known, List<LocalDate> joined, boolean used, LocalDate today) {
        LocalDate since = right.since();
        LocalDate first = joined.stream().min(Comparator.naturalOrder()).orElse(since);
        boolean held = used || !joined.isEmpty();
        return new Rejections()
                .when(known, DeputyReasons.GROUP_KNOWN, "name")
                .when(held && right.kind() != now.kind(), DeputyReasons.GROUP_HELD, "kind")
                .when(since.isAfter(first), DeputyReasons.GROUP_JOINED, "since", first)
                .when(since.isAfter(today), DeputyReasons.FUTURE, "since", since, today)
                .orElse(() -> Change.to(right, right.begun()));
    }

    Outcome<Change<Membership>> join(
            JoinGroup command,
            Id<Membership> id,
            Group group,
            Optional<Seat> own,
            List<Membership> memberships,
            LocalDate today) {
        boolean inside =
                memberships.stream().anyMatch(one -> one.joined().equals(group.id()) && one.standsOn(command.since()));
        List<Membership> sameKind =
                memberships.stream().filter(one -> one.kind() == group.kind()).toList();
        int most = rules.groupsMost().map(Sourced::value).orElse(Integer.MAX_VALUE);
        boolean counts = group.kind() == Group.Kind.DEPUTIES_GROUP && !inside;
        boolean full = counts && DateRange.fullOn(sameKind, command.since(), most);
        return SeatRule.held(own, Laws.DEPUTIES.article("26"), "deputy", command.since())
                .when(inside, DeputyReasons.IN_GROUP, "joined")
                .when(full, DeputyReasons.GROUPS_FULL, Sourced.sourceOf(rules.groupsMost()), "joined", most)
                .when(command.since().isBefore(group.since()), DeputyReasons.BEFORE_BEGIN, "since", group.since())
                .when(command.since().isAfter(today), DeputyReasons.FUTURE, "since", command.since(), today)
                .orElse(() -> {
                    var membership = new Membership(
                            id,
                            command.deputy(),
                            group.id(),
                            group.kind(),
                            command.since(),
                            endKnown(command.since(), group.id(), memberships, own));
                    var warnings = new Rejections()
                            .when(again(membership, memberships), DeputyReasons.IN_GROUP, "joined")
                            .when(
                                    counts && DateRange.full(sameKind, membership, most),
                                    DeputyReasons.GROUPS_FULL,
                                    Sourced.sourceOf(rules.groupsMost()),
                                    "joined",
                                    most);
                    return Change.to(membership)
                            .lines(membership.begun().upTo(membership.until()))
                            .warned(warnings.reasons());
                });
    }

    private static boolean again(Membership membership, List<Membership> all) {
        return all.stream()
                .anyMatch(one -> one.joined().equals(membership.joined()) && one.standsFrom(membership.since()));
    }

    /** When a membership that begins on the day ended at the latest: with the seat, or when the deputy joined the same group again. */
    static @Nullable LocalDate endKnown(
            LocalDate since, Id<Group> joined, List<Membership> memberships, Optional<Seat> own) {
        List<Membership> same =
                memberships.stream().filter(one -> one.joined().equals(joined)).toList();
        return DateRange.endKnown(since, same, own.map(Seat::until).orElse(null));
    }

    /**
     * @param all the deputy's memberships, if this one has an end already
     * @param known what is known about its end
     */
    Outcome<Change<Membership>> leave(
            Membership now, LocalDate until, List<Membership> all, KnownEnd known, LocalDate today) {
        int most = rules.groupsMost().map(Sourced::value).orElse(Integer.MAX_VALUE);
        LocalDate end = now.until();
        List<Membership> sameKind = all.stream()
                .filter(one -> one.kind() == now.kind() && !one.id().equals(now.id()))
                .toList();
        boolean full = end != null
                && until.isAfter(end)
                && now.kind() == Group.Kind.DEPUTIES_GROUP
                && DateRange.full(sameKind, now.from(end).ended(until), most);
        return new Rejections()
                .when(full, DeputyReasons.GROUPS_FULL, Sourced.sourceOf(rules.groupsMost()), "until", most)
                .when(!known.allows(now.since(), now.until(), until), DeputyReasons.ENDED, "membership")
                .when(until.isBefore(now.since()), DeputyReasons.BEFORE_BEGIN, "until", now.since())
                .when(until.isAfter(today), DeputyReasons.FUTURE, "until", until, today)
                .orElse(() -> Change.to(now.ended(until))
                        .lines(known.lines(now.begun().endedOn(until))));
    }
}
