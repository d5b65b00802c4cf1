package org.daibiao.poll;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daibiao.kernel.Id;

/** Saving (停机前入箱): what is done with ballots that wait in this process when it ends. */
record Saving(Map<Hall.Key, Urn> urns) {
    /**
     * Puts in what may be put in, of every poll that this process holds, within the time; then throws {@link BallotsWait} if some are left. A
     * commit that hangs holds up a thread of its own.
     */
    void within(Duration within) {
        long end = System.nanoTime() + within.toNanos();
        List<Thread> saving = urns.values().stream()
                .filter(urn -> !urn.isIdle())
                .map(Saving::saving)
                .toList();
        saving.forEach(Thread::start);
        for (Thread one : saving) {
            join(one, end);
        }
        Map<Id<Poll>, Integer> left = new HashMap<>();
        urns.forEach((key, urn) -> {
            if (urn.waits() > 0) {
                left.merge(key.poll(), urn.waits(), Integer::sum);
            }
        });
        if (!left.isEmpty()) {
            throw new BallotsWait(left);
        }
    }

    private static Thread saving(Urn urn) {
        var thread = new Thread(urn::save, "daibiao-poll-save");
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
