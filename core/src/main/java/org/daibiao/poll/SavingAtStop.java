package org.daibiao.poll;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.daibiao.record.Id;

/** Saving at a stop (停机前入箱): what happens to ballots that wait in this process when it ends. */
record SavingAtStop(Map<HeldPolls.Key, BallotSlot> slots, AtomicInteger stops) {
    /**
     * Accepts no more ballots, and puts in what may be put in, for every poll that this process holds, within the time. Throws {@link
     * BallotsWaitException} if some are left; after any failure ballots are accepted again. Each poll has its own thread, so a hanging commit blocks
     * only that thread.
     */
    void within(Duration within) {
        Patience.check(within);
        stops.incrementAndGet();
        boolean stopped = false;
        try {
            Map<Id<Poll>, Integer> left = left(within);
            if (!left.isEmpty()) {
                throw new BallotsWaitException(left);
            }
            stopped = true;
        } finally {
            stops.addAndGet(stopped ? 0 : -1);
        }
    }

    private Map<Id<Poll>, Integer> left(Duration within) {
        long end = System.nanoTime() + within.toNanos();
        List<Thread> saving = slots.values().stream()
                .filter(slot -> !slot.isIdle())
                .map(SavingAtStop::saving)
                .toList();
        saving.forEach(Thread::start);
        for (Thread one : saving) {
            join(one, end);
        }
        Map<Id<Poll>, Integer> left = new HashMap<>();
        slots.forEach((key, slot) -> {
            if (slot.waits() > 0) {
                left.merge(key.poll(), slot.waits(), Integer::sum);
            }
        });
        return left;
    }

    private static Thread saving(BallotSlot slot) {
        var thread = new Thread(slot::save, "daibiao-poll-save");
        thread.setDaemon(true);
        return thread;
    }

    private static void join(Thread thread, long end) {
        try {
            thread.join(Math.max(1, (end - System.nanoTime()) / 1_000_000));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
