package org.daibiao;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.daibiao.access.RolePolicy;
import org.daibiao.access.Roles;
import org.daibiao.calendar.Period;
import org.daibiao.deputy.RegisterDeputy;
import org.daibiao.desk.Actor;
import org.daibiao.desk.Change;
import org.daibiao.desk.Operation;
import org.daibiao.desk.Room;
import org.daibiao.journal.Kind;
import org.daibiao.journal.Line;
import org.daibiao.memory.MemoryStores;
import org.daibiao.plan.Finding;
import org.daibiao.plan.WorkPlan;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.Shape;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("P7: a finding names")
class NamesInFindingsTest {
    private record Letter(Id<Letter> id, String title, String town) {
        static final Shape<Letter> SHAPE = Shape.of("letter", Letter.class)
                .titled((letter, locale) ->
                        locale.getLanguage().equals("zh") ? letter.title() : "letter " + letter.title())
                .at(Letter::town);
    }

    private record Receive(String title, String town) {}

    private static final class LetterRoom {
        private static final Room.Of R = Room.named("letters");
        static final Kind RECEIVED = R.event("letter.received", Kind.in(Line.ITEM, Letter.SHAPE));
        static final Kind ANSWERED = R.event("letter.answered", Kind.in(Line.ITEM, Letter.SHAPE));
        static final Operation.Creates<Receive, Letter> RECEIVE =
                R.creates("receive", Receive.class, Letter.SHAPE, Operation.enters(RECEIVED));
        static final Room ROOM = R.keeps(Letter.SHAPE);
    }

    private final LocalDate day = LocalDate.parse("2025-03-03");
    private final Daibiao daibiao = Daibiao.builder()
            .plan(plan())
            .stores(new MemoryStores())
            .clock(java.time.Clock.fixed(
                    java.time.Instant.parse("2025-12-31T02:00:00Z"), java.time.ZoneId.of("Asia/Shanghai")))
            .access(RolePolicy.committeeOnly())
            .room(
                    LetterRoom.ROOM,
                    desk -> desk.handle(
                            LetterRoom.RECEIVE,
                            (command, actor) -> desk.create(LetterRoom.RECEIVE, command, actor, context -> {
                                var letter = new Letter(context.newId(), command.title(), command.town());
                                return Outcome.accepted(
                                        Change.to(letter, Line.event(LetterRoom.RECEIVED.code(), letter.id(), day)));
                            })))
            .build();
    private final Actor office =
            Actor.of(daibiao.open("jiading", "嘉定区人大").orThrow().id(), "office", Roles.DEPUTY_WORK_COMMITTEE);

    private static WorkPlan plan() {
        try (var in = WorkPlan.class.getResourceAsStream("jiading-2025.yaml")) {
            String yaml = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return WorkPlan.read(yaml.replace(
                            "{who: {owed: deputies}, has: {any: [voter-contact.*]}, least: voter-contacts, when: every-year}",
                            "{who: {owed: deputies}, has: {any: [voter-contact.*]}, least: voter-contacts, when: every-year}\n"
                                    + "      - {who: {each: letter.received}, has: {any: [letter.answered]}, when: every-year}")
                    .getBytes(StandardCharsets.UTF_8));
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }

    private List<Finding> findings(int check) {
        return daibiao.plan()
                .report(Period.year(2025), office)
                .obligation("1.e")
                .orElseThrow()
                .checks()
                .get(check)
                .findings();
    }

    @Test
    @DisplayName("a record of a host's own room by its title and place, in both languages")
    void aHostsRecord() {
        daibiao.desk().dispatch("letters.receive", new Receive("关于路灯的来信", "安亭镇"), office);

        assertThat(findings(1)).singleElement().satisfies(found -> {
            assertThat(found.text(Locale.CHINESE)).startsWith("关于路灯的来信（安亭镇）：");
            assertThat(found.text(Locale.ENGLISH)).startsWith("letter 关于路灯的来信 (安亭镇): ");
        });
    }

    @Test
    @DisplayName("two deputies of one name by their units")
    void twoOfOneName() {
        for (String unit : List.of("安亭镇", "南翔镇")) {
            daibiao.deputies().register(RegisterDeputy.of("王伟", unit), office).orThrow();
        }

        assertThat(findings(0)).extracting(Finding::name).containsExactlyInAnyOrder("王伟（安亭镇）", "王伟（南翔镇）");
    }

    @Test
    @DisplayName("every record that a kind of ours names by its title, but a voter, whom it never names")
    void everyRecordOfAKind() {
        assertThat(Daibiao.rooms().stream()
                        .flatMap(room -> room.kinds().stream())
                        .flatMap(kind -> kind.parts().stream())
                        .flatMap(part -> Stream.of(part.subject(), part.counterpart()))
                        .filter(shape -> shape != null && !shape.isTitled())
                        .map(Shape::table))
                .containsOnly("voter");
    }
}
