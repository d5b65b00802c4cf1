package org.daibiao.plan;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.daibiao.calendar.Period;
import org.daibiao.calendar.TermInterval;
import org.daibiao.calendar.WorkCalendar;
import org.daibiao.journal.EntryFilter;
import org.daibiao.journal.Journal;
import org.daibiao.journal.Kind;
import org.daibiao.journal.View;
import org.daibiao.record.Beta;
import org.daibiao.record.Edit;
import org.daibiao.record.Property;
import org.daibiao.record.Shape;
import org.jspecify.annotations.Nullable;

/**
 * What a check may look at while it is answered (检查环境).
 *
 * @param plan the plan
 * @param obligation the obligation it belongs to
 * @param place its place among the obligation's checks, from 0
 * @param period the period of the report
 * @param view as of which day, with whose knowledge
 * @param today the day on which it is asked
 * @param journal the journal of the congress
 * @param calendar the calendar of working days
 * @param installed the entry kinds that the installed rooms write
 * @param attestations what people have attested for days of the period
 * @param records what it may know beside the journal
 * @param uncomputed the first day from which due days stand otherwise by the calendar of now, since nobody has computed them again; null where none does
 */
@Beta
public record CheckContext(
        WorkPlan plan,
        Obligation obligation,
        int place,
        Period period,
        View view,
        LocalDate today,
        Journal journal,
        WorkCalendar calendar,
        List<Kind> installed,
        List<Attestation> attestations,
        SubjectNames records,
        @Nullable LocalDate uncomputed) {
    static final Property<CheckContext, WorkPlan> PLAN = Property.of(CheckContext.class, "plan");
    static final Property<CheckContext, Obligation> OBLIGATION = Property.of(CheckContext.class, "obligation");
    static final Property<CheckContext, Integer> PLACE = Property.of(CheckContext.class, "place");
    static final Property<CheckContext, Period> PERIOD = Property.of(CheckContext.class, "period");
    static final Property<CheckContext, View> VIEW = Property.of(CheckContext.class, "view");
    static final Property<CheckContext, LocalDate> TODAY = Property.of(CheckContext.class, "today");
    static final Property<CheckContext, Journal> JOURNAL = Property.of(CheckContext.class, "journal");
    static final Property<CheckContext, WorkCalendar> CALENDAR = Property.of(CheckContext.class, "calendar");
    static final Property<CheckContext, Kind> INSTALLED = Property.of(CheckContext.class, "installed");
    static final Property<CheckContext, Attestation> ATTESTATIONS = Property.of(CheckContext.class, "attestations");
    static final Property<CheckContext, SubjectNames> RECORDS = Property.of(CheckContext.class, "records");
    static final Property<CheckContext, LocalDate> UNCOMPUTED = Property.of(CheckContext.class, "uncomputed");

    /** The term in which the period ends. */
    public TermInterval term() {
        return records.term(period.to());
    }

    /** Whether an installed room writes this kind, or one of this family. */
    public boolean records(String kind) {
        return installed.stream().anyMatch(one -> one.covers(kind));
    }

    /** Whether an installed room writes one of these. */
    public boolean recordsAny(Collection<String> kinds) {
        return kinds.stream().anyMatch(this::records);
    }

    /** The last day that is over: the as-of day, unless that is today, which lasts until midnight. */
    public LocalDate lastOver() {
        return view.asOf().equals(today) ? today.minusDays(1) : view.asOf();
    }

    /** Whether the day is over. */
    public boolean over(LocalDate last) {
        return !last.isAfter(lastOver());
    }

    /** Whether it is certain what is due on that day: the calendar knows it, and due days are computed by it. */
    boolean isComputed(LocalDate day) {
        return calendar.isKnown(day) && (uncomputed == null || day.isBefore(uncomputed));
    }

    /** Whether the work calendar sets the due days of this kind, or of one of this family. */
    boolean isByCalendar(String kind) {
        return installed.stream().anyMatch(one -> one.byCalendar() && one.covers(kind));
    }

    /** The shapes that stand in this role of the lines of a kind, or of a family. */
    List<Shape<?>> shapes(String kind, String role) {
        return shapes(kind, role, Kind.Part::subject);
    }

    /** The shapes at the other end. */
    List<Shape<?>> others(String kind, String role) {
        return shapes(kind, role, Kind.Part::counterpart);
    }

    private List<Shape<?>> shapes(String kind, String role, Function<Kind.Part, @Nullable Shape<?>> end) {
        return installed.stream()
                .filter(one -> one.covers(kind))
                .flatMap(one -> one.parts().stream())
                .filter(part -> part.role().equals(role))
                .map(end)
                .<Shape<?>>flatMap(Stream::ofNullable)
                .distinct()
                .toList();
    }

    /**
     * A finding of this check, named by the shapes of its subject.
     *
     * @param standing {@link Status#OPEN} or {@link Status#MISSED}
     * @param evidence which entries of the journal stand behind it; null for none
     */
    public Finding finding(
            UUID subject,
            List<Shape<?>> shapes,
            long least,
            long actual,
            Status standing,
            @Nullable LocalDate until,
            @Nullable EntryFilter evidence) {
        return found(subject)
                .set(Finding.NAME, records.name(subject, shapes, Locale.CHINESE))
                .set(Finding.NAME_EN, records.name(subject, shapes, Locale.ENGLISH))
                .set(Finding.REQUIRED, "≥ " + least)
                .set(Finding.LEAST, least)
                .set(Finding.ACTUAL, actual)
                .set(Finding.STANDING, standing)
                .set(Finding.UNTIL, until)
                .set(Finding.WINDOW, period.window())
                .set(Finding.EVIDENCE, evidence)
                .done();
    }

    /** A finding of this check about this subject; all else is still to be set. */
    Edit<Finding> found(UUID subject) {
        return Edit.blank(Finding.class)
                .set(Finding.OBLIGATION, obligation.id())
                .set(Finding.CLAUSE, obligation.clause())
                .set(Finding.SUBJECT, subject)
                .set(Finding.PROVISIONAL, false);
    }

    /** The kinds among these that no installed room writes. */
    public Set<String> unrecorded(Collection<String> kinds) {
        return Set.copyOf(kinds.stream().filter(kind -> !records(kind)).toList());
    }
}
