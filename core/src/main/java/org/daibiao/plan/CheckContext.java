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
 * Context in which a check is answered (核查环境).
 *
 * @param plan the plan
 * @param obligation the obligation that the check belongs to
 * @param place the index of the check in the obligation, from 0
 * @param period the period of the report
 * @param view the as-of day, and the day up to which entries are known
 * @param today the day of the query
 * @param journal the journal of the congress
 * @param calendar the calendar of working days
 * @param installed the entry kinds that the installed rooms write
 * @param attestations the attestations for days of the period
 * @param records what it may read beside the journal
 * @param uncomputed the first day from which due days differ from the current calendar because they have not been recomputed; null if there is none
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

    /** Whether an installed room writes this kind, or a kind of this family. */
    public boolean records(String kind) {
        return installed.stream().anyMatch(one -> one.covers(kind));
    }

    /** Whether an installed room writes any of these kinds. */
    public boolean recordsAny(Collection<String> kinds) {
        return kinds.stream().anyMatch(this::records);
    }

    /** The last day that is over: the as-of day, or the day before if that is today, which lasts until midnight. */
    public LocalDate lastOver() {
        return view.asOf().equals(today) ? today.minusDays(1) : view.asOf();
    }

    /** Whether the day is over. */
    public boolean over(LocalDate last) {
        return !last.isAfter(lastOver());
    }

    /** Whether due days on that day are final: the calendar covers the day, and due days are computed by it. */
    boolean isComputed(LocalDate day) {
        return calendar.isKnown(day) && (uncomputed == null || day.isBefore(uncomputed));
    }

    /** Whether the work calendar determines the due days of this kind, or of a kind of this family. */
    boolean isByCalendar(String kind) {
        return installed.stream().anyMatch(one -> one.byCalendar() && one.covers(kind));
    }

    /** The shapes of the subjects in this role of the lines of a kind or family. */
    List<Shape<?>> shapes(String kind, String role) {
        return shapes(kind, role, Kind.Part::subject);
    }

    /** The shapes of the counterparts. */
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
     * Makes a finding of this check; the shapes of the subject help to find its name.
     *
     * @param standing {@link Status#OPEN} or {@link Status#MISSED}
     * @param evidence the filter of the journal entries behind it; null for none
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

    /** Starts a finding of this check about this subject; the remaining components must still be set. */
    Edit<Finding> found(UUID subject) {
        return Edit.blank(Finding.class)
                .set(Finding.OBLIGATION, obligation.id())
                .set(Finding.CLAUSE, obligation.clause())
                .set(Finding.SUBJECT, subject)
                .setAll(Finding.LACKING, List.of())
                .set(Finding.PROVISIONAL, false);
    }

    /** Those of these kinds that no installed room writes. */
    public Set<String> unrecorded(Collection<String> kinds) {
        return Set.copyOf(kinds.stream().filter(kind -> !records(kind)).toList());
    }
}
