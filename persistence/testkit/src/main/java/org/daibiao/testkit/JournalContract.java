package org.daibiao.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.daibiao.testkit.Lines.act;
import static org.daibiao.testkit.Lines.day;
import static org.daibiao.testkit.Lines.id;
import static org.daibiao.testkit.Lines.write;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.daibiao.kernel.Act;
import org.daibiao.kernel.CongressId;
import org.daibiao.kernel.DaibiaoException;
import org.daibiao.kernel.Entry;
import org.daibiao.kernel.EntryFilter;
import org.daibiao.kernel.Line;
import org.daibiao.kernel.NumberedAct;
import org.daibiao.kernel.Page;
import org.daibiao.kernel.Stores;
import org.daibiao.kernel.View;
import org.daibiao.memory.MemoryStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Promises about the journal (日志的承诺): acts come back whole, numbers have no gaps, what is taken back no longer counts. */
@DisplayName("日志 / journal")
public abstract class JournalContract implements StoresFixture {
    private static final CongressId HERE = CongressId.of("jiading");
    private static final CongressId ELSEWHERE = CongressId.of("qingpu");
    private static final View LATE = View.of(day("2026-12-31"));

    private Stores stores = new MemoryStores();

    @BeforeEach
    void open() {
        stores = fresh();
    }

    @AfterEach
    void close() {
        stores.close();
    }

    @Test
    @DisplayName("行为原样存取 / an act comes back with every field of every line")
    void anActComesBackWhole() {
        Line plain = Line.event("visit.a", id("v"), day("2025-03-01"));
        Line full = plain.as(Line.PAIR, id("p")).with(id("q")).dueOn(day("2025-04-01"));
        var act = new Act(
                UUID.randomUUID(),
                "contact.record",
                "c".repeat(64),
                "办公室",
                Instant.parse("2026-03-29T01:30:00.123456Z"),
                day("2026-03-29"),
                id("v").value(),
                List.of(plain, full, full.endedOn(day("2025-05-01"))),
                "h".repeat(64));
        write(stores, HERE, act);

        assertThat(kept(HERE, act.operation())).contains(act);
        assertThat(kept(HERE, UUID.randomUUID())).isEmpty();
        assertThat(kept(ELSEWHERE, act.operation())).isEmpty();
    }

    @Test
    @DisplayName("同一操作号只记一次 / an operation is entered once, and what came with it is not left behind")
    void anOperationIsEnteredOnce() {
        Act act = act("2025-03-01", Line.event("visit.a", id("v"), day("2025-03-01")));
        write(stores, HERE, act);

        assertThatThrownBy(() -> write(stores, HERE, act)).isInstanceOf(DaibiaoException.Duplicate.class);
        assertThat(entries("visit.*")).hasSize(1);
    }

