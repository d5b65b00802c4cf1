package org.daibiao.project;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daibiao.correction.Correction;
import org.daibiao.correction.Corrections;
import org.daibiao.deputy.DeputyRoom;
import org.daibiao.desk.Change;
import org.daibiao.journal.Entry;
import org.daibiao.journal.EntryFilter;
import org.daibiao.journal.Kind;
import org.daibiao.journal.Line;
import org.daibiao.project.Project.State;
import org.daibiao.project.Project.Step;
import org.daibiao.record.Edit;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.Rejections;
import org.daibiao.record.Shape;
import org.daibiao.record.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * Takes back a step of a project that was recorded in error, while nothing rests on it (撤销误登记的项目步骤).
 *
 * @param now the project
 * @param kept what belongs to it
 * @param entries the net entries about it, about its reports and milestones, and about the step
 * @param corrections keeps what a record said that has no mark of its own
 */
record WorkBackRule(Project now, TakeBackProjectStep command, Kept kept, List<Entry> entries, Corrections corrections) {
    private static final Map<State, Step> STEPS =
            Map.of(State.UNDER_WAY, Step.START, State.COMPLETED, Step.COMPLETE, State.CLOSED, Step.CLOSE);

    private static final Map<State, State> BEFORE =
            Map.of(State.UNDER_WAY, State.CHOSEN, State.COMPLETED, State.UNDER_WAY, State.CLOSED, State.EVALUATED);

    private static final Set<State> RUNNING = Set.of(State.CHOSEN, State.UNDER_WAY);

    /**
     * What belongs to a project.
     *
     * @param reports its progress reports, also those that were taken back
     */
    record Kept(
            List<Versioned<Progress>> reports,
            List<Versioned<Milestone>> milestones,
            List<Versioned<ProjectSupervision>> supervisions,
            List<Versioned<Adjustment>> adjustments,
            List<ProgressInterval> intervals) {
        /** The reports that count, the latest last. */
        List<Progress> counting() {
            return reports.stream()
                    .map(Versioned::value)
                    .filter(one -> one.takenBackOn() == null)
                    .sorted(Comparator.comparing(Progress::reportedOn).thenComparing(one -> one.id()))
                    .toList();
        }

        /** What entries of reports and milestones are about. */
        Stream<Id<?>> items() {
            return Stream.concat(
                    reports.stream().map(Versioned::id), milestones.stream().map(Versioned::id));
        }
    }

    Outcome<Change<Project>> undone() {
        return named(kept.reports())
                .map(this::report)
                .or(() -> named(kept.milestones()).map(this::milestone))
                .or(() -> named(kept.supervisions()).map(this::supervision))
                .or(() -> named(kept.adjustments()).map(this::adjustment))
                .or(() -> Optional.ofNullable(STEPS.get(now.state()))
                        .filter(step -> command.step().equals(now.id().value()))
                        .map(this::step))
                .orElseGet(() -> Outcome.rejected(ProjectReasons.NO_STEP.at("step")));
    }

    private <T> Optional<Versioned<T>> named(List<Versioned<T>> all) {
        return all.stream()
                .filter(one -> one.id().value().equals(command.step()))
                .findFirst();
    }

    private Stream<Entry> about(Id<?> item, Kind... kinds) {
        EntryFilter filter =
                EntryFilter.about(item, Stream.of(kinds).map(Kind::code).toArray(String[]::new));
        return entries.stream().filter(entry -> filter.admits(entry.line()));
    }

    private Stream<Entry> own(Kind... kinds) {
        return about(Id.of(command.step()), kinds);
    }

    private static Optional<Entry> last(Stream<Entry> entries) {
        return entries.max(Comparator.comparing(Entry::number));
    }

    /** The last entry about the project of the kinds that came after another. */
    private Optional<Entry> after(Optional<Entry> own, Kind... kinds) {
        return own.flatMap(step -> last(about(now.id(), kinds).filter(entry -> entry.act() > step.act())));
    }

    private static List<Line> back(Stream<Entry> entries) {
        return entries.map(Entry::takenBack).toList();
    }

    private Rejections against(boolean again, Optional<Entry> resting) {
        String kind = resting.map(entry -> entry.line().kind()).orElse("");
        LocalDate day = resting.map(entry -> entry.line().day()).orElse(corrections.today());
        return new Rejections()
                .when(again, ProjectReasons.TAKEN_BACK, "step")
                .when(!again && resting.isPresent(), ProjectReasons.BUILT_ON, "step", kind, day);
    }

