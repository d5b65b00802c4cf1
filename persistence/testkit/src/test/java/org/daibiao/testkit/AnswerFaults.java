package org.daibiao.testkit;

import static org.daibiao.testkit.JournalFaults.fault;
import static org.daibiao.testkit.JournalFaults.lines;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.daibiao.journal.Entry;
import org.daibiao.journal.EntryFilter;
import org.daibiao.journal.Histogram;
import org.daibiao.journal.Journal;
import org.daibiao.journal.Line;
import org.daibiao.journal.Owed;
import org.daibiao.journal.Requirement;
import org.daibiao.journal.View;
import org.daibiao.journal.Window;
import org.daibiao.record.CongressId;
import org.daibiao.record.Page;

/** Stores that break a promise about what the journal answers. */
final class AnswerFaults {
    private AnswerFaults() {}

    static Stream<Fault> all() {
        return Stream.of(
                view(
                        "ignores the day of knowledge",
                        "Entries.whatWasRecordedLaterIsNotKnown",
                        view -> View.of(view.asOf())),
                view(
                        "ignores the day of the view",
                        "Entries.whatHappenedLaterIsNotThere",
                        view -> new View(Suite.LATE.asOf(), view.knownAt())),
                entries(
                        "forgets the role of a filter",
                        "Entries.everyPartOfAFilterCounts",
                        filter -> new EntryFilter(
                                filter.kinds(),
                                null,
                                filter.subject(),
                                filter.counterpart(),
                                filter.item(),
                                filter.days())),
                entries("takes a code for a family", "Entries.everyPartOfAFilterCounts", AnswerFaults::families),
                asked(
                        "excuses nobody",
                        "Questions.newcomersAreExcused",
                        one -> new Requirement(one.who(), one.has(), one.least(), one.most(), 0)),
                asked(
                        "forgets the greatest number",
                        "Questions.tooManyFallShortToo",
                        one -> new Requirement(
                                one.who(), one.has(), one.least(), Integer.MAX_VALUE, one.newcomerDays())),
                fault("counts every congress", "Questions.congressesAreCountedApart", CountsEveryCongress::new),
                fault("counts a day too many", "Histories.theAnswersAreThoseOfTheDefinition", CountsADayTooMany::new),
                fault("counts beyond the window", "Questions.subjectsWithoutEntriesAreCounted", CountsBeyond::new),
                lines(
                        "forgets due days",
                        "Questions.followUpsKeepTheirDueDays",
                        lines -> lines.stream().map(AnswerFaults::withoutDue).toList()),
                lines(
                        "forgets counterparts",
                        "Questions.pairsAreCountedAsPairs",
                        lines -> lines.stream()
                                .map(line -> line.counterpart() == null ? line : with(line, null, line.due()))
                                .toList()),
                fault("tells no groups", "Questions.groupsThatWereFoundAreTold", TellsNoGroups::new),
                fault(
                        "leaves out who did nothing",
                        "Questions.subjectsWithoutEntriesAreCounted",
                        LeavesOutNothing::new));
    }

    private static Fault view(String what, String promise, UnaryOperator<View> change) {
        return fault(what, promise, () -> new Broken() {
            @Override
            View seen(View view) {
                return change.apply(view);
            }
        });
    }

    private static Fault asked(String what, String promise, UnaryOperator<Requirement> change) {
        return fault(what, promise, () -> new Broken() {
            @Override
            Requirement asked(Requirement requirement) {
                return change.apply(requirement);
            }
        });
    }

    private static Fault entries(String what, String promise, UnaryOperator<EntryFilter> change) {
        return fault(what, promise, () -> new Broken() {
            @Override
            Page<Entry> entries(Journal journal, EntryFilter filter, View view, String after, int limit) {
                return journal.entries(change.apply(filter), view, after, limit);
            }
        });
    }

    private static EntryFilter families(EntryFilter filter) {
        var kinds = new HashSet<String>();
        filter.kinds().forEach(kind -> {
            kinds.add(kind);
            kinds.add(kind.endsWith(".*") ? kind : kind + ".*");
        });
        return new EntryFilter(
                kinds, filter.role(), filter.subject(), filter.counterpart(), filter.item(), filter.days());
    }

    private static Line withoutDue(Line line) {
        return with(line, line.counterpart(), null);
    }

    private static Line with(Line line, UUID counterpart, java.time.LocalDate due) {
        return new Line(
                line.subject(),
                counterpart,
                line.item(),
                line.kind(),
                line.day(),
                due,
                line.weight(),
                line.role(),
                line.takesBack());
    }

    private static class CountsADayTooMany extends Broken {
        @Override
        Window asked(Window window) {
            return new Window(window.from(), window.to().plusDays(1));
        }
    }

    private static class CountsBeyond extends Broken {
        @Override
        Window asked(Window window) {
            return new Window(window.from().minusYears(1), window.to());
        }
    }

    private static class CountsEveryCongress extends Broken {
        @Override
        CongressId tenant(CongressId congress) {
            return CongressId.of("all");
        }
    }

    private static class TellsNoGroups extends Broken {
        @Override
        Owed told(Owed one) {
            return new Owed(one.subject(), one.counterpart(), one.actual(), one.since(), one.due(), Set.of());
        }
    }

    private static class LeavesOutNothing extends Broken {
        @Override
        Histogram tally(Journal journal, Requirement requirement, Window window, View view) {
            var subjects = new TreeMap<>(
                    super.tally(journal, requirement, window, view).subjects());
            subjects.remove(0L);
            return new Histogram(subjects);
        }
    }
}
