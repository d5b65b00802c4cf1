package org.daibiao.profile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daibiao.calendar.TimeLimit;
import org.daibiao.record.LogSafe;

/**
 * A value that a room of the library reads from a profile (模块所问的值): its type, given by an example, and what its rule accepts. So a fault
 * is reported where the value is written, even if no bundled profile has it.
 *
 * @param example an example value of its type
 * @param least the smallest number that the rule accepts
 * @param most the largest number that the rule accepts
 * @param codes the only valid codes; empty if a place may have others
 */
record Asked(Object example, int least, int most, List<String> codes) {
    /** What happens to a last day that is a day of rest. */
    private static final List<String> ROLLS = List.of("none", "forward", "backward");

    /** The most months or days of a time limit. */
    private static final int LONG = 9999;

    /** Some months do not have a later day. */
    private static final int LAST_DAY = 28;

    private static final String REFERRAL = "referral";

    /** The tasks of a suggestion, each with the events from which its time may run; the latest referral is one if the task follows a referral. */
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
                    "matter-answer-months", number(1, 1, LONG),
                    "same-within-days", number(0, 0, LONG)),
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
                    "same-within-days", number(0, 0, LONG),
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
            Map.of(
                    "groups-most",
                    of(1),
                    "contact-open",
                    of(true),
                    "merged-lines-most",
                    number(5000, 1, LONG),
                    "same-by",
                    codes("name", "unit", "phone")),
            "suggestion",
            suggestion());

    Asked {
        codes = List.copyOf(codes);
    }

    /** The values that the rooms read, by section and name. */
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
        values.put("joint-deputies", code(List.of("confirm-text", "sign")));
        values.put("content", codes("clear-and-specific", "real-situation-and-problem"));
        values.put("one-matter-each", of(true));
        values.put(
                "handling-forms", codes("lead-and-co", "separate", "several-leads-with-split-content", "lead-named"));
        values.put("return-refused", code(List.of("must-handle")));
        values.put("merging", code(List.of("at-referral", "allowed")));
        values.put("reply-categories", of(List.of("solved")));
        for (String meaning : Agreement.MEANINGS) {
            values.put(meaning, of(List.of(meaning.substring("categories-".length()))));
        }
        for (String demand : Agreement.DEMANDS) {
            values.put(demand, of(List.of("solved")));
        }
        values.put("feedback-reasons", code(List.of("if-dissatisfied", "asked")));
        values.put("feedback-on", codes("reply", "delivery"));
        values.put("feedback-missing", code(List.of("excluded-from-satisfaction")));
        values.put("reminder-days", number(10, 0, LONG));
        values.put("same-within-days", number(0, 0, LONG));
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
