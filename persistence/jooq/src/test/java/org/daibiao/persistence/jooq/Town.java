package org.daibiao.persistence.jooq;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.daibiao.Daibiao;
import org.daibiao.access.Roles;
import org.daibiao.audit.Verification;
import org.daibiao.deputy.RegisterDeputy;
import org.daibiao.desk.Actor;
import org.daibiao.journal.Stores;
import org.daibiao.plan.WorkPlans;
import org.daibiao.poll.BallotBox;
import org.daibiao.poll.BallotBox.Put;
import org.daibiao.poll.Batch;
import org.daibiao.poll.Box;
import org.daibiao.poll.Mode;
import org.daibiao.poll.Poll;
import org.daibiao.poll.StoredBallot;
import org.daibiao.record.CongressId;
import org.daibiao.record.Id;
import org.daibiao.record.Query;

/** A town that keeps everything in one file: its office registers deputies, and in its hall ballots go into the box ten at a time. */
record Town(Stores stores, Daibiao daibiao, Actor office, BallotBox box) implements AutoCloseable {
    private static final CongressId CONGRESS = CongressId.of("jiading");
    private static final Id<Poll> POLL = Id.of(new UUID(6, 6));
    private static final int BATCH = 10;

    static Town on(Stores stores) {
        Daibiao daibiao = Daibiao.builder()
                .plan(WorkPlans.JIADING_2025)
                .stores(stores)
                .clock(Clock.fixed(Instant.parse("2025-07-01T02:00:00Z"), ZoneId.of("Asia/Shanghai")))
                .build();
        return new Town(
                stores,
                daibiao,
                Actor.of(CONGRESS, "office", Roles.DEPUTY_WORK_COMMITTEE),
                stores.port(BallotBox.class).orElseThrow());
    }

    /** The congress, and a poll of it. */
    void found() {
        daibiao.open("jiading", "嘉定区人大").orThrow();
        box.open(CONGRESS, Box.of(POLL, Mode.SEALED, "hall"), List.of("opened"));
    }

    /** Returns when the act has been acknowledged. */
    UUID act() {
        UUID operation = UUID.randomUUID();
        daibiao.deputies()
                .register(RegisterDeputy.of("代表" + operation, "安亭镇"), office.as(operation))
                .orThrow();
        return operation;
    }

    /** Returns when the ballots have been acknowledged as in the box. */
    List<String> ballots() {
        List<String> marks =
                Stream.generate(() -> UUID.randomUUID().toString()).limit(BATCH).toList();
        List<StoredBallot> slips = marks.stream()
                .map(mark -> new StoredBallot(UUID.randomUUID().toString(), "yes"))
                .toList();
        Put put;
        do {
            Box seen = box.find(CONGRESS, POLL).orElseThrow();
            put = box.put(CONGRESS, seen, new Batch(marks, slips, seen.version() + 1, List.of("batch"), false));
        } while (put == Put.STALE);
        if (put != Put.DONE) {
            throw new IllegalStateException("not put: " + put);
        }
        return marks;
    }

    /** All acts that are there. */
    Set<UUID> acts() {
        var found = new TreeSet<UUID>();
        long after = 0;
        int read;
        do {
            long from = after;
            var acts = stores.read(CONGRESS, reader -> reader.journal().acts(from, Query.MOST));
            acts.forEach(act -> found.add(act.act().operation()));
            read = acts.size();
            after += read;
        } while (read > 0);
        return found;
    }

    /** Whether the chain of the acts is sound. */
    Verification verified() {
        return daibiao.audit().verify(office);
    }

    /** None where the box itself is not there. */
    List<String> marks() {
        return box.find(CONGRESS, POLL)
                .map(found -> box.marks(CONGRESS, found, null, 1_000_000))
                .orElse(List.of());
    }

    List<String> chain() {
        return box.chain(CONGRESS, POLL);
    }

    @Override
    public void close() {
        try (stores) {
            daibiao.close();
        }
    }
}
