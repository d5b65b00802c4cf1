package org.daibiao.suggestion;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.daibiao.calendar.Roll;
import org.daibiao.calendar.TimeLimit;
import org.daibiao.profile.RuleProfile;
import org.daibiao.profile.Section;
import org.daibiao.profile.Sourced;
import org.daibiao.profile.Unsaid;
import org.daibiao.record.Citation;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Messages;
import org.daibiao.suggestion.DueDay.Task;

/**
 * Rules of the suggestion room under one profile (建议办理规则), from its section {@code suggestion}. Anything the profile does not set is unlimited and
 * allowed. Immutable and thread-safe.
 *
 * @param profile the profile's id
 * @param terms the time limit of each task that has one
 * @param roll whether and how a last day that is not a working day is moved: {@code roll}; to the next working day if not set
 * @param proposing the rules for raising and withdrawing a suggestion
 * @param handling the rules for its handlers
 * @param extension how far the time for a reply can be extended
 * @param replies the categories of replies, and what replies must contain
 * @param feedback the rules for ratings
 * @param remindDays how many days before a last day the reminder is sent: {@code reminder-days}; 0 for never
 */
public record SuggestionRules(
        String profile,
        Map<Task, Term> terms,
        Roll roll,
        ProposingRules proposing,
        Handling handling,
        Extension extension,
        Replies replies,
        Feedback feedback,
        int remindDays) {
    /** The profile's section. */
    public static final String SECTION = "suggestion";

    /** Time for withdrawal (撤回时限): until when a suggestion may be withdrawn. */
    public enum Withdrawal {
        /** Until it is referred (交办前). */
        REFERRAL,
        /** At any time until it is replied to (答复前随时). */
        ANY_TIME
    }

    /**
     * Rules for the handlers of a suggestion (承办规则).
     *
     * @param forms the codes of the allowed forms of handling: {@code handling-forms}; all if not set
     * @param mergesAtReferral the source of the rule that suggestions are merged only before a handler has signed: {@code merging}
     * @param refusalIsFinal the source of the rule that a unit whose return was refused must handle it: {@code return-refused}
     * @param restarts whether the time for the reply starts again when a suggestion is referred to another handler: {@code re-referral-restarts}; the
     * law is silent
     */
    public record Handling(
            Optional<Sourced<List<String>>> forms,
            Optional<Citation> mergesAtReferral,
            Optional<Citation> refusalIsFinal,
            boolean restarts) {
        /** The codes of the allowed forms. */
        List<String> allowed() {
            return forms.map(Sourced::value)
                    .orElse(List.of("lead-and-co", "separate", "several-leads-with-split-content"));
        }

        boolean allows(String form) {
            return allowed().contains(form);
        }

        @Override
        public String toString() {
            return LogSafe.of(this);
        }
    }

    /**
     * Extension of the time for a reply (延期).
     *
     * @param more the additional time, once, with consent: {@code reply-extension}; absent if no text provides one
     * @param longest the longest total time: {@code reply-longest}
     */
    public record Extension(Optional<Sourced<TimeLimit>> more, Optional<Sourced<TimeLimit>> longest) {}

    /**
     * Rules for ratings (评价规则).
     *
     * @param ofDelivery whether the delivery is rated too: {@code feedback-on}
     * @param excludesMissing whether proposers who have not rated are left out of the satisfaction rate: {@code feedback-missing}; if not, its base
     * is the same and the rate of ratings beside it shows how many are missing
     * @param reasons the source of the rule that whoever is dissatisfied says why: {@code feedback-reasons}
     */
    public record Feedback(boolean ofDelivery, boolean excludesMissing, Optional<Citation> reasons) {}

    /**
     * Rules for replies (答复规则): what a reply must contain besides its text.
     *
     * @param categories the codes of replies and what each means, in the profile's order; never empty
     * @param promises the categories whose replies promise something by a day: {@code replies-with-promise}
     * @param reasons the categories whose replies give a reason: {@code replies-with-reason}
     */
    public record Replies(
            Map<String, Resolution> categories,
            Optional<Sourced<List<String>>> promises,
            Optional<Sourced<List<String>>> reasons) {
        public Replies {
            categories = Collections.unmodifiableMap(new LinkedHashMap<>(categories));
        }

        /** The source of the rule that a reply of this category promises something; empty if there is no such rule. */
        Optional<Citation> promiseFor(String category) {
            return demanded(promises, category);
        }

        /** The source of the rule that a reply of this category gives a reason; empty if there is no such rule. */
        Optional<Citation> reasonFor(String category) {
            return demanded(reasons, category);
        }

        private static Optional<Citation> demanded(Optional<Sourced<List<String>>> of, String category) {
            return of.filter(said -> said.value().contains(category)).map(Sourced::source);
        }

        @Override
        public String toString() {
            return LogSafe.of(this);
        }
    }

    /**
     * Time limit of a task.
     *
     * @param limit the time limit, with its source
     * @param base the code of the event from which it runs, for example {@code receipt}
     */
    public record Term(Sourced<TimeLimit> limit, String base) {
        @Override
        public String toString() {
            return LogSafe.of(this);
        }
    }

    public SuggestionRules {
        terms = Map.copyOf(terms);
    }

    /** Reads a profile. Throws {@link IllegalArgumentException} if a value has the wrong type; the message names it. */
    public static SuggestionRules of(RuleProfile profile) {
        Section said = profile.section(SECTION);
        return new SuggestionRules(
                profile.id(),
                terms(said),
                said.optionalChoice("roll", Roll.class).map(Sourced::value).orElse(Roll.FORWARD),
                ProposingRules.of(said),
                handling(said),
                new Extension(said.optionalLimit("reply-extension"), said.optionalLimit("reply-longest")),
                new Replies(
                        categories(said),
                        said.optionalCodes("replies-with-promise"),
                        said.optionalCodes("replies-with-reason")),
                feedback(said),
                said.optionalNumber("reminder-days").map(Sourced::value).orElse(0));
    }

    /** The codes of replies and what each means, in the profile's order; never empty. */
    public Map<String, Resolution> categories() {
        return replies.categories();
    }

    /** The time limit of a task; empty if the profile sets none. */
    public Optional<Term> term(Task task) {
        return Optional.ofNullable(terms.get(task));
    }

    private static Handling handling(Section said) {
        return new Handling(
                said.optionalCodes("handling-forms"),
                where(said, "merging", "at-referral"),
                where(said, "return-refused", "must-handle"),
                said.optionalFlag("re-referral-restarts").map(Sourced::value).orElse(true));
    }

    /** The source of a value where it is this code. */
    private static Optional<Citation> where(Section said, String value, String code) {
        return said.optionalCode(value).filter(one -> one.value().equals(code)).map(Sourced::source);
    }

    private static Feedback feedback(Section said) {
        return new Feedback(
                said.optionalCodes("feedback-on")
                        .map(on -> on.value().contains("delivery"))
                        .orElse(false),
                where(said, "feedback-missing", "excluded-from-satisfaction").isPresent(),
                said.source("feedback-reasons"));
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
     * {@code categories-solved: [done]} and so on. If a profile does not define its codes, the library's own codes apply. Of the base profile's codes
     * only those count that the profile lists.
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

    /** The categories of a reply with their meanings; the profile must define at least one. */
    Map<String, Resolution> meanings() {
        List<String> names = Stream.of(Resolution.values())
                .map(resolution -> "suggestion.categories-" + Messages.code(resolution))
                .toList();
        return new Unsaid(names).unless(categories().isEmpty() ? null : categories());
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
