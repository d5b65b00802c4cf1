package org.daibiao.oversight;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daibiao.calendar.Period;
import org.daibiao.journal.Count;
import org.daibiao.journal.Journal;
import org.daibiao.journal.Kind;
import org.daibiao.journal.Line;
import org.daibiao.journal.Requirement;
import org.daibiao.journal.Requirement.All;
import org.daibiao.journal.Requirement.Each;
import org.daibiao.journal.View;
import org.daibiao.record.Messages;
import org.daibiao.record.Typed;
import org.daibiao.statistics.Shares;
import org.daibiao.suggestion.Rating.Grade;
import org.daibiao.suggestion.Resolution;
import org.daibiao.suggestion.SuggestionKinds;

/**
 * Statistics of suggestions (建议工作统计) for a period. Every rate states its numerator, its denominator and what that counts, since the same name is used
 * for different rates. Immutable and thread-safe.
 *
 * <p>The denominator counts what happened in the period, for example the suggestions referred in it. The numerator counts only items of the
 * denominator, each once, as of the day of the query: for example how many of them have been replied to by then. So no rate exceeds 100 %, joint
 * suggestions count once, and the rates of a year can still rise after its end. For ratings, the denominator is the ratings given in the period, of
 * replies and of deliveries.
 *
 * @param period the period
 * @param asOf the day of the query; nothing that happened later is counted
 * @param excludesUnrated whether the rules leave proposers who have not rated out of the satisfaction rates; the denominator is the ratings received
 * in any case
 * @param provisional how many of the replies in the period have a last day that is provisional (暂定), because no calendar was announced for its year,
 * or that a corrected notice moves and that is not yet recomputed: until then they count as stored
 * @param figures the rates, including the shares of the four resolutions, in a fixed order
 */
