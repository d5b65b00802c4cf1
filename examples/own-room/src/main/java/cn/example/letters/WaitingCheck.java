package cn.example.letters;

import static org.daibiao.journal.Line.ITEM;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daibiao.journal.Histogram;
import org.daibiao.journal.Owed;
import org.daibiao.journal.Requirement;
import org.daibiao.plan.Check;
import org.daibiao.plan.CheckContext;
import org.daibiao.plan.CheckReport;
import org.daibiao.plan.Finding;
import org.daibiao.plan.Status;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Page;
import org.jspecify.annotations.Nullable;

/**
 * Check of waiting letters (待复来信): no more letters wait for an answer than the plan allows.
 *
 * @param most how many may wait
 */
record WaitingCheck(String zh, String en, int most) implements Check {
    private static final int SHOWN = 5;

    private static final Requirement ANSWERED = new Requirement(
            new Requirement.Each(LetterRoom.RECEIVED.code(), ITEM, false),
            new Requirement.Any(Set.of(LetterRoom.ANSWERED.code()), Requirement.Measure.ENTRIES),
            1,
            Integer.MAX_VALUE,
            0);

    /** Creates the check as the plan names it; a missing number is a fault of the plan, at the place of the check. */
    static Check make(String zh, String en, Map<String, Integer> numbers) {
        Integer most = numbers.get("most");
        if (most == null) {
            throw new IllegalArgumentException("with: {most: …} 缺失 / is missing");
        }
        return new WaitingCheck(zh, en, most);
    }

    @Override
    public Set<String> kinds() {
        return ANSWERED.kinds();
    }

    @Override
    public CheckReport report(CheckContext asking) {
        Histogram letters = asking.journal().tally(ANSWERED, asking.period().window(), asking.view());
        long waiting = letters.owed() - letters.met(ANSWERED);
        return waiting <= most
                ? CheckReport.found(Status.MET, waiting, letters.owed(), new Page<>(List.of(), null))
                : CheckReport.found(standing(asking), waiting, letters.owed(), exceptions(asking, null, SHOWN));
    }

    @Override
    public Page<Finding> exceptions(CheckContext asking, @Nullable String after, int limit) {
        Page<Owed> page = asking.journal().shortfalls(ANSWERED, asking.period().window(), asking.view(), after, limit);
        return new Page<>(
                page.items().stream().map(owed -> finding(asking, owed)).toList(), page.next());
    }

    private static Finding finding(CheckContext asking, Owed owed) {
        return asking.finding(
                owed.subject(),
                List.of(Letter.SHAPE),
                1,
                owed.actual(),
                standing(asking),
                asking.period().to(),
                null);
    }

    /** It can still be met until the period is over. */
    private static Status standing(CheckContext asking) {
        return asking.over(asking.period().to()) ? Status.MISSED : Status.OPEN;
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
