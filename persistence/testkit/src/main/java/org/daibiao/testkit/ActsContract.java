package org.daibiao.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.daibiao.testkit.Lines.act;
import static org.daibiao.testkit.Lines.day;
import static org.daibiao.testkit.Lines.id;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.daibiao.journal.Act;
import org.daibiao.journal.Entry;
import org.daibiao.journal.Head;
import org.daibiao.journal.Line;
import org.daibiao.journal.NumberedAct;
import org.daibiao.journal.Stores;
import org.daibiao.record.CongressId;
import org.daibiao.record.DuplicateException;
import org.daibiao.record.UnknownIdException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Guarantees for acts (操作记录的承诺): entered once, completely, in order, with consecutive numbers; a line is taken back at most once. */
@DisplayName("操作记录 / acts")
abstract class ActsContract extends Suite {
    private static final Line VISIT = Line.event("visit.a", id("v"), day("2025-03-01"));

    @Test
    @DisplayName("操作记录原样存取，日志事项次序不变 / an act comes back with every field of every line, in their order, and its hash")
    void anActComesBackWhole() {
        Line full = VISIT.as(Line.PAIR, id("p")).with(id("q")).dueOn(day("2025-04-01"));
        var act = new Act(
                UUID.randomUUID(),
                "contact.record",
                "c".repeat(64),
                "办公室",
                Instant.parse("2026-03-29T01:30:00.123456Z"),
                day("2026-03-29"),
                id("v").value(),
                List.of(full.endedOn(day("2025-05-01")), VISIT, full, VISIT.as(Line.STATION, id("a")), VISIT),
                "h".repeat(64));
        Act silent = act("2025-03-01");
        enter(act, silent);

        assertThat(kept(HERE, act.operation())).contains(act);
        assertThat(kept(HERE, silent.operation())).contains(silent);
        assertThat(acts(0, 9)).extracting(NumberedAct::act).containsExactly(act, silent);
    }

    @Test
    @DisplayName("没有的操作记录为空，别的人大的也看不到 / an act that is not there is empty, and so is one of another congress")
    void absenceIsEmpty() {
        Act act = act("2025-03-01", VISIT);
        enter(act);

        assertThat(kept(HERE, act.operation())).isPresent();
        assertThat(kept(HERE, UUID.randomUUID())).isEmpty();
        assertThat(kept(ELSEWHERE, act.operation())).isEmpty();
        assertThat(stores().<List<NumberedAct>>read(
                                ELSEWHERE, reader -> reader.journal().acts(0, 9)))
                .isEmpty();
    }

    @Test
    @DisplayName("同一操作号只记一次，同批的一起作罢 / an operation is entered once, and what came with it is not left behind")
    void anOperationIsEnteredOnce() {
        Act act = act("2025-03-01", VISIT);
        enter(act);
        Map<String, List<String>> before = rows();
        Act other = act("2025-03-01", VISIT);

        Map.of(List.of(act), act, List.of(other, act), act, List.of(other, other), other)
                .forEach((acts, there) -> assertThatThrownBy(() -> write(writer -> writer.append(acts)))
                        .isInstanceOfSatisfying(
                                DuplicateException.class,
                                e -> assertThat(e.with()).containsEntry("key", there.operation())));

        assertThat(rows()).isEqualTo(before);
        assertThat(acts(0, 9)).extracting(NumberedAct::act).containsExactly(act);
    }

    @Test
    @DisplayName("从首项之前问起，也从第 1 项给出 / asked from before the first act, acts are given from number 1 on")
    void nothingStandsBeforeTheFirst() {
        enter(act("2025-03-01", VISIT), act("2025-03-01"), act("2025-03-01", VISIT));

        assertThat(acts(Long.MIN_VALUE, 9)).isEqualTo(acts(0, 9)).hasSize(3);
        assertThat(acts(-1, 2)).isEqualTo(acts(0, 2)).hasSize(2);
    }

    @Test
    @DisplayName("操作号与序号在各人大自成一列 / operation ids and numbers are each congress's own")
    void eachCongressHasItsOwn() {
        Act act = act("2025-03-01", VISIT);
        enter(act("2025-03-01", VISIT, VISIT), act);
        Lines.write(stores(), ELSEWHERE, act);

        assertThat(kept(ELSEWHERE, act.operation())).contains(act);
        assertThat(acts(0, 9)).extracting(NumberedAct::number).containsExactly(1L, 2L);
        assertThat(stores().<List<NumberedAct>>read(
                                ELSEWHERE, reader -> reader.journal().acts(0, 9)))
                .containsExactly(new NumberedAct(1, act));
        assertThat(entries(ALL)).extracting(Entry::number).containsExactly(1L, 2L, 3L);
    }

