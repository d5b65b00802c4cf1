package org.daibiao.suggestion;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.daibiao.calendar.Roll;
import org.daibiao.calendar.TimeLimit;
import org.daibiao.profile.RuleProfile;
import org.daibiao.profile.Section;
import org.daibiao.profile.Sourced;
import org.daibiao.profile.Unsaid;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Messages;
import org.daibiao.suggestion.DueDay.Task;

/**
 * Rules of the suggestion room under one profile (建议办理规则): what its section {@code suggestion} says. What the profile does not say sets no
 * limit and forbids nothing. Immutable and thread-safe.
 *
 * @param profile the profile's id
 * @param terms the time limit of each task that has one
 * @param roll what becomes of a last day that is a day of rest: {@code roll}, to the next working day unless told
 * @param proposing what is said of raising and withdrawing a suggestion
 * @param handling what is said of its handlers
 * @param extension how much longer a reply may take
 * @param categories the codes of replies and what each means, in the profile's order; never empty
 * @param feedback what is said of ratings
 * @param remindDays how many days before a last day it is told that something will be due: {@code reminder-days}; 0 for never
 */
public record SuggestionRules(
        String profile,
        Map<Task, Term> terms,
        Roll roll,
        ProposingRules proposing,
        Handling handling,
        Extension extension,
        Map<String, Resolution> categories,
        Feedback feedback,
        int remindDays) {
    /** The section of a profile. */
    public static final String SECTION = "suggestion";

    /** Time for withdrawal (撤回时限): until when a suggestion may be withdrawn. */
    public enum Withdrawal {
        /** Until it is referred (交办前). */
        REFERRAL,
        /** At any time until it is replied to (答复前随时). */
        ANY_TIME
    }

    /**
     * What is said of the handlers of a suggestion (承办规则).
     *
     * @param forms the codes of the forms of handling that are allowed: {@code handling-forms}; a lead with co-handlers, or each its own part, unless
     *     told
     * @param mergesAtReferral whether suggestions are merged only before a handler has signed: {@code merging}
     * @param restarts whether the time for the reply runs anew when a suggestion is referred to another handler: {@code
     *     re-referral-restarts}; the law does not tell
     */
    public record Handling(Set<String> forms, boolean mergesAtReferral, boolean restarts) {
        public Handling {
            forms = Set.copyOf(forms);
        }

        @Override
        public String toString() {
            return LogSafe.of(this);
        }
    }

    /**
     * How much longer a reply may take (延期).
     *
     * @param more how much longer, once, with consent: {@code reply-extension}; absent where no text knows it
     * @param longest the longest that it may take in all: {@code reply-longest}
     */
    public record Extension(Optional<Sourced<TimeLimit>> more, Optional<Sourced<TimeLimit>> longest) {}

    /**
     * What is said of ratings (评价规则).
     *
     * @param ofDelivery whether the delivery is rated too: {@code feedback-on}
     * @param excludesMissing whether who has not rated is left out of the satisfaction rate: {@code feedback-missing}; else the base is the same and it
     *     is said beside it
     */
    public record Feedback(boolean ofDelivery, boolean excludesMissing) {}

    /**
     * Time limit of a task.
     *
     * @param limit how long, and where it stands
     * @param base the code of the event from which it runs, {@code receipt} for example
     */
    public record Term(Sourced<TimeLimit> limit, String base) {
        @Override
        public String toString() {
            return LogSafe.of(this);
        }
    }

    public SuggestionRules {
        terms = Map.copyOf(terms);
        categories = Collections.unmodifiableMap(new LinkedHashMap<>(categories));
    }

    /** What a profile says. Throws {@link IllegalArgumentException} when a value is of another type than is expected, naming it. */
    public static SuggestionRules of(RuleProfile profile) {
        Section said = profile.section(SECTION);
        return new SuggestionRules(
                profile.id(),
                terms(said),
                said.optionalChoice("roll", Roll.class).map(Sourced::value).orElse(Roll.FORWARD),
                ProposingRules.of(said),
                handling(said),
                new Extension(said.optionalLimit("reply-extension"), said.optionalLimit("reply-longest")),
                categories(said),
                feedback(said),
                said.optionalNumber("reminder-days").map(Sourced::value).orElse(0));
    }

    /** The time limit of a task; empty when the profile sets none. */
    public Optional<Term> term(Task task) {
        return Optional.ofNullable(terms.get(task));
    }

    private static Handling handling(Section said) {
        return new Handling(
                said.optionalCodes("handling-forms")
                        .map(forms -> Set.copyOf(forms.value()))
                        .orElse(Set.of("lead-and-co", "separate")),
                said.optionalCode("merging")
                        .map(code -> code.value().equals("at-referral"))
                        .orElse(false),
                said.optionalFlag("re-referral-restarts").map(Sourced::value).orElse(true));
    }

    private static Feedback feedback(Section said) {
        return new Feedback(
                said.optionalCodes("feedback-on")
                        .map(on -> on.value().contains("delivery"))
                        .orElse(false),
                said.optionalCode("feedback-missing")
                        .map(code -> code.value().equals("excluded-from-satisfaction"))
                        .orElse(false));
    }

    private static Map<Task, Term> terms(Section said) {
        var terms = new EnumMap<Task, Term>(Task.class);
        put(terms, said, Task.GATE, "gate", "submission");
        put(terms, said, Task.REFERRAL, "referral", "acceptance");
        put(terms, said, Task.RETURN, "return", "receipt");
        put(terms, said, Task.NEW_HANDLER, "new-handler", "return");
        put(terms, said, Task.FIRST_CONTACT, "first-contact", "referral");
        put(terms, said, Task.CO_OPINION, "co-opinion", "receipt");
        put(terms, said, Task.REPLY, "reply", "referral");
        put(terms, said, Task.REDO, "redo", "redo-decision");
        put(terms, said, Task.FEEDBACK, "feedback", "reply");
        put(terms, said, Task.DELIVERY_RATING, "rated-again", "delivery");
        put(terms, said, Task.TEXT_PUBLICATION, "text-publication", "acceptance");
        put(terms, said, Task.RESULT_PUBLICATION, "result-publication", "reply");
        return terms;
    }

    private static void put(Map<Task, Term> terms, Section said, Task task, String name, String base) {
        String from = said.optionalCode(name + "-from").map(Sourced::value).orElse(base);
        said.optionalLimit(name + "-limit").ifPresent(limit -> terms.put(task, new Term(limit, from)));
    }

    /**
     * {@code categories-solved: [done]} and so on; where a profile does not say what its codes mean, the library's own are its codes. Of the base's
     * codes only those count that the profile lists.
     */
    private static Map<String, Resolution> categories(Section said) {
        var categories = new LinkedHashMap<String, Resolution>();
        Optional<List<String>> listed = said.optionalCodes("reply-categories").map(Sourced::value);
        for (Resolution resolution : Resolution.values()) {
            String code = Messages.code(resolution);
            said
                    .optionalCodes("categories-" + code)
                    .map(Sourced::value)
                    .orElse(listed.isPresent() ? List.of() : List.of(code))
                    .stream()
                    .filter(name -> listed.isEmpty() || listed.get().contains(name))
                    .forEach(name -> categories.put(name, resolution));
        }
        return categories;
    }

    /** What a reply may say, and its meaning, one of which at least must be said. */
    Map<String, Resolution> meanings() {
        List<String> names = Stream.of(Resolution.values())
                .map(resolution -> "suggestion.categories-" + Messages.code(resolution))
                .toList();
        return new Unsaid(names).unless(categories.isEmpty() ? null : categories);
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
