package org.daibiao.plan;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.daibiao.journal.Kind;
import org.daibiao.json.Format;
import org.daibiao.json.Limits;
import org.daibiao.json.SourceDocument;
import org.daibiao.profile.RuleProfile;
import org.daibiao.profile.RuleProfiles;
import org.daibiao.profile.Section;
import org.daibiao.profile.Sourced;
import org.daibiao.record.Edit;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Property;
import org.daibiao.record.Typed;

/**
 * Work plan (代表工作计划): the document, with the text of its clauses and the obligations of each. Each number occurs once, in {@link #numbers}
 * or in a section; checks and the rooms' rules use it. Immutable and thread-safe.
 *
 * @param title its title
 * @param year its year
 * @param adopted who adopted it, and when
 * @param term the term it belongs to
 * @param profile the rule profile of the rooms, with the values of the plan's sections
 * @param numbers the numbers that its checks and texts name, beside those of its sections and its profile
 * @param parts the headings that group the clauses
 * @param clauses its clauses, in order
 * @param obligations its obligations, in order
 * @param words the names that only the installed rooms can resolve
 * @param digest the SHA-256 of its file, 64 hexadecimal digits, which identifies it in a report
 */
public record WorkPlan(
        String title,
        int year,
        Adoption adopted,
        Term term,
        @JsonIgnore RuleProfile profile,
        Map<String, Integer> numbers,
        List<Part> parts,
        List<Clause> clauses,
        List<Obligation> obligations,
        @JsonIgnore PlanWords words,
        String digest) {
    static final Property<WorkPlan, String> TITLE = Property.of(WorkPlan.class, "title");
    static final Property<WorkPlan, Integer> YEAR = Property.of(WorkPlan.class, "year");
    static final Property<WorkPlan, Adoption> ADOPTED = Property.of(WorkPlan.class, "adopted");
    static final Property<WorkPlan, Term> TERM = Property.of(WorkPlan.class, "term");
    static final Property<WorkPlan, RuleProfile> PROFILE = Property.of(WorkPlan.class, "profile");
    static final Property<WorkPlan, Map<String, Integer>> NUMBERS = Property.of(WorkPlan.class, "numbers");
    static final Property<WorkPlan, Part> PARTS = Property.of(WorkPlan.class, "parts");
    static final Property<WorkPlan, Clause> CLAUSES = Property.of(WorkPlan.class, "clauses");
    static final Property<WorkPlan, Obligation> OBLIGATIONS = Property.of(WorkPlan.class, "obligations");
    static final Property<WorkPlan, PlanWords> WORDS = Property.of(WorkPlan.class, "words");
    static final Property<WorkPlan, String> DIGEST = Property.of(WorkPlan.class, "digest");

    /**
     * Adoption (通过): by the standing committee or, since 2025-03-11, the council of chairpersons (Deputies Law art. 43).
     *
     * @param body the kind of body
     * @param name the body's name as the plan writes it
     * @param meeting the number of the meeting
     * @param day the day
     */
    public record Adoption(Body body, String name, int meeting, LocalDate day) {
        /** Who may adopt a plan. */
        public enum Body {
            /** The standing committee (常务委员会). */
            STANDING_COMMITTEE,
            /** The council of chairpersons (主任会议). */
            COUNCIL_OF_CHAIRPERSONS
        }

        @Override
        public String toString() {
            return LogSafe.of(this);
        }
    }

    /**
     * Term (计划所在届次) of the plan.
     *
     * @param ordinal its number
     * @param firstDay the day of its first session
     */
    public record Term(int ordinal, LocalDate firstDay) {}

    /**
     * Part (部分): a heading and its clauses.
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
     * Reads a plan file, as JSON if its name ends so, else as YAML. Throws {@link org.daibiao.json.BadDocumentException} with every fault of the
     * file, each with line and path.
     *
     * @param profiles rule profiles that it may name, beside the bundled ones; if an id occurs twice, the last one counts
     */
    public static WorkPlan read(Path file, RuleProfile... profiles) {
        return read(SourceDocument.read(file, Limits.DEFAULT), profiles);
    }

    /** Reads a plan in YAML, in UTF-8; otherwise as {@link #read(Path, RuleProfile...)}. */
    public static WorkPlan read(byte[] yaml, RuleProfile... profiles) {
        return read(SourceDocument.parse(yaml, Format.YAML, Limits.DEFAULT), profiles);
    }

    private static WorkPlan read(SourceDocument document, RuleProfile... profiles) {
        List<RuleProfile> known =
                Stream.concat(RuleProfiles.all().stream(), Stream.of(profiles)).toList();
        List<RuleProfile> examples = Stream.concat(known.stream(), Stream.of(WorkPlans.JIADING_2025.profile))
                .toList();
        return PlanReader.read(document, known, examples);
    }

    /**
     * A number of the plan, by the name that its checks use: its own, or {@code section.name} of its sections and its profile. Throws {@link
     * org.daibiao.record.BadValueException} {@code record.unknown-name} when there is none of this name.
     */
    public int number(String name) {
        int dot = name.indexOf('.');
        Optional<Integer> number = dot < 0
                ? Optional.ofNullable(numbers.get(name))
                : section(name.substring(0, dot))
                        .optionalNumber(name.substring(dot + 1))
                        .map(Sourced::value);
        return number.orElseThrow(() -> Typed.unknown(name, numbers.keySet()));
    }

    /** The values of the plan and its profile for one room, including an application's own room; a section without values if there are none. */
    public Section section(String room) {
        return profile.section(room);
    }

    /**
     * Compares the plan's names with the installation, and returns the plan with the application's own checks created. Throws {@link
     * org.daibiao.json.BadDocumentException} with every fault, each with its place: a kind that no room knows; a kind that is no state
     * where a state is required; a kind that nobody enters in the role in which it is counted; a kind that is recorded only if the plan sets a
     * value; a room that is not installed and none of whose kinds is listed as not yet recorded; a check that is not registered.
     *
     * @param installed the names of the installed rooms
     * @param known the entry kinds of the installed rooms
     * @param unsaid kinds, or families, that are recorded only if the plan sets a value, and that value, as {@code section.value}
     * @param makers the makers of the application's own checks, by name
     */
    public WorkPlan resolved(
            Collection<String> installed,
            Collection<Kind> known,
            Map<Kind, String> unsaid,
            Map<String, CheckMaker> makers) {
        Map<NamedCheck, Check> made = words.check(installed, known, unsaid, makers);
        if (made.isEmpty()) {
            return this;
        }
        List<Obligation> resolved = obligations.stream()
                .map(one -> new Obligation(
                        one.id(),
                        one.clause(),
                        one.tag(),
                        one.zh(),
                        one.en(),
                        one.checks().stream()
                                .map(check ->
                                        check instanceof NamedCheck named ? made.getOrDefault(named, check) : check)
                                .toList()))
                .toList();
        return Edit.of(this).setAll(OBLIGATIONS, resolved).done();
    }

    /** The clause with this number. */
    public Optional<Clause> clause(int number) {
        return clauses.stream().filter(clause -> clause.number() == number).findFirst();
    }

    /** The obligation with this id. */
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
