package org.daibiao.contact;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.daibiao.desk.Change;
import org.daibiao.journal.Line;
import org.daibiao.record.Edit;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.Rejection;
import org.daibiao.record.Rejections;
import org.daibiao.record.Versioned;

/** Decides which contacts are likely the same, entered twice, and what becomes of one that is: pure functions. */
record SameContactRule(int withinDays) {
    private static final Comparator<Versioned<Contact>> AS_RECORDED = Comparator.comparing(
                    (Versioned<Contact> one) -> one.value().heldOn())
            .thenComparing(one -> one.id().value());

    /** The first day on which a contact may be the same as one of this day. */
    LocalDate from(LocalDate day) {
        return day.minusDays(withinDays);
    }

    /** The last day on which a contact may be the same as one of this day. */
    LocalDate to(LocalDate day) {
        return day.plusDays(withinDays);
    }

    /** Whether two contacts are likely one: of the same people, both counting, within the days. Voters are nobody: how many came must agree as well. */
    boolean isLikely(Contact one, Contact other) {
        return !one.id().equals(other.id())
                && one.takenBackOn() == null
                && other.takenBackOn() == null
                && one.side() == other.side()
                && Objects.equals(one.member(), other.member())
                && Objects.equals(one.deputy(), other.deputy())
                && (one.side() == Contact.Side.MEMBER_DEPUTY || one.people() == other.people())
                && (one.side() != Contact.Side.DEPUTY_VOTERS || one.channel().equals(other.channel()))
                && Math.abs(ChronoUnit.DAYS.between(one.heldOn(), other.heldOn())) <= withinDays;
    }

    /** A warning for each contact that is likely the same as the new one. */
    List<Rejection> warnings(Contact recorded, List<Versioned<Contact>> there) {
        return there.stream()
                .filter(other -> isLikely(recorded, other.value()))
                .map(other -> ContactReasons.LIKELY_SAME.at("", other.value().heldOn(), other.id()))
                .toList();
    }

    /**
     * Each two of these contacts that are likely the same, once.
     *
     * @param page those of which one is wanted in each pair
     * @param around those that may be the other one, with the page itself
     */
    List<LikelySame> pairs(List<Versioned<Contact>> page, List<Versioned<Contact>> around) {
        var pairs = new ArrayList<LikelySame>();
        for (Versioned<Contact> one : page) {
            around.stream()
                    .filter(other -> AS_RECORDED.compare(other, one) < 0 && isLikely(one.value(), other.value()))
                    .sorted(AS_RECORDED)
                    .forEach(other -> pairs.add(new LikelySame(other, one)));
        }
        return pairs;
    }

    /**
     * The contact counts no longer. What was raised at it belongs to the other, unless the other has it already: then it is taken back as well.
     *
     * @param as the one that counts
     * @param raised what was raised at this one
     * @param there what was raised at the other
     * @param takeBacks the lines that take back what this one entered, by the item's id
     */
    Outcome<Change<Contact>> same(
            Contact now,
            Contact as,
            String reason,
            List<Raised> raised,
            List<Matter> there,
            List<Line> takeBacks,
            LocalDate today) {
        boolean people = now.side() == as.side()
                && Objects.equals(now.member(), as.member())
                && Objects.equals(now.deputy(), as.deputy());
        return new Rejections()
                .when(now.takenBackOn() != null, ContactReasons.TAKEN_BACK, "contact")
                .when(now.id().equals(as.id()), ContactReasons.SAME_ITSELF, "as")
                .when(as.takenBackOn() != null, ContactReasons.SAME_TAKEN_BACK, "as")
                .when(!people, ContactReasons.SAME_OTHERS, "as")
                .orElse(() -> {
                    Change<Contact> change = Change.to(Edit.of(now)
                                    .set(Contact.TAKEN_BACK_ON, today)
                                    .set(Contact.TAKEN_BACK_REASON, reason)
                                    .set(Contact.SAME_AS, as.id())
                                    .done())
                            .lines(takeBacks);
                    for (Raised one : raised) {
                        change = isThere(one.matter().value(), there)
                                ? gone(change, one, today)
                                : moved(change, one, as.id());
                    }
                    return change;
                });
    }

    /** Whether the other contact has the same matter, and nothing is lost without this one: an answer is never given up for a question. */
    private static boolean isThere(Matter matter, List<Matter> there) {
        return there.stream()
                .anyMatch(other -> said(other).equals(said(matter))
                        && (matter.answeredOn() == null || other.answeredOn() != null));
    }

    private static String said(Matter matter) {
        return matter.category() + " " + matter.text();
    }

    private static Change<Contact> moved(Change<Contact> change, Raised one, Id<Contact> to) {
        return change.update(
                Matter.SHAPE,
                one.matter(),
                Edit.of(one.matter().value()).set(Matter.CONTACT, to).done());
    }

    private static Change<Contact> gone(Change<Contact> change, Raised one, LocalDate today) {
        return change.update(
                        Matter.SHAPE,
                        one.matter(),
                        Edit.of(one.matter().value())
                                .set(Matter.TAKEN_BACK_ON, today)
                                .done())
                .lines(one.takeBacks());
    }

    /**
     * A matter, with the lines that take it back.
     *
     * @param takeBacks those of its recording and of its answer
     */
    record Raised(Versioned<Matter> matter, List<Line> takeBacks) {}
}