public record SuggestionStatistics(
        Period period, LocalDate asOf, boolean excludesUnrated, long provisional, List<Figure> figures) {
    public SuggestionStatistics {
        figures = List.copyOf(figures);
    }

    /** Reads the journal: one query for each rate, none for a single suggestion. */
    static SuggestionStatistics of(
            Period period, View view, Journal journal, boolean excludesUnrated, long provisional) {
        var asking = new Asking(period, view, journal);
        List<Figure> figures = Stream.of(
                        asking.onTheWay(), asking.replies(), asking.talks(), asking.ratings(), asking.results())
                .flatMap(List::stream)
                .toList();
        return new SuggestionStatistics(period, view.asOf(), excludesUnrated, provisional, figures);
    }

    /**
     * The rate with this code.
     *
     * @throws org.daibiao.record.BadValueException for an unknown code; the message lists all codes
     */
    public Figure figure(String code) {
        return figures.stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() ->
                        Typed.unknown(code, figures.stream().map(Figure::code).toList()));
    }

    /** Period, day and all rates, one per line, in the language of the locale (Chinese or English). */
    public String text(Locale locale) {
        String head =
                Messages.text("oversight.statistics.head", locale, Map.of("period", period.text(locale), "day", asOf));
        String unrated = Messages.text(
                excludesUnrated ? "oversight.statistics.excludes" : "oversight.statistics.beside", locale, Map.of());
        Stream<String> waiting = provisional == 0
                ? Stream.of()
                : Stream.of(Messages.text("oversight.statistics.provisional", locale, Map.of("count", provisional)));
        return Stream.of(
                        Stream.of(head),
                        figures.stream().map(figure -> figure.text(locale)),
                        waiting,
                        Stream.of(unrated))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }

    /** The four resolutions as shares of the replies; they add up to exactly 100. */
    static List<Figure> shares(Map<Resolution, Long> counts) {
        var parts = new LinkedHashMap<String, Long>();
        for (Resolution resolution : Resolution.values()) {
            parts.put("resolution." + Messages.code(resolution), counts.getOrDefault(resolution, 0L));
        }
        return Shares.table(parts, "replied", Figure.DECIMALS).stream()
                .map(Figure::of)
                .toList();
    }

    private record Asking(Period period, View view, Journal journal) {
        List<Figure> onTheWay() {
            return List.of(
                    rate("escalated", SuggestionKinds.SUBMITTED, "submitted", SuggestionKinds.ESCALATED),
                    remaining("returned", SuggestionKinds.RETURNED.code()));
        }

        List<Figure> replies() {
            var resolutions = new LinkedHashMap<Resolution, Long>();
            for (Resolution resolution : Resolution.values()) {
                String kind = SuggestionKinds.RESOLUTION.member(resolution);
                resolutions.put(
                        resolution,
                        among(SuggestionKinds.REPLIED, Line.ITEM, kind).part());
            }
            List<Figure> rates = List.of(
                    remaining("answered", SuggestionKinds.REPLIED.code()),
                    rate("in-time", SuggestionKinds.REPLIED, "replied", SuggestionKinds.REPLIED_IN_TIME),
                    rate("solved", SuggestionKinds.REPLIED, "replied", SuggestionKinds.SOLVED));
            return Stream.concat(rates.stream(), shares(resolutions).stream()).toList();
        }

        List<Figure> talks() {
            return List.of(
                    talked("talked-before", "comm.before"),
                    talked("talked-during", "comm.during"),
                    talked("talked-after", "comm.after"),
                    talked("talked", "comm.before", "comm.during", "comm.after"));
        }

        private Figure talked(String code, String... kinds) {
            return remaining(code, kinds);
        }

        List<Figure> ratings() {
            Figure rated = among(
                            SuggestionKinds.RATING_DUE, SuggestionKinds.PROPOSER, SuggestionKinds.RATED_RESULT.code())
                    .figure("rated", "rating-due");
            return Stream.of(
                            Stream.of(rated),
                            satisfied("result", SuggestionKinds.RATED_RESULT),
                            satisfied("attitude", SuggestionKinds.RATED_ATTITUDE))
                    .flatMap(figures -> figures)
                    .toList();
        }

        /** Both ways of counting satisfaction in use: with and without the basically satisfied. */
        private Stream<Figure> satisfied(String dimension, Kind family) {
            var count = new Count(Set.of(family.code()), Line.ITEM, false);
            Map<String, Long> grades = journal.counts(count, period.window(), view);
            long all = grades.values().stream().mapToLong(Long::longValue).sum();
            long full = grades.getOrDefault(family.member(Grade.SATISFIED), 0L);
            long basically = grades.getOrDefault(family.member(Grade.BASICALLY_SATISFIED), 0L);
            return Stream.of(
                    Figure.of("satisfied." + dimension, full, all, "rated"),
                    Figure.of("satisfied-or-basically." + dimension, full + basically, all, "rated"));
        }

        List<Figure> results() {
            return List.of(
                    rate("kept", SuggestionKinds.PROMISED, "promised", SuggestionKinds.KEPT),
                    among(SuggestionKinds.GATE_PASSED, Line.ITEM, "published.text")
                            .figure("published.text", "accepted"),
                    among("published.text", Line.ITEM, "published.result")
                            .figure("published.result", "text-published"));
        }

        /** Of those that were referred and not withdrawn: nobody is to do anything for the others. */
        private Figure remaining(String code, String... kinds) {
            String withdrawn = SuggestionKinds.WITHDRAWN.code();
            Among all = among(SuggestionKinds.REFERRED, Line.ITEM, kinds);
            long gone = among(SuggestionKinds.REFERRED, Line.ITEM, withdrawn).part();
            long both = gone == 0
                    ? 0
                    : among(
                                    SuggestionKinds.REFERRED,
                                    Line.ITEM,
                                    Stream.concat(Stream.of(kinds), Stream.of(withdrawn))
                                            .toArray(String[]::new))
                            .part();
            return new Among(all.part() - both, all.whole() - gone).figure(code, "referred");
        }

        private Figure rate(String code, Kind whole, String base, Kind part) {
            return among(whole, Line.ITEM, part.code()).figure(code, base);
        }

        private Among among(Kind whole, String role, String... parts) {
            return among(whole.code(), role, parts);
        }

        /** How many there are in the period, and how many of them have an entry of each of these kinds. */
        private Among among(String whole, String role, String... parts) {
            List<Set<String>> groups = Arrays.stream(parts).map(Set::of).toList();
            var has = new Requirement(
                    new Each(whole, role, false), new All(groups, 1), groups.size(), Integer.MAX_VALUE, 0);
            var tally = journal.tally(has, period.window(), view);
            return new Among(tally.met(has), tally.owed());
        }
    }

    private record Among(long part, long whole) {
        Figure figure(String code, String base) {
            return Figure.of(code, part, whole, base);
        }
    }
}
