package org.daibiao.plan;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daibiao.calendar.DayRule;
import org.daibiao.json.Document;
import org.daibiao.json.Format;
import org.daibiao.json.Limits;
import org.daibiao.kernel.Kind;
import org.daibiao.kernel.LogSafe;

/**
 * Work plan (代表工作计划): the document: its clauses with their text, and under each its obligations. Numbers of the plan stand once, in
 * {@link #numbers}; checks and the rooms' rules use them. Immutable and thread-safe.
 *
 * @param title its title
 * @param year the year it is for
 * @param adopted who adopted it, and when
 * @param term the term it belongs to
 * @param numbers every number of the plan, by name
 * @param settings what is no number and is chosen by the plan
 * @param parts the headings that group the clauses
 * @param clauses its clauses, in their order
 * @param obligations its obligations, in their order
 * @param words what only the installed rooms know of its words
 */
public record WorkPlan(
        String title,
        int year,
        Adoption adopted,
        Term term,
        Map<String, Integer> numbers,
        Settings settings,
        List<Part> parts,
        List<Clause> clauses,
        List<Obligation> obligations,
        @JsonIgnore PlanWords words) {
    /**
     * Adoption (通过): by the standing committee or, since 2025-03-11, the council of chairpersons (Deputies Law art. 43).
     *
     * @param body the body's code
     * @param name the body's name as the plan writes it
     * @param meeting the number of the meeting
     * @param day the day
     */
    public record Adoption(String body, String name, int meeting, LocalDate day) {
        @Override
        public String toString() {
            return LogSafe.of(this);
        }
    }

    /**
     * Term (届) of the plan.
     *
     * @param ordinal which
     * @param firstDay the day of its first session
     */
    public record Term(int ordinal, LocalDate firstDay) {}

    /**
     * What the plan settles beside numbers.
     *
     * @param reception the fixed day of month and its day rule (5.b)
     * @param grassRootsOnly whether members are linked with grass-roots deputies only (1.a)
     * @param leaderOffice the seat, as an entry kind, that a station's linked leader holds (4.e)
     * @param channels channels of contact (1.e)
     * @param aspects aspects of guidance (4.f)
     * @param occasions occasions of entering a station, {@code actor.occasion}, and the room that knows each (5.f)
     * @param profile the id of the rule profile under which the rooms work: time limits of opinions and of suggestions (4.h, 11–13)
     */
    public record Settings(
            DayRule reception,
            boolean grassRootsOnly,
            String leaderOffice,
            Set<String> channels,
            List<String> aspects,
            Map<String, String> occasions,
            String profile) {
        public Settings {
            channels = Set.copyOf(channels);
            aspects = List.copyOf(aspects);
            occasions = Map.copyOf(occasions);
        }

        @Override
        public String toString() {
            return LogSafe.of(this);
        }
    }

    /**
     * Part (部分): a heading and the clauses under it.
     *
     * @param heading the heading
     * @param clauses the clauses' numbers
     */
    public record Part(String heading, List<Integer> clauses) {
        public Part {
            clauses = List.copyOf(clauses);
        }

        @Override
        public String toString() {
            return LogSafe.of(this);
        }
    }

    public WorkPlan {
        numbers = Map.copyOf(numbers);
        parts = List.copyOf(parts);
        clauses = List.copyOf(clauses);
        obligations = List.copyOf(obligations);
    }

    /**
     * Reads a plan file in YAML or, by its ending, JSON. Throws {@link org.daibiao.json.BadDocument} with every fault of the file, each by
     * line and path.
     */
    public static WorkPlan read(Path file) {
        return PlanReader.read(Document.read(file, Limits.DEFAULT));
    }

    /** Reads a plan in YAML; throws as {@link #read(Path)} does. */
    public static WorkPlan read(byte[] yaml) {
        return PlanReader.read(Document.parse(yaml, Format.YAML, Limits.DEFAULT));
    }

    /** A number of the plan; throws {@link IllegalArgumentException} when it has none of this name. */
    public int number(String name) {
        Integer number = numbers.get(name);
        if (number == null) {
            throw new IllegalArgumentException("the plan has no number " + name);
        }
        return number;
    }

    /**
     * Compares its words with what the installed rooms write. Throws {@link org.daibiao.json.BadDocument} with every kind that none of them
     * knows, that is no state where a state is wanted, or that nobody enters in the role in which it is counted; each with its place.
     *
     * @param known the entry kinds of the installed rooms
     */
    public void check(Collection<Kind> known) {
        words.check(known);
    }

    /** The clause of this number. */
    public Optional<Clause> clause(int number) {
        return clauses.stream().filter(clause -> clause.number() == number).findFirst();
    }

    /** The obligation of this id. */
    public Optional<Obligation> obligation(String id) {
        return obligations.stream()
                .filter(obligation -> obligation.id().equals(id))
                .findFirst();
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
