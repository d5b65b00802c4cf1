package org.daibiao.testkit;

import static org.daibiao.testkit.RandomJournal.START;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.daibiao.journal.Count;
import org.daibiao.journal.EntryFilter;
import org.daibiao.journal.Line;
import org.daibiao.journal.Requirement;
import org.daibiao.journal.Requirement.All;
import org.daibiao.journal.Requirement.Any;
import org.daibiao.journal.Requirement.Each;
import org.daibiao.journal.Requirement.Has;
import org.daibiao.journal.Requirement.Links;
import org.daibiao.journal.Requirement.Measure;
import org.daibiao.journal.Requirement.Pair;
import org.daibiao.journal.Requirement.Promptly;
import org.daibiao.journal.Requirement.Standing;
import org.daibiao.journal.Requirement.Who;
import org.daibiao.journal.Requirement.Whole;
import org.daibiao.journal.View;
import org.daibiao.journal.Window;

/** Random questions to a {@link RandomJournal}: every kind of owed subject, with everything that can be counted for it. */
final class RandomQuestions {
    private static final Standing SEATED = new Standing("seat", List.of("suspended", "office"), Line.DEPUTY);
    private static final Standing OFFICE = new Standing("office", List.of("suspended"), Line.MEMBER);
    private static final List<Has> COUNTED = List.of(
            new Any(Set.of("visit.*"), Measure.ENTRIES),
            new Any(Set.of("visit.a", "duty.done"), Measure.COUNTERPARTS),
            new Any(Set.of("visit.b", "cause.*"), Measure.DAYS),
            new All(List.of(Set.of("visit.a"), Set.of("visit.b", "duty.done")), 1),
            new All(List.of(Set.of("visit.*")), 2));
    private static final List<Who> OWED = List.of(
            SEATED,
            OFFICE,
            new Standing("seat", List.of(), Line.MEMBER),
            new Pair("link", OFFICE, SEATED),
            new Pair("link", SEATED, SEATED),
            new Whole(),
            new Each("cause.open", Line.ITEM, false),
            new Each("cause.open", Line.DEPUTY, false),
            new Each("owed.due", Line.ITEM, true));

    private final Random random;

    RandomQuestions(Random random) {
        this.random = random;
    }

    /** Every kind of requirement, with random bounds and newcomer days. */
    List<Requirement> all() {
        var all = new ArrayList<Requirement>();
        for (Who who : OWED) {
            COUNTED.forEach(has -> all.add(bounded(who, has)));
        }
        for (Who who : List.of(SEATED, OFFICE, new Whole())) {
            all.add(bounded(who, new Links("link", OFFICE)));
            all.add(bounded(who, new Links("link", SEATED)));
        }
        all.add(bounded(new Each("duty.done", Line.DEPUTY, false), new Promptly(10)));
        all.add(bounded(new Each("visit.a", Line.ITEM, false), new Promptly(3)));
        all.add(bounded(new Each("owed.due", Line.ITEM, true), new Promptly(0)));
        return all;
    }

    Requirement one() {
        List<Requirement> all = all();
        return all.get(random.nextInt(all.size()));
    }

    private Requirement bounded(Who who, Has has) {
        int least = random.nextInt(3);
        int most = random.nextBoolean() ? Integer.MAX_VALUE : least + random.nextInt(3);
        return new Requirement(who, has, least, most, random.nextBoolean() ? 0 : random.nextInt(40));
    }

    /** Random days of the journal, including days after that of a view. */
    Window window() {
        var from = START.plusDays(random.nextInt(130) - 5);
        return new Window(from, from.plusDays(random.nextInt(150)));
    }

    View view() {
        var asOf = START.plusDays(random.nextInt(200));
        return random.nextBoolean() ? View.of(asOf) : new View(asOf, START.plusDays(random.nextInt(140)));
    }

    Count count() {
        Set<String> kinds = random.nextBoolean() ? Set.of("seat", "visit.*", "link") : Set.of("duty.done", "office");
        return new Count(kinds, role(), random.nextBoolean());
    }

    EntryFilter filter(RandomJournal journal) {
        return new EntryFilter(
                random.nextBoolean() ? Set.of() : Set.of("visit.*", "seat"),
                often() ? null : role(),
                often() ? null : journal.person().value(),
                often() ? null : journal.person().value(),
                often() ? null : journal.item().value(),
                often() ? null : window());
    }

    private String role() {
        return RandomJournal.ROLES.get(random.nextInt(RandomJournal.ROLES.size()));
    }

    private boolean often() {
        return random.nextInt(4) > 0;
    }
}
