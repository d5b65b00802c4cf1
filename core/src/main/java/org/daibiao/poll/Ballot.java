package org.daibiao.poll;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daibiao.json.BadDocumentException;
import org.daibiao.json.Confidential;
import org.daibiao.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * Ballot (表决票): what one deputy marked, without who or when. Candidates are named by their codes, in NFKC. {@link BallotRule} decides whether a
 * ballot is valid; a ballot itself can hold any nonsense. Its {@code toString} never shows the marks. Immutable and thread-safe.
 */
@Confidential
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "form")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Ballot.Choice.class, name = "choice"),
    @JsonSubTypes.Type(value = Ballot.Marks.class, name = "marks"),
    @JsonSubTypes.Type(value = Ballot.Ranking.class, name = "ranking"),
    @JsonSubTypes.Type(value = Ballot.WholeList.class, name = "whole-list"),
    @JsonSubTypes.Type(value = Ballot.Grades.class, name = "grades"),
    @JsonSubTypes.Type(value = Ballot.Illegible.class, name = "illegible")
})
public sealed interface Ballot {
    /** The maximum number of characters (UTF-16 units) of a ballot's JSON as stored. */
    int MOST = 4000;

    /**
     * Reads a ballot from its JSON, as {@link #json} writes it.
     *
     * @throws BadDocumentException when the text is not a ballot; the exception repeats nothing of the marks
     */
    static Ballot read(String json) {
        return Json.read(json.getBytes(StandardCharsets.UTF_8), Ballot.class);
    }

    /** Converts the form used in documents. */
    @JsonCreator
    private static Ballot written(WrittenBallot written) {
        return written.ballot();
    }

    /** By codes in NFKC; unchanged when two codes become the same, which makes the ballot invalid. */
    private static <V> Map<String, V> byCode(Map<String, V> written) {
        Map<String, V> kept = new HashMap<>();
        written.forEach((code, value) -> kept.put(Candidate.code(code), value));
        return Map.copyOf(kept.size() < written.size() ? written : kept);
    }

    /** One line of JSON, the same for equal ballots: the form first, marks by candidate. Its content is secret. */
    default String json() {
        return Json.line(this);
    }

    /** What a valid ballot says of a candidate; an abstention when nothing is marked. */
    Mark mark(String candidate);

    /** Whether nothing at all is marked; a marked abstention is a mark. */
    boolean blank();

    /**
     * Choice (选择票).
     *
     * @param chosen the candidates chosen; kept in the order of their codes, so that the order of marking is not revealed
     */
    record Choice(List<String> chosen) implements Ballot {
        public Choice {
            chosen = chosen.stream().map(Candidate::code).sorted().toList();
        }

        @Override
        public Mark mark(String candidate) {
            return chosen.contains(candidate) ? Mark.FOR : Mark.ABSTAIN;
        }

        @Override
        public boolean blank() {
            return chosen.isEmpty();
        }

        @Override
        public String toString() {
            return "Choice";
        }
    }

    /**
     * Marks (逐项票).
     *
     * @param marks by candidate; a missing candidate has an abstention
     */
    record Marks(Map<String, Mark> marks) implements Ballot {
        public Marks {
            marks = byCode(marks);
        }

        @Override
        public Mark mark(String candidate) {
            return marks.getOrDefault(candidate, Mark.ABSTAIN);
        }

        @Override
        public boolean blank() {
            return marks.isEmpty();
        }

        @Override
        public String toString() {
            return "Marks";
        }
    }

    /**
     * Ranking (排序票).
     *
     * @param order the candidates placed, the most wanted first
     */
    record Ranking(List<String> order) implements Ballot {
        public Ranking {
            order = order.stream().map(Candidate::code).toList();
        }

        /** For each candidate with a place: a ranking has no votes against. */
        @Override
        public Mark mark(String candidate) {
            return order.contains(candidate) ? Mark.FOR : Mark.ABSTAIN;
        }

        @Override
        public boolean blank() {
            return order.isEmpty();
        }

        @Override
        public String toString() {
            return "Ranking";
        }
    }

    /**
     * Whole list (整单票).
     *
     * @param mark the mark for the list; null when nothing is marked
     */
    record WholeList(@Nullable Mark mark) implements Ballot {
        @Override
        public Mark mark(String candidate) {
            return mark == null ? Mark.ABSTAIN : mark;
        }

        @Override
        public boolean blank() {
            return mark == null;
        }

        @Override
        public String toString() {
            return "WholeList";
        }
    }

    /**
     * Grades (测评票): how satisfied a deputy is with each item.
     *
     * @param grades by item; a missing item has an abstention
     */
    record Grades(Map<String, Grade> grades) implements Ballot {
        public Grades {
            grades = byCode(grades);
        }

        /** The grade of an item; null for an abstention. */
        public @Nullable Grade grade(String item) {
            return grades.get(item);
        }

        /** An abstention: a grade is not a vote for or against anything. */
        @Override
        public Mark mark(String candidate) {
            return Mark.ABSTAIN;
        }

        @Override
        public boolean blank() {
            return grades.isEmpty();
        }

        @Override
        public String toString() {
            return "Grades";
        }
    }

    /** Illegible (无法辨认的票): a paper whose meaning cannot be determined. It is never valid, and exists so that the numbers add up. */
    record Illegible() implements Ballot {
        @Override
        public Mark mark(String candidate) {
            return Mark.ABSTAIN;
        }

        @Override
        public boolean blank() {
            return false;
        }
    }
}
