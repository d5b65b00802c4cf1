package org.daibiao.contact;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.daibiao.calendar.DateRange;
import org.daibiao.deputy.Deputy;
import org.daibiao.deputy.Voter;
import org.daibiao.desk.Change;
import org.daibiao.journal.KnownEnd;
import org.daibiao.profile.Sourced;
import org.daibiao.record.Edit;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.Rejections;
import org.daibiao.record.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * Decides who may be linked to whom: up to a maximum of deputies for each member (1.a), each pair once. The plan's report checks the minimum, since
 * otherwise the first link could never be made. Decides too which voters' data is no longer needed, by their links.
 */
record LinkRule(ContactRules rules) {
    /** What is known about the two people on the first day of a requested link. */
    record Ends(boolean memberActs, boolean deputyActs, boolean deputyOnCommittee) {}

    /** Whether these links, of one member, are as many as there may be on a day or later. */
    boolean full(List<MemberLink> all, LocalDate since) {
        return DateRange.full(all, since, most());
    }

    private int most() {
        return rules.linksMost().map(Sourced::value).orElse(Integer.MAX_VALUE);
    }

    /**
     * @param all the links of the member
     * @param standing those of them that count, since their other end is one to be linked with on the day
     */
    Outcome<Change<MemberLink>> link(
            LinkDeputy command,
            Id<MemberLink> id,
            List<MemberLink> all,
            List<MemberLink> standing,
            Ends ends,
            LocalDate today) {
        LocalDate since = command.since();
        int most = most();
        boolean known = all.stream().anyMatch(link -> link.deputy().equals(command.deputy()) && link.standsOn(since));
        return new Rejections()
                .when(since.isAfter(today), ContactReasons.LINK_FUTURE, "since", since, today)
                .when(command.member().equals(command.deputy()), ContactReasons.SELF, "deputy")
                .when(!ends.memberActs(), ContactReasons.NO_MEMBER, "member", since)
                .when(!ends.deputyActs(), ContactReasons.NO_DEPUTY, "deputy", since)
                .when(
                        rules.grassRootsOnly().isPresent() && ends.deputyOnCommittee(),
                        ContactReasons.NOT_GRASS_ROOTS,
                        rules.grassRootsOnly().orElse(null),
                        "deputy",
                        since)
                .when(known, ContactReasons.LINKED, "deputy")
                .when(
                        !known && DateRange.fullOn(standing, since, most),
                        ContactReasons.TOO_MANY_LINKS,
                        Sourced.sourceOf(rules.linksMost()),
                        "member",
                        most)
                .orElse(() -> {
                    LocalDate end = endKnown(since, command.deputy(), all);
                    var link = new MemberLink(id, command.member(), command.deputy(), since, end);
                    var warnings = new Rejections()
                            .when(end != null, ContactReasons.LINKED, "deputy")
                            .when(
                                    DateRange.full(standing, link, most),
                                    ContactReasons.TOO_MANY_LINKS,
                                    Sourced.sourceOf(rules.linksMost()),
                                    "member",
                                    most);
                    return Change.to(link).lines(link.begun().upTo(end)).warned(warnings.reasons());
                });
    }

    /** When a link that begins on the day ended at the latest: when the same two were linked again. */
    static @Nullable LocalDate endKnown(LocalDate since, Id<Deputy> deputy, List<MemberLink> ofMember) {
        return DateRange.endKnown(
                since,
                ofMember.stream().filter(link -> link.deputy().equals(deputy)).toList(),
                null);
    }

    /**
     * @param all the links of the member, if the link has an end already
     * @param known what is known about the end of the link
     * @param contactFrom whether the two met under it on that day or later: then they were linked again before that, which is not recorded yet, or one of
     * the two days is wrong
     */
    Outcome<Change<MemberLink>> unlink(
            MemberLink now,
            LocalDate until,
            List<MemberLink> all,
            KnownEnd known,
            boolean contactFrom,
            LocalDate today) {
        var warnings = new Rejections().when(contactFrom, ContactReasons.LATER_CONTACT, "until", until);
        int most = rules.linksMost().map(Sourced::value).orElse(Integer.MAX_VALUE);
        MemberLink right = Edit.of(now).set(MemberLink.UNTIL, until).done();
        LocalDate end = now.until();
        boolean full = end != null && until.isAfter(end) && DateRange.full(others(now, all), right.from(end), most);
        return ended(now, until, known, today)
                .when(full, ContactReasons.TOO_MANY_LINKS, Sourced.sourceOf(rules.linksMost()), "until", most)
                .orElse(() -> Change.to(right)
                        .lines(known.lines(now.begun().endedOn(until)))
                        .warned(warnings.reasons()));
    }

