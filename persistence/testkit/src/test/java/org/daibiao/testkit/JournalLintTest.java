package org.daibiao.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daibiao.testkit.Lines.act;
import static org.daibiao.testkit.Lines.day;
import static org.daibiao.testkit.Lines.id;
import static org.daibiao.testkit.Lines.write;

import java.util.List;
import org.daibiao.journal.Kind;
import org.daibiao.journal.Line;
import org.daibiao.journal.View;
import org.daibiao.memory.MemoryStores;
import org.daibiao.record.CongressId;
import org.junit.jupiter.api.Test;

class JournalLintTest {
    private static final CongressId HERE = CongressId.of("jiading");
    private static final List<Kind> KINDS = List.of(Kind.standing("seat", Kind.in(Line.DEPUTY)), Kind.event("visit"));

    private final MemoryStores stores = new MemoryStores();
    private final Line seat = Line.begin("seat", Line.DEPUTY, id("a"), id("s"), day("2025-01-01"));

    @Test
    void findsNothingWhereStandingsAlternate() {
        write(
                stores,
                HERE,
                act("2025-01-01", seat),
                act("2025-02-01", seat.endedOn(day("2025-02-01"))),
                act("2025-03-01", seat.endedOn(day("2025-03-01")).endedOn(day("2025-03-01"))));

        assertThat(faults()).isEmpty();
    }

    @Test
    void findsWhatBeginsTwiceAndWhatEndsWithoutABeginning() {
        write(
                stores,
                HERE,
                act("2025-01-01", seat, seat),
                act("2025-01-01", seat.as(Line.DEPUTY, id("b")).endedOn(day("2025-02-01"))));

        assertThat(faults())
                .hasSize(2)
                .anySatisfy(one -> assertThat(one).contains("adds up to 2 on 2025-01-01"))
                .anySatisfy(one -> assertThat(one).contains("adds up to -1 on 2025-02-01"));
    }

    private List<String> faults() {
        return stores.read(HERE, reader -> JournalLint.faults(reader.journal(), KINDS, View.of(day("2025-12-31"))));
    }
}
