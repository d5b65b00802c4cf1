package org.daibiao.profile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daibiao.calendar.TimeLimit;
import org.daibiao.record.LogSafe;

/**
 * What a room of the library asks of a profile (模块所问的值): the form of a value, by an example, and what its rule can use. So that it is told
 * where it is written, whether or not a profile that comes along says it too.
 *
 * @param example a value of its form
 * @param least the least number that the rule can use
 * @param most the greatest number that the rule can use
 * @param codes the only codes that it has; empty where a place may have others
 */
record Asked(Object example, int least, int most, List<String> codes) {
    /** What becomes of a last day that is a day of rest. */
    private static final List<String> ROLLS = List.of("none", "forward", "backward");

    /** As many months or days as a time limit may have. */
    private static final int LONG = 9999;

    /** A later day would be another one in some months. */
    private static final int LAST_DAY = 28;

    private static final String REFERRAL = "referral";

    /** The tasks of a suggestion, and from which event the time for each counts; from the latest referral it does where the task follows one. */
    private static final Map<String, List<String>> TASKS = Map.ofEntries(
            Map.entry("gate", List.of("submission")),
            Map.entry("referral", List.of("acceptance")),
            Map.entry("return", List.of("receipt", REFERRAL)),
            Map.entry("new-handler", List.of("return", REFERRAL)),
            Map.entry("first-contact", List.of(REFERRAL)),
            Map.entry("co-opinion", List.of("receipt", REFERRAL)),
            Map.entry("reply", List.of(REFERRAL)),
            Map.entry("redo", List.of("redo-decision")),
            Map.entry("feedback", List.of("reply", REFERRAL)),
            Map.entry("rated-again", List.of("delivery", REFERRAL)),
            Map.entry("text-publication", List.of("acceptance")),
            Map.entry("result-publication", List.of("reply", REFERRAL)));

    private static final Map<String, Map<String, Asked>> ALL = Map.of(
            "contact",
            Map.of(
                    "channels", of(List.of("visit", "reception")),
                    "links-most", of(4),
                    "grass-roots-only", of(true),
                    "voters-kept-months", number(36, 0, LONG),
                    "matter-answer-months", number(1, 1, LONG)),
            "station",
            Map.of(
                    "reception-day", number(16, 1, LAST_DAY),
                    "reception-roll", code(ROLLS),
                    "leader-office", code(List.of("deputy", "committee-member", "chairpersons-member")),
                    "aspects", of(List.of("building", "operation")),
                    "occasions", of(Map.of("deputies.monthly", "station"))),
            "opinion",
            Map.of(
                    "street-limit", limit(),
                    "district-limit", limit(),
                    "above-limit", limit(),
                    "suggestion-limit", limit(),
                    "not-taken", of(List.of("litigation")),
                    "roll", code(ROLLS),
                    "rounds", of(4)),
            "project",
            Map.of(
                    "satisfied-numerator", number(1, 1, LONG),
                    "satisfied-denominator", number(2, 1, LONG),
                    "satisfied-comparison", code(List.of("at-least", "more-than")),
                    "satisfied-base", code(List.of("all-members", "votes")),
                    "rectify-limit", limit(),
                    "progress-interval", limit(),
                    "roll", code(ROLLS)),
            "deputy",
            Map.of("groups-most", of(1), "contact-open", of(true)),
            "suggestion",
            suggestion());

    Asked {
        codes = List.copyOf(codes);
    }

    /** The values that the rooms ask for, by section and name. */
    static Map<String, Map<String, Asked>> all() {
        return ALL;
    }

    private static Map<String, Asked> suggestion() {
        Map<String, Asked> values = new LinkedHashMap<>();
        TASKS.forEach((task, events) -> {
            values.put(task + "-limit", limit());
            values.put(task + "-from", code(events));
        });
        values.put("roll", code(ROLLS));
        values.put("reply-extension", limit());
        values.put("reply-longest", limit());
        values.put("re-referral-restarts", of(true));
        values.put("withdrawal-until", code(List.of(REFERRAL, "any-time")));
        values.put("raised-by", codes("one", "joint", "delegation"));
        values.put("deputy-may-propose-handler", of(true));
        values.put("content", codes("clear-and-specific", "real-situation-and-problem"));
        values.put("one-matter-each", of(true));
        values.put(
                "handling-forms", codes("lead-and-co", "separate", "several-leads-with-split-content", "lead-named"));
        values.put("merging", code(List.of("at-referral", "allowed")));
        values.put("reply-categories", of(List.of("solved")));
        for (String meaning : Agreement.MEANINGS) {
            values.put(meaning, of(List.of(meaning.substring("categories-".length()))));
        }
        values.put("feedback-on", codes("reply", "delivery"));
        values.put("feedback-missing", code(List.of("excluded-from-satisfaction")));
        values.put("reminder-days", number(10, 0, LONG));
        return Map.copyOf(values);
    }

    private static Asked of(Object example) {
        return new Asked(example, 0, Integer.MAX_VALUE, List.of());
    }

    private static Asked number(int example, int least, int most) {
        return new Asked(example, least, most, List.of());
    }

    private static Asked limit() {
        return of(TimeLimit.days(10));
    }

    /** A list of some of these. */
    private static Asked codes(String... among) {
        return new Asked(List.of(among), 0, Integer.MAX_VALUE, List.of(among));
    }

    private static Asked code(List<String> among) {
        return new Asked(among.get(0), 0, Integer.MAX_VALUE, among);
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