    private <T> Change<Project> corrected(Change<Project> change, Shape<T> shape, Versioned<T> before, T after) {
        return change.update(shape, before, after)
                .insertAll(Correction.SHAPE, corrections.between(shape, before.value(), after));
    }

    /** The report that it answered is owed again; the next one was never due. Whoever reports later sees these figures. */
    private Outcome<Change<Project>> report(Versioned<Progress> step) {
        Progress report = step.value();
        List<Progress> counting = kept.counting();
        boolean latest =
                !counting.isEmpty() && counting.get(counting.size() - 1).equals(report);
        Optional<Entry> own = last(about(now.id(), ProjectRoom.PROGRESS)
                .filter(entry -> !latest || entry.line().day().equals(report.reportedOn())));
        return against(report.takenBackOn() != null, latest ? after(own, ProjectRoom.STEP) : own)
                .orElse(() -> {
                    long act = own.orElseThrow().act();
                    Stream<Entry> answered = Stream.concat(
                                    Stream.<Id<?>>of(now.id()),
                                    counting.stream().map(Progress::id))
                            .flatMap(item -> about(item, ProjectRoom.PROGRESS_REPORTED))
                            .filter(entry -> entry.act() == act);
                    return Change.to(now)
                            .lines(back(Stream.of(own.stream(), answered, own(ProjectRoom.PROGRESS_DUE))
                                    .flatMap(some -> some)))
                            .update(Progress.SHAPE, step, report.takenBack(corrections.today(), corrections.reason()));
                });
    }

    /** That it was reached, or, if it was not, that it was set. */
    private Outcome<Change<Project>> milestone(Versioned<Milestone> step) {
        Milestone milestone = step.value();
        boolean again = milestone.takenBackOn() != null;
        Optional<Entry> ended =
                RUNNING.contains(now.state()) ? Optional.empty() : last(about(now.id(), ProjectRoom.STEP));
        return against(again, ended).orElse(() -> {
            if (milestone.reachedOn() == null) {
                return Change.to(now)
                        .lines(back(own(ProjectRoom.MILESTONE_DUE)))
                        .update(Milestone.SHAPE, step, milestone.takenBack(corrections.today(), corrections.reason()));
            }
            Milestone open = Edit.of(milestone).set(Milestone.REACHED_ON, null).done();
            return corrected(
                    Change.to(now).lines(back(own(ProjectRoom.MILESTONE_REACHED))), Milestone.SHAPE, step, open);
        });
    }

    /** What a supervision entered about the project. The act of another one may have entered some of it too: a merge of a deputy who took part in several. */
    private Stream<Entry> seen(ProjectSupervision held) {
        Set<Long> acts = own().map(Entry::act).collect(Collectors.toSet());
        Set<UUID> people = own(DeputyRoom.PARTICIPATED)
                .map(entry -> entry.line().subject())
                .collect(Collectors.toSet());
        Map<Line, Entry> seen = new LinkedHashMap<>();
        about(now.id(), ProjectRoom.SUPERVISED)
                .filter(entry -> acts.contains(entry.act()))
                .filter(entry -> entry.line().day().equals(held.heldOn()))
                .filter(entry -> !entry.line().role().equals(Line.DEPUTY)
                        || people.contains(entry.line().subject()))
                .forEach(entry -> seen.putIfAbsent(entry.line(), entry));
        return seen.values().stream();
    }

    /** The answer, or, if there is none, the supervision itself. */
    private Outcome<Change<Project>> supervision(Versioned<ProjectSupervision> step) {
        ProjectSupervision held = step.value();
        return against(held.takenBackOn() != null, Optional.empty()).orElse(() -> {
            if (held.answeredOn() != null) {
                ProjectSupervision open = Edit.of(held)
                        .set(ProjectSupervision.ANSWER, null)
                        .set(ProjectSupervision.ANSWERED_ON, null)
                        .done();
                return corrected(
                        Change.to(now).lines(back(own(ProjectRoom.ANSWERED))), ProjectSupervision.SHAPE, step, open);
            }
            return Change.to(now)
                    .lines(back(Stream.concat(own(), seen(held))))
                    .update(ProjectSupervision.SHAPE, step, held.takenBack(corrections.today(), corrections.reason()));
        });
    }

