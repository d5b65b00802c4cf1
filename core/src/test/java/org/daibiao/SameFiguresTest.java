package org.daibiao;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.daibiao.calendar.Period;
import org.daibiao.contact.Contact;
import org.daibiao.contact.LinkDeputy;
import org.daibiao.contact.NewMatter;
import org.daibiao.contact.RecordContact;
import org.daibiao.contact.SameContact;
import org.daibiao.deputy.Deputy;
import org.daibiao.opinion.FeedBack;
import org.daibiao.opinion.Opinion;
import org.daibiao.opinion.RecordResult;
import org.daibiao.opinion.RegisterOpinion;
import org.daibiao.opinion.SameOpinion;
import org.daibiao.record.Id;
import org.daibiao.record.Versioned;
import org.daibiao.station.OpenStation;
import org.daibiao.station.Station;
import org.daibiao.suggestion.AcceptSuggestion;
import org.daibiao.suggestion.DraftSuggestion;
import org.daibiao.suggestion.ReferSuggestion;
import org.daibiao.suggestion.SameSuggestion;
import org.daibiao.suggestion.SubmitSuggestion;
import org.daibiao.suggestion.Suggestion;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever is entered twice and said to be one leaves every figure of the plan as if it had been entered once. */
@DisplayName("The report on the plan")
class SameFiguresTest {
    /** What is entered, how one is said to be another, and what follows for the one that remains. */
    private record Kind<T>(
            Function<World, Versioned<T>> entered,
            Joining<T> joined,
            Function<Versioned<T>, Function<World, ?>> goesOn) {
        private List<String> once() {
            World world = new World();
            goesOn.apply(entered.apply(world)).apply(world);
            return world.figures();
        }

        private List<String> unjoined() {
            World world = new World();
            entered.apply(world);
            goesOn.apply(entered.apply(world)).apply(world);
            return world.figures();
        }

        private List<String> twice(boolean firstRemains) {
            World world = new World();
            Versioned<T> first = entered.apply(world);
            Versioned<T> second = entered.apply(world);
            Versioned<T> remains = firstRemains ? first : second;
            joined.say(world, firstRemains ? second : first, remains);
            goesOn.apply(remains).apply(world);
            return world.figures();
        }
    }

    private interface Joining<T> {
        void say(World world, Versioned<T> gone, Versioned<T> remains);
    }

    /** One congress, in which all of it happens. */
    private static final class World {
        private final Fixture congress = new Fixture();
        private final Daibiao door = congress.daibiao();
        private final Id<Deputy> zhao = congress.member("赵一");
        private final Id<Deputy> li = congress.deputy("李明");
        private final Id<Station> station = door.stations()
                .open(OpenStation.of("安亭站", "安亭镇", "某路1号", "2025-01-01"), congress.office())
                .orThrow()
                .id();

        World() {
            door.contacts()
                    .link(LinkDeputy.of(zhao, li, "2025-01-10"), congress.office())
                    .orThrow();
        }

        Versioned<Contact> visit() {
            var visit = new RecordContact(
                    zhao,
                    li,
                    "visit",
                    LocalDate.parse("2025-05-20"),
                    null,
                    List.of(new NewMatter("road", "路灯不亮"), new NewMatter("school", "学位不足")));
            return door.contacts().record(visit, congress.office()).orThrow();
        }

        Versioned<Opinion> opinion() {
            var opinion = RegisterOpinion.atStation(station, "安亭镇", "road", "路灯不亮", "2025-06-03")
                    .from(null, li);
            return door.opinions().register(opinion, congress.office()).orThrow();
        }

        Versioned<Opinion> answered(Versioned<Opinion> opinion) {
            Versioned<Opinion> now = door.get(Opinion.SHAPE, opinion.id(), congress.office());
            var result = new RecordResult(now.seen(), null, "已修复", LocalDate.parse("2025-06-10"));
            now = door.opinions().recordResult(result, congress.office()).orThrow();
            var told = new FeedBack(now.seen(), "已修复", LocalDate.parse("2025-06-11"));
            return door.opinions().feedBack(told, congress.office()).orThrow();
        }

        Versioned<Suggestion> suggestion() {
            var draft = DraftSuggestion.of(li, List.of(), "关于增设公交站的建议", "……", "2025-04-07");
            var now = door.suggestions().draft(draft, congress.office()).orThrow();
            now = door.suggestions()
                    .submit(SubmitSuggestion.of(now.seen(), "2025-04-10"), congress.office())
                    .orThrow();
            String number = now.id().toString();
            return door.suggestions()
                    .accept(AcceptSuggestion.of(now.seen(), number, "2025-04-16"), congress.office())
                    .orThrow();
        }

        Versioned<Suggestion> referred(Versioned<Suggestion> suggestion) {
            Versioned<Suggestion> now = door.get(Suggestion.SHAPE, suggestion.id(), congress.office());
            return door.handling()
                    .refer(new ReferSuggestion(now.seen(), LocalDate.parse("2025-04-22")), congress.office())
                    .orThrow();
        }

        /** Every check of the year with its figures, and the rates of suggestions. */
        List<String> figures() {
            var report = door.plan().report(Period.year(2025), congress.office());
            Stream<String> checks = report.obligations().stream()
                    .flatMap(line -> line.checks().stream()
                            .map(check -> line.obligation().id() + " " + check.numerator() + "/" + check.denominator()
                                    + " " + check.standing() + " "
                                    + check.findings().stream()
                                            .map(finding -> finding.text(Locale.CHINESE))
                                            .toList()));
            Stream<String> rates = Stream.of(door.supervision()
                    .statistics(Period.year(2025), congress.office())
                    .toString());
            // the number of the suggestion differs, since it is made of its id
            return Stream.concat(checks, rates)
                    .map(line -> line.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", ""))
                    .toList();
        }
    }

    private enum Entry {
        CONTACT(new Kind<>(
                World::visit,
                (world, gone, remains) -> world.door
                        .contacts()
                        .same(new SameContact(gone.seen(), remains.id(), "同一次走访"), world.congress.office())
                        .orThrow(),
                remains -> world -> remains)),
        OPINION(new Kind<>(
                World::opinion,
                (world, gone, remains) -> world.door
                        .opinions()
                        .sameOpinion(new SameOpinion(gone.seen(), remains.id(), "同一条意见"), world.congress.office())
                        .orThrow(),
                remains -> world -> world.answered(remains))),
        SUGGESTION(new Kind<>(
                World::suggestion,
                (world, gone, remains) -> world.door
                        .suggestions()
                        .sameSuggestion(new SameSuggestion(gone.seen(), remains.id(), "同一件建议"), world.congress.office())
                        .orThrow(),
                remains -> world -> world.referred(remains)));

        private final Kind<?> kind;

        Entry(Kind<?> kind) {
            this.kind = kind;
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("is the same without what was entered twice and said to be one, whichever of the two remains")
    void isTheSame(Entry entry) {
        List<String> once = entry.kind.once();

        assertThat(entry.kind.twice(true)).as("the first remains").isEqualTo(once);
        assertThat(entry.kind.twice(false)).as("the second remains").isEqualTo(once);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("is another one as long as nobody says that the two are one")
    void isAnother(Entry entry) {
        assertThat(entry.kind.unjoined()).isNotEqualTo(entry.kind.once());
    }
}
