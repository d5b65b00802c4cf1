package org.daibiao.poll;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Property;
import org.jspecify.annotations.Nullable;

/** The entries of a chain of evidence in their JSON form, and a line of an export; the link is null until it is computed. */
final class EvidenceEntry {
    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

    private EvidenceEntry() {}

    private static void onAClock(Instant at) {
        if (at.isBefore(Instant.EPOCH) || at.isAfter(LAST)) {
            throw new IllegalArgumentException("no clock shows " + at);
        }
    }

    record Opened(
            String entry,
            String digest,
            String congress,
            String poll,
            String title,
            LocalDate heldOn,
            Mode mode,
            @Nullable Long batch,
            String seat,
            int takeOverBy,
            @Nullable Integer iterations,
            long all,
            String roll,
            BallotPaper paper,
            @Nullable Boolean again,
            @Nullable String link) {
        static final Property<Opened, String> ENTRY = Property.of(Opened.class, "entry");
        static final Property<Opened, String> DIGEST = Property.of(Opened.class, "digest");
        static final Property<Opened, String> CONGRESS = Property.of(Opened.class, "congress");
        static final Property<Opened, String> POLL = Property.of(Opened.class, "poll");
        static final Property<Opened, String> TITLE = Property.of(Opened.class, "title");
        static final Property<Opened, LocalDate> HELD_ON = Property.of(Opened.class, "heldOn");
        static final Property<Opened, Mode> MODE = Property.of(Opened.class, "mode");
        static final Property<Opened, Long> BATCH = Property.of(Opened.class, "batch");
        static final Property<Opened, String> SEAT = Property.of(Opened.class, "seat");
        static final Property<Opened, Integer> TAKE_OVER_BY = Property.of(Opened.class, "takeOverBy");
        static final Property<Opened, Integer> ITERATIONS = Property.of(Opened.class, "iterations");
        static final Property<Opened, Long> ALL = Property.of(Opened.class, "all");
        static final Property<Opened, String> ROLL = Property.of(Opened.class, "roll");
        static final Property<Opened, BallotPaper> PAPER = Property.of(Opened.class, "paper");
        static final Property<Opened, Boolean> AGAIN = Property.of(Opened.class, "again");

        @Override
        public String toString() {
            return LogSafe.of(this);
        }
    }

    record Batched(
            String entry,
            int number,
            EvidenceChain.Source source,
            int size,
            String ballots,
            String marks,
            @Nullable String link) {
        @Override
        public String toString() {
            return LogSafe.of(this);
        }
    }

    record TakenOver(
            String entry,
            String holder,
            String by,
            @Nullable String asked,
            Instant at,
            long handed,
            long again,
            @Nullable String link) {
        /** Throws {@link IllegalArgumentException} for an impossible time. */
        TakenOver {
            onAClock(at);
        }

        @Override
        public String toString() {
            return LogSafe.of(this);
        }
    }

    record Asked(
            String entry,
            String by,
            Instant at,
            int ballots,
            @Nullable String link) {
        /** Throws {@link IllegalArgumentException} for an impossible time. */
        Asked {
            onAClock(at);
        }

        @Override
        public String toString() {
            return LogSafe.of(this);
        }
    }

    record Closed(
            String entry,
            long all,
            long suspended,
            long present,
            long issued,
            long collected,
            long terminated,
            GivenOut given,
            String ballots,
            String marks,
            @Nullable String link) {
        static final Property<Closed, String> ENTRY = Property.of(Closed.class, "entry");
        static final Property<Closed, Long> ALL = Property.of(Closed.class, "all");
        static final Property<Closed, Long> SUSPENDED = Property.of(Closed.class, "suspended");
        static final Property<Closed, Long> PRESENT = Property.of(Closed.class, "present");
        static final Property<Closed, Long> ISSUED = Property.of(Closed.class, "issued");
        static final Property<Closed, Long> COLLECTED = Property.of(Closed.class, "collected");
        static final Property<Closed, Long> TERMINATED = Property.of(Closed.class, "terminated");
        static final Property<Closed, GivenOut> GIVEN = Property.of(Closed.class, "given");
        static final Property<Closed, String> BALLOTS = Property.of(Closed.class, "ballots");
        static final Property<Closed, String> MARKS = Property.of(Closed.class, "marks");

        /** Throws {@link org.daibiao.record.BadValueException} for numbers of nobody, as a {@link Turnout} does. */
        Closed {
            new Turnout(all, suspended, present, issued, collected, terminated);
        }

        Turnout turnout() {
            return new Turnout(all, suspended, present, issued, collected, terminated);
        }

        @Override
        public String toString() {
            return LogSafe.of(this);
        }
    }

    record CalledOff(String entry, @Nullable String link) {
        @Override
        public String toString() {
            return LogSafe.of(this);
        }
    }

    record Counted(
            String entry,
            PollResult.State state,
            long valid,
            long invalid,
            long needed,
            List<String> elected,
            List<String> tie,
            List<Scored> scores,
            @Nullable String link) {
        @Override
        public String toString() {
            return LogSafe.of(this);
        }
    }

    record Scored(String candidate, long votes, long against, long abstentions, long points) {
        static Scored of(Score score) {
            return new Scored(score.candidate(), score.votes(), score.against(), score.abstentions(), score.points());
        }

        @Override
        public String toString() {
            return LogSafe.of(this);
        }
    }

    record Exported(String id, Ballot ballot) {
        @Override
        public String toString() {
            return LogSafe.of(this);
        }
    }

    record Unreadable(String id, String ballot) {
        @Override
        public String toString() {
            return LogSafe.of(this);
        }
    }

    record Read(String id, WrittenBallot ballot) {
        @Override
        public String toString() {
            return LogSafe.of(this);
        }
    }
}
