package org.daibiao.deputy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.daibiao.calendar.DateRange;
import org.daibiao.desk.Change;
import org.daibiao.profile.Sourced;
import org.daibiao.record.Id;
import org.daibiao.record.Laws;
import org.daibiao.record.Outcome;
import org.daibiao.record.Rejections;

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
        boolean inside = memberships.stream()
                .anyMatch(one -> one.joined().equals(group.id()) && one.standsFrom(command.since()));
        List<Membership> sameKind =
                memberships.stream().filter(one -> one.kind() == group.kind()).toList();
        int most = rules.groupsMost().map(Sourced::value).orElse(Integer.MAX_VALUE);
        boolean full =
                group.kind() == Group.Kind.DEPUTIES_GROUP && !inside && DateRange.full(sameKind, command.since(), most);
        return SeatRule.held(own, Laws.DEPUTIES.article("26"), "deputy", command.since())
                .when(inside, DeputyReasons.IN_GROUP, "joined")
                .when(full, DeputyReasons.GROUPS_FULL, Sourced.sourceOf(rules.groupsMost()), "joined", most)
                .when(command.since().isBefore(group.since()), DeputyReasons.BEFORE_BEGIN, "since", group.since())
                .when(command.since().isAfter(today), DeputyReasons.FUTURE, "since", command.since(), today)
                .orElse(() -> {
                    var membership =
                            new Membership(id, command.deputy(), group.id(), group.kind(), command.since(), null);
                    return Change.to(membership, membership.begun());
                });
    }

    Outcome<Change<Membership>> leave(Membership now, LocalDate until, LocalDate today) {
        return new Rejections()
                .when(now.until() != null, DeputyReasons.ENDED, "membership")
                .when(until.isBefore(now.since()), DeputyReasons.BEFORE_BEGIN, "until", now.since())
                .when(until.isAfter(today), DeputyReasons.FUTURE, "until", until, today)
                .orElse(() -> Change.to(now.ended(until), now.begun().endedOn(until)));
    }
}