    @Test
    @DisplayName("失败之后序号仍连续 / numbers of acts and lines have no gaps, also after failures")
    void numbersHaveNoGaps() {
        for (int n = 0; n < 6; n++) {
            enter(act("2025-03-01", VISIT, VISIT));
            assertThatThrownBy(() -> write(writer -> {
                        writer.append(List.of(act("2025-03-01", VISIT)));
                        throw new IllegalStateException("on purpose");
                    }))
                    .hasMessage("on purpose");
        }

        assertThat(acts(0, 99)).extracting(NumberedAct::number).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
        assertThat(entries(ALL))
                .extracting(Entry::number)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 12).boxed().toList());
        assertThat(entries(ALL)).extracting(Entry::act).containsExactly(1L, 1L, 2L, 2L, 3L, 3L, 4L, 4L, 5L, 5L, 6L, 6L);
    }

    @Test
    @DisplayName("一次追加多条，按给出的次序编号 / acts appended together get their numbers in the order in which they were given")
    void actsAppendedTogether() {
        List<Act> many = IntStream.range(0, 300)
                .mapToObj(n -> n % 3 == 0
                        ? act("2025-03-01")
                        : act("2025-03-01", VISIT, Line.event("visit.b", id("w" + n), day("2025-03-02"))))
                .toList();
        write(writer -> writer.append(many.subList(0, 0)));
        write(writer -> {
            writer.append(many.subList(0, 200));
            writer.append(many.subList(200, 300));
        });

        assertThat(acts(0, 500)).extracting(NumberedAct::act).containsExactlyElementsOf(many);
        assertThat(entries(ALL))
                .extracting(Entry::line)
                .containsExactlyElementsOf(
                        many.stream().flatMap(act -> act.lines().stream()).toList());
    }

    @Test
    @DisplayName(
            "按序号续读操作记录，不重不漏，撤销也在其中 / acts are read on from any number, none twice and none left out, take-backs included")
    void actsAreReadOn() {
        var written = new ArrayList<Act>();
        for (int n = 1; n <= 7; n++) {
            Line line = Line.event("visit.a", id("v" + n), day("2025-03-0" + n));
            written.add(n % 2 == 0 ? act("2025-03-01", line, line.as(Line.DEPUTY, id("d"))) : act("2025-03-01", line));
        }
        enter(written.toArray(Act[]::new));
        Act back = act("2025-03-08", entries(ALL).get(0).takenBack());
        Act silent = act("2025-03-08");
        enter(back, silent);
        Lines.write(stores(), ELSEWHERE, act("2025-03-01"));
        written.addAll(List.of(back, silent));

        var read = new ArrayList<NumberedAct>();
        for (long seen = 0; seen < written.size(); seen = read.size()) {
            List<NumberedAct> more = acts(seen, 2);
            assertThat(more).hasSizeBetween(1, 2);
            read.addAll(more);
        }

        assertThat(read).extracting(NumberedAct::number).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
        assertThat(read).extracting(NumberedAct::act).containsExactlyElementsOf(written);
        assertThat(acts(9, 500)).isEmpty();
        assertThat(acts(1000, 500)).isEmpty();
    }

    @Test
    @DisplayName(
            "链尾校验值是本人大最后一条操作记录的序号与链值，尚无操作记录时为零 / the head is number and hash of the congress's last act, none before the first")
    void theHeadIsTheLastAct() {
        assertThat(head(HERE)).isEqualTo(Head.NONE);
        for (int n = 1; n <= 5; n++) {
            Act act = linked(act("2025-03-01", VISIT), n % 4 == 0 ? null : "hash" + n);
            Act other = linked(act("2025-03-01"), "other" + n);
            enter(act);
            Lines.write(stores(), ELSEWHERE, act("2025-03-01"), other);

            assertThat(head(HERE)).isEqualTo(new Head(n, act.hash()));
            assertThat(head(ELSEWHERE)).isEqualTo(new Head(2L * n, other.hash()));
        }
    }

    @Test
    @DisplayName(
            "写入者看到自己追加后的链尾校验值，失败后不留 / a writer's head counts what it appended; what was rolled back is forgotten, others see what is committed")
    void theHeadOfAFailedWriteIsForgotten() {
        Act first = linked(act("2025-03-01", VISIT), "first");
        enter(first);
        List<Act> more = List.of(linked(act("2025-03-02"), "second"), linked(act("2025-03-02", VISIT), "third"));

        for (boolean fails : List.of(true, false)) {
            List<Head> seen = heads(more, fails);
            assertThat(seen).containsExactly(new Head(1, "first"), new Head(2, "second"), new Head(3, "third"));
            assertThat(head(HERE)).isEqualTo(fails ? new Head(1, "first") : new Head(3, "third"));
        }
    }

    private List<Head> heads(List<Act> acts, boolean fails) {
        var seen = new ArrayList<Head>();
        try {
            write(writer -> {
                seen.clear();
                seen.add(writer.journal().head());
                for (Act act : acts) {
                    writer.append(List.of(act));
                    seen.add(writer.journal().head());
                }
                if (fails) {
                    throw new IllegalStateException("on purpose");
                }
            });
        } catch (IllegalStateException e) {
            assertThat(e).hasMessage("on purpose");
        }
        return seen;
    }

    @Test
    @DisplayName("日志事项只能撤销一次，撤销操作整个作罢 / a line is taken back once; a second take-back leaves nothing of its act")
    void aLineIsTakenBackOnce() {
        enter(act("2025-03-01", VISIT, VISIT.as(Line.DEPUTY, id("d"))));
        Line back = entries(ALL).get(0).takenBack();
        Line other = entries(ALL).get(1).takenBack();
        enter(act("2025-03-10", back));
        Map<String, List<String>> before = rows();

        Map.of(
                        act("2025-03-11", back), back,
                        act("2025-03-11", VISIT, other, back), back,
                        act("2025-03-11", other, other), other)
                .forEach((again, taken) -> assertThatThrownBy(() -> enter(again))
                        .isInstanceOfSatisfying(
                                DuplicateException.class,
                                e -> assertThat(e.with())
                                        .containsEntry("key", Objects.requireNonNull(taken.takesBack()))));

        assertThat(rows()).isEqualTo(before);
        assertThat(entries(ALL)).extracting(Entry::number).containsExactly(2L);
    }

    @Test
    @DisplayName("不存在的条目不能撤销，别的人大的也不能 / a line that is not there, or is another congress's, cannot be taken back")
    void anUnknownLineCannotBeTakenBack() {
        enter(act("2025-03-01", VISIT));
        Lines.write(stores(), ELSEWHERE, act("2025-03-01", VISIT, VISIT));
        Map<String, List<String>> before = rows();

        for (long number : List.of(-1L, 0L, 2L, 99L)) {
            assertThatThrownBy(() -> enter(act("2025-03-02", back(VISIT, number))))
                    .isInstanceOf(UnknownIdException.class);
        }

        assertThat(rows()).isEqualTo(before);
        assertThat(entries(ALL)).hasSize(1);
    }

    @Test
    @DisplayName("同一操作记录内可撤销前面的日志事项 / a line may be taken back by a later one of the same act or append")
    void aLineOfTheSameAppendIsTakenBack() {
        Act act = act("2025-03-01", VISIT, VISIT.as(Line.DEPUTY, id("d")), back(VISIT, 1));
        Act next = act("2025-03-01", back(VISIT.as(Line.DEPUTY, id("d")), 2), VISIT.as(Line.MEMBER, id("m")));
        write(writer -> writer.append(List.of(act, next)));

        assertThat(entries(ALL)).extracting(Entry::number).containsExactly(5L);
        assertThat(acts(0, 9)).extracting(NumberedAct::act).containsExactly(act, next);
    }

    @Test
    @DisplayName("既不存在又重复时，先报不存在 / where one line is unknown and another a duplicate, the unknown one is told")
    void theUnknownOneIsTold() {
        Act act = act("2025-03-01", VISIT, VISIT);
        enter(act, act("2025-03-02", back(VISIT, 1)));
        Map<String, List<String>> before = rows();

        for (Act first : List.of(act, act("2025-03-03", back(VISIT, 1)))) {
            List<Act> both = List.of(first, act("2025-03-03", back(VISIT, 99)));
            assertThatThrownBy(() -> write(writer -> writer.append(both))).isInstanceOf(UnknownIdException.class);
        }

        assertThat(rows()).isEqualTo(before);
        assertThat(entries(ALL)).extracting(Entry::number).containsExactly(2L);
    }

    private Head head(CongressId congress) {
        return stores().read(congress, reader -> reader.journal().head());
    }

    private static Act linked(Act act, @Nullable String hash) {
        return new Act(
                act.operation(),
                act.name(),
                act.content(),
                act.actor(),
                act.at(),
                act.recorded(),
                act.about(),
                act.lines(),
                hash);
    }

    private static Line back(Line line, long number) {
        return new Line(line.subject(), null, line.item(), line.kind(), line.day(), null, -1, line.role(), number);
    }

    private List<NumberedAct> acts(long after, int limit) {
        return journal(journal -> journal.acts(after, limit));
    }

    private Optional<Act> kept(CongressId congress, UUID operation) {
        Stores stores = stores();
        return stores.read(congress, reader -> reader.journal().act(operation));
    }
}