    /** The refusal, or, while it is undecided, the request. What was approved has taken effect. */
    private Outcome<Change<Project>> adjustment(Versioned<Adjustment> step) {
        Adjustment asked = step.value();
        boolean refused = asked.answer() == Adjustment.Answer.REFUSED;
        Optional<Entry> own = last(
                refused
                        ? on(asked.decidedOn(), ProjectRoom.ADJUSTMENT_REFUSED)
                        : on(asked.askedOn(), ProjectRoom.ADJUSTMENT_ASKED));
        Optional<Entry> resting =
                refused ? after(own, ProjectRoom.ADJUSTMENT_ASKED, ProjectRoom.STEP) : Optional.empty();
        return against(asked.takenBackOn() != null, resting)
                .when(asked.answer() == Adjustment.Answer.APPROVED, ProjectReasons.IN_EFFECT, "step")
                .orElse(() -> {
                    Change<Project> change = Change.to(now).lines(back(own.stream()));
                    Adjustment open = Edit.of(asked)
                            .set(Adjustment.ANSWER, null)
                            .set(Adjustment.DOCUMENT, null)
                            .set(Adjustment.DECIDED_ON, null)
                            .done();
                    return refused
                            ? corrected(change, Adjustment.SHAPE, step, open)
                            : change.update(
                                    Adjustment.SHAPE, step, asked.takenBack(corrections.today(), corrections.reason()));
                });
    }

    private Stream<Entry> on(@Nullable LocalDate day, Kind kind) {
        return about(now.id(), kind).filter(entry -> entry.line().day().equals(day));
    }

    /** A start, completion or closing. */
    private Outcome<Change<Project>> step(Step step) {
        List<Entry> steps = about(now.id(), ProjectRoom.STEP)
                .sorted(Comparator.comparing(Entry::number))
                .toList();
        Optional<Entry> own =
                last(steps.stream().filter(entry -> entry.line().kind().equals(ProjectRoom.STEP.member(step))));
        var decided = against(
                        false,
                        after(
                                own,
                                ProjectRoom.STEP,
                                ProjectRoom.PROGRESS,
                                ProjectRoom.ADJUSTMENT_ASKED,
                                ProjectRoom.ADJUSTMENT_APPROVED,
                                ProjectRoom.ADJUSTMENT_REFUSED,
                                ProjectRoom.EVALUATED))
                .orElse(() -> {
                    LocalDate before = last(steps.stream()
                                    .filter(entry ->
                                            entry.number() < own.orElseThrow().number()))
                            .map(entry -> entry.line().day())
                            .orElse(now.stateOn());
                    Change<Project> change = Change.to(
                                    now.to(Objects.requireNonNull(BEFORE.get(now.state())), before, null))
                            .lines(back(own.stream()));
                    return switch (step) {
                        case START -> change.lines(back(about(now.id(), ProjectRoom.PROGRESS_DUE)));
                        case COMPLETE -> change.lines(owed());
                        default ->
                            change.lines(back(about(now.id(), ProjectRoom.CHOSEN)
                                    .filter(entry -> entry.line().weight() < 0)));
                    };
                });
        return corrections.of(Project.SHAPE, now, decided);
    }

    /** What fell away when the project was completed. */
    private List<Line> owed() {
        Stream<Line> milestones = kept.milestones().stream()
                .map(Versioned::value)
                .filter(one -> one.reachedOn() == null && one.takenBackOn() == null)
                .filter(one ->
                        about(one.id(), ProjectRoom.MILESTONE_DUE).findAny().isEmpty())
                .map(WorkRule::due);
        List<Progress> counting = kept.counting();
        LocalDate day =
                counting.isEmpty() ? null : counting.get(counting.size() - 1).reportedOn();
        Set<UUID> since = day == null
                ? Set.of(now.id().value())
                : Set.copyOf(counting.stream()
                        .filter(one -> one.reportedOn().equals(day))
                        .map(one -> one.id().value())
                        .toList());
        Stream<Line> reports = kept.intervals().stream()
                .filter(one -> since.contains(one.since()))
                .filter(one -> about(Id.of(one.since()), ProjectRoom.PROGRESS_DUE, ProjectRoom.PROGRESS_REPORTED)
                        .findAny()
                        .isEmpty())
                .flatMap(one -> WorkRule.due(Id.of(one.since()), one.startsOn(), one.dueOn()).stream());
        return Stream.concat(milestones, reports).toList();
    }
}