    /**
     * @param right the link from its right first day on
     * @param all the links of the member
     * @param ends what is known about the two people on the right first day
     * @param contactBefore whether a contact under the link is recorded before that day
     */
    Outcome<Change<MemberLink>> correct(
            MemberLink now, MemberLink right, List<MemberLink> all, Ends ends, boolean contactBefore, LocalDate today) {
        LocalDate since = right.since();
        int most = most();
        List<MemberLink> others = others(now, all);
        boolean known = others.stream().anyMatch(link -> link.deputy().equals(now.deputy()) && link.overlaps(right));
        return moved(right, today)
                .when(!ends.memberActs(), ContactReasons.NO_MEMBER, "since", since)
                .when(!ends.deputyActs(), ContactReasons.NO_DEPUTY, "since", since)
                .when(
                        rules.grassRootsOnly().isPresent() && ends.deputyOnCommittee(),
                        ContactReasons.NOT_GRASS_ROOTS,
                        rules.grassRootsOnly().orElse(null),
                        "since",
                        since)
                .when(known, ContactReasons.LINKED, "since")
                .when(
                        since.isBefore(now.since()) && DateRange.full(others, right, most),
                        ContactReasons.TOO_MANY_LINKS,
                        Sourced.sourceOf(rules.linksMost()),
                        "since",
                        most)
                .when(contactBefore, ContactReasons.EARLIER_CONTACT, "since", since)
                .orElse(() -> Change.to(right).lines(right.begun().upTo(right.until())));
    }

    private static List<MemberLink> others(MemberLink now, List<MemberLink> all) {
        return all.stream().filter(link -> !link.id().equals(now.id())).toList();
    }

    Outcome<Change<VoterLink>> link(
            LinkVoter command,
            Id<VoterLink> id,
            List<VoterLink> between,
            boolean deputySeated,
            Voter voter,
            LocalDate today) {
        LocalDate since = command.since();
        boolean linked = between.stream().anyMatch(link -> link.standsOn(since));
        return new Rejections()
                .when(since.isAfter(today), ContactReasons.LINK_FUTURE, "since", since, today)
                .when(!deputySeated, ContactReasons.NO_DEPUTY, "deputy", since)
                .when(since.isBefore(voter.since()), ContactReasons.BEFORE_BEGIN, "since", voter.since())
                .when(voter.erasedOn() != null, ContactReasons.VOTER_ERASED, "voter")
                .when(linked, ContactReasons.LINKED, "voter")
                .orElse(() -> {
                    LocalDate end = DateRange.endKnown(since, between, null);
                    var link = new VoterLink(id, command.deputy(), command.voter(), since, end);
                    return Change.to(link)
                            .lines(link.begun().upTo(end))
                            .warned(end == null ? List.of() : List.of(ContactReasons.LINKED.at("voter")));
                });
    }

    /** @param known what is known about the end of the link */
    Outcome<Change<VoterLink>> unlink(VoterLink now, LocalDate until, KnownEnd known, LocalDate today) {
        return ended(now, until, known, today)
                .orElse(() -> Change.to(Edit.of(now).set(VoterLink.UNTIL, until).done())
                        .lines(known.lines(now.begun().endedOn(until))));
    }

    /**
     * @param right the link from its right first day on
     * @param all the links between the two
     */
    Outcome<Change<VoterLink>> correct(
            VoterLink right, List<VoterLink> all, boolean deputySeated, Voter voter, LocalDate today) {
        LocalDate since = right.since();
        boolean known = all.stream().anyMatch(link -> !link.id().equals(right.id()) && link.overlaps(right));
        return moved(right, today)
                .when(!deputySeated, ContactReasons.NO_DEPUTY, "since", since)
                .when(since.isBefore(voter.since()), ContactReasons.BEFORE_BEGIN, "since", voter.since())
                .when(known, ContactReasons.LINKED, "since")
                .orElse(() -> Change.to(right).lines(right.begun().upTo(right.until())));
    }

    private static Rejections moved(DateRange right, LocalDate today) {
        LocalDate since = right.since();
        LocalDate end = Objects.requireNonNullElse(right.until(), since);
        return new Rejections()
                .when(since.isAfter(today), ContactReasons.LINK_FUTURE, "since", since, today)
                .when(since.isAfter(end), ContactReasons.AFTER_END, "since", end);
    }

    /** The day since which a voter must have been known, and without a link, so that the data is no longer needed. */
    LocalDate keptFrom(LocalDate today) {
        return today.minusMonths(rules.votersKept());
    }

    /** Which of these voters had no link since that day. */
    static List<Versioned<Voter>> lapsed(List<Versioned<Voter>> voters, List<VoterLink> links, LocalDate keptFrom) {
        Set<Id<Voter>> needed = links.stream()
                .filter(link -> link.standsFrom(keptFrom))
                .map(VoterLink::voter)
                .collect(Collectors.toSet());
        return voters.stream().filter(voter -> !needed.contains(voter.id())).toList();
    }

    private static Rejections ended(DateRange link, LocalDate until, KnownEnd known, LocalDate today) {
        return new Rejections()
                .when(!known.allows(link.since(), link.until(), until), ContactReasons.LINK_ENDED, "link")
                .when(until.isBefore(link.since()), ContactReasons.BEFORE_BEGIN, "until", link.since())
                .when(until.isAfter(today), ContactReasons.LINK_FUTURE, "until", until, today);
    }
}
