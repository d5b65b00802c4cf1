package org.daibiao.hosts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.daibiao.Daibiao;
import org.daibiao.desk.Actor;
import org.daibiao.poll.BallotsWaitException;
import org.daibiao.poll.HandOverPoll;
import org.daibiao.poll.Handover;
import org.daibiao.poll.Poll;
import org.daibiao.record.Id;
import org.springframework.context.SmartLifecycle;

/** Ends a process in the middle of a vote: what may go into the box goes in, the rest is handed over to the next process. */
class OpenVotes implements SmartLifecycle {
    private final Daibiao daibiao;
    private final Actor operator;
    private final Path sealed;
    private final Path keys;
    private volatile boolean running;

    OpenVotes(Daibiao daibiao, Actor operator, Path sealed, Path keys) {
        this.daibiao = daibiao;
        this.operator = operator;
        this.sealed = sealed;
        this.keys = keys;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        try {
            daibiao.close();
        } catch (BallotsWaitException wait) {
            wait.left().keySet().forEach(this::handOver);
            daibiao.close();
        } finally {
            running = false;
        }
    }

    private void handOver(Id<Poll> poll) {
        Handover handover =
                daibiao.polls().handOver(new HandOverPoll(poll), operator).orThrow();
        write(
                sealed.resolve(poll + ".sealed"),
                handover.holder(),
                handover.version(),
                handover.ballots(),
                handover.sealed());
        write(keys.resolve(poll + ".key"), handover.key());
    }

    private static void write(Path file, Object... lines) {
        try {
            Files.write(
                    file, java.util.Arrays.stream(lines).map(Object::toString).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Stops after the web server, which has the highest phases, and before the pool, which is closed with the beans. */
    @Override
    public int getPhase() {
        return 0;
    }
}
