package org.daibiao.contact;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.daibiao.correction.Duplicates;
import org.daibiao.correction.SameAs;
import org.daibiao.correction.SameDays;
import org.daibiao.desk.Change;
import org.daibiao.journal.Line;
import org.daibiao.record.Edit;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.Rejection;
import org.daibiao.record.Versioned;

/** Decides which contacts are likely the same, entered twice, and what becomes of one that is: pure functions. */
record SameContactRule(SameDays days) {
    /** Which contacts another one records a second time. */
    static final SameAs<Contact> SAME_AS = new SameAs<>(Contact.SHAPE, Contact.SAME_AS);

    /** Finds contacts that are likely the same. */
    Duplicates<Contact> duplicates() {
        Comparator<Versioned<Contact>> byDay =
                Comparator.comparing(one -> one.value().heldOn());
        return new Duplicates<>(Contact.SHAPE, byDay.thenComparing(one -> one.id()), this::isLikely);
    }

    /** Whether two contacts are likely one: of the same people, both counting, within the days. Voters are nobody: how many came must agree as well. */
    boolean isLikely(Contact one, Contact other) {
        return one.takenBackOn() == null
                && other.takenBackOn() == null
                && one.side() == other.side()
                && Objects.equals(one.member(), other.member())
                && Objects.equals(one.deputy(), other.deputy())
                && (one.side() == Contact.Side.MEMBER_DEPUTY || one.people() == other.people())
                && (one.side() != Contact.Side.DEPUTY_VOTERS || one.channel().equals(other.channel()))
                && days.near(one.heldOn(), other.heldOn());
    }

    /** The warning that another contact is likely the same. */
    static Rejection warning(Contact other) {
        return ContactReasons.LIKELY_SAME.at("", other.heldOn(), other.side());
    }

    /**
     * The contact counts no longer. What was raised at it belongs to the other, unless the other has it already: then it is taken back as well.
     *
     * @param as the one that counts
     * @param raised what was raised at this one
     * @param there what was raised at the other
     * @param takeBacks the lines that take back what this one entered, by the item's id
     * @param earlier those that were the same as this one
     */
    Outcome<Change<Contact>> same(
            Contact now,
            Contact as,
            String reason,
            List<Raised> raised,
            List<Matter> there,
            List<Line> takeBacks,
            List<Versioned<Contact>> earlier,
            LocalDate today) {
        boolean people = now.side() == as.side()
                && Objects.equals(now.member(), as.member())
                && Objects.equals(now.deputy(), as.deputy());
        return SAME_AS.against(now, now.takenBackOn() == null, as, as.takenBackOn() == null)
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
                    return SAME_AS.followed(change, earlier, as.id());
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