    @Test
    @DisplayName("序号连续，各人大自成一列 / numbers of acts and lines have no gaps, in each congress of its own")
    void numbersHaveNoGaps() {
        for (int n = 0; n < 10; n++) {
            write(
                    stores,
                    n % 3 == 0 ? ELSEWHERE : HERE,
                    act(
                            "2025-03-01",
                            Line.event("visit.a", id("v" + n), day("2025-03-01")),
                            Line.event("visit.b", id("v" + n), day("2025-03-01"))));
            assertThatThrownBy(() -> stores.write(HERE, writer -> {
                        writer.append(List.of(act("2025-03-01", Line.event("visit.a", id("lost"), day("2025-03-01")))));
                        throw new IllegalStateException("on purpose");
                    }))
                    .hasMessage("on purpose");
        }

        assertThat(entries("visit.*"))
                .extracting(Entry::number)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 12).boxed().toList());
        assertThat(entries("visit.*"))
                .extracting(Entry::act)
                .startsWith(1L, 1L, 2L, 2L)
                .endsWith(6L, 6L);
    }

    @Test
    @DisplayName(
            "按序号续读行为，不重不漏，撤销也在其中 / acts are read on from any number, none twice and none left out, take-backs included")
    void actsAreReadOn() {
        var written = new ArrayList<Act>();
        for (int n = 1; n <= 7; n++) {
            Line line = Line.event("visit.a", id("v" + n), day("2025-03-0" + n));
            written.add(n % 2 == 0 ? act("2025-03-01", line, line.as(Line.DEPUTY, id("d"))) : act("2025-03-01", line));
        }
        write(stores, HERE, written.toArray(Act[]::new));
        Act back = act("2025-03-08", entries("visit.a").get(0).takenBack());
        Act silent = act("2025-03-08");
        write(stores, HERE, back, silent);
        write(stores, ELSEWHERE, act("2025-03-01"));
        written.addAll(List.of(back, silent));

        var read = new ArrayList<NumberedAct>();
        for (long seen = 0; seen < written.size(); seen = read.size()) {
            long after = seen;
            List<NumberedAct> more =
                    stores.read(HERE, reader -> reader.journal().acts(after, 2));
            assertThat(more).hasSizeBetween(1, 2);
            read.addAll(more);
        }

        assertThat(read).extracting(NumberedAct::number).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
        assertThat(read).extracting(NumberedAct::act).containsExactlyElementsOf(written);
        assertThat(stores.<List<NumberedAct>>read(
                        HERE, reader -> reader.journal().acts(9, 500)))
                .isEmpty();
    }

    @Test
    @DisplayName("条目按序号分页 / entries come in the order of their numbers, page by page")
    void entriesComeInOrder() {
        for (int n = 0; n < 7; n++) {
            write(stores, HERE, act("2025-03-01", Line.event("visit.a", id("v" + n), day("2025-03-0" + (7 - n)))));
        }
        var filter = new EntryFilter(Set.of("visit.a"), null, null, null, null, null);

        Page<Entry> first = stores.read(HERE, reader -> reader.journal().entries(filter, LATE, null, 3));
        Page<Entry> second = stores.read(HERE, reader -> reader.journal().entries(filter, LATE, first.next(), 3));
        Page<Entry> third = stores.read(HERE, reader -> reader.journal().entries(filter, LATE, second.next(), 3));

        assertThat(first.items()).extracting(Entry::number).containsExactly(1L, 2L, 3L);
        assertThat(second.items()).extracting(Entry::number).containsExactly(4L, 5L, 6L);
        assertThat(third.items()).extracting(Entry::number).containsExactly(7L);
        assertThat(third.next()).isNull();
        assertThatThrownBy(() -> stores.read(HERE, reader -> reader.journal().entries(filter, LATE, "?", 3)))
                .isInstanceOf(DaibiaoException.BadCursor.class);
    }

    @Test
    @DisplayName("筛选的每一部分都起作用 / every part of a filter counts")
    void everyPartOfAFilterCounts() {
        Line item = Line.event("visit.a", id("v"), day("2025-03-01"));
        write(
                stores,
                HERE,
                act(
                        "2025-03-01",
                        item,
                        item.as(Line.PAIR, id("p")).with(id("q")),
                        Line.event("visit.b", id("w"), day("2025-04-01"))));

        assertThat(found(new EntryFilter(Set.of("visit.b"), null, null, null, null, null)))
                .containsExactly(3L);
        assertThat(found(new EntryFilter(Set.of("visit.*"), Line.PAIR, null, null, null, null)))
                .containsExactly(2L);
        assertThat(found(new EntryFilter(Set.of("visit.*"), null, id("p").value(), null, null, null)))
                .containsExactly(2L);
        assertThat(found(new EntryFilter(Set.of("visit.*"), null, null, id("q").value(), null, null)))
                .containsExactly(2L);
        assertThat(found(new EntryFilter(Set.of("visit.*"), null, null, null, id("w").value(), null)))
                .containsExactly(3L);
        assertThat(found(new EntryFilter(
                        Set.of("visit.*"),
                        null,
                        null,
                        null,
                        null,
                        new org.daibiao.kernel.Window(day("2025-04-01"), day("2025-04-01")))))
                .containsExactly(3L);
        assertThat(found(EntryFilter.about(id("v")))).containsExactly(1L, 2L);
        assertThat(found(new EntryFilter(Set.of("visit"), null, null, null, null, null)))
                .isEmpty();
    }

    @Test
    @DisplayName("撤销后不再计入，且只能撤销一次 / what is taken back no longer counts, and is taken back once")
    void whatIsTakenBackNoLongerCounts() {
        write(
                stores,
                HERE,
                act(
                        "2025-03-01",
                        Line.event("visit.a", id("v"), day("2025-03-01")),
                        Line.event("visit.a", id("w"), day("2025-03-02"))));
        Entry wrong = entries("visit.a").get(0);

        write(stores, HERE, act("2025-03-10", wrong.takenBack()));

        assertThat(entries("visit.a")).extracting(entry -> entry.line().item()).containsExactly(id("w").value());
        assertThatThrownBy(() -> write(stores, HERE, act("2025-03-11", wrong.takenBack())))
                .isInstanceOf(DaibiaoException.Duplicate.class);
        var filter = new EntryFilter(Set.of("visit.a"), null, null, null, null, null);
        assertThat(stores.read(
                                HERE,
                                reader -> reader.journal()
                                        .entries(filter, new View(day("2025-12-31"), day("2025-03-09")), null, 9))
                        .items())
                .hasSize(2);
    }

    @Test
    @DisplayName("不存在的条目不能撤销 / a line that is not there cannot be taken back")
    void anUnknownLineCannotBeTakenBack() {
        write(stores, HERE, act("2025-03-01", Line.event("visit.a", id("v"), day("2025-03-01"))));
        Line line = entries("visit.a").get(0).takenBack();
        var unknown = new Line(line.subject(), null, line.item(), line.kind(), line.day(), null, -1, line.role(), 99L);

        assertThatThrownBy(() -> write(stores, HERE, act("2025-03-02", unknown)))
                .isInstanceOf(DaibiaoException.UnknownId.class);
        assertThat(entries("visit.a")).hasSize(1);
    }

    private Optional<Act> kept(CongressId congress, UUID operation) {
        return stores.read(congress, reader -> reader.journal().act(operation));
    }

    private List<Long> found(EntryFilter filter) {
        return stores.read(HERE, reader -> reader.journal().entries(filter, LATE, null, 99)).items().stream()
                .map(Entry::number)
                .toList();
    }

    private List<Entry> entries(String kind) {
        var filter = new EntryFilter(Set.of(kind), null, null, null, null, null);
        return stores.read(HERE, reader -> reader.journal().entries(filter, LATE, null, 99))
                .items();
    }
}
