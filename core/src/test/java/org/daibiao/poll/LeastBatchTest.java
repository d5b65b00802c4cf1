package org.daibiao.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.daibiao.record.Rejection;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("V1: a batch that leaves the pending ballots")
class LeastBatchTest {
    private static final List<Long> NUMBERS = List.of(
            10L,
            11L,
            12L,
            18L,
            19L,
            20L,
            37L,
            (long) Integer.MAX_VALUE,
            Integer.MAX_VALUE + 1L,
            Long.MAX_VALUE / 2,
            Long.MAX_VALUE / 2 + 1,
            Long.MAX_VALUE - 1,
            Long.MAX_VALUE);

    static Stream<Arguments> everyNumber() {
        return Stream.of(10, 12, 19, 20, 21, 25, 37, 60)
                .flatMap(voters -> Stream.concat(Stream.of((Long) null), NUMBERS.stream())
                        .map(batch -> Arguments.of(voters, batch)));
    }

    @ParameterizedTest(name = "{0} voters, batch {1}")
    @MethodSource("everyNumber")
    @DisplayName("has at least ten ballots, the last one too, whatever number the poll gives")
    void hasAtLeastTen(int voters, Long batch) {
        var hall = new HallFixture(Mode.SEALED, voters, batch).signedIn().started();
        for (int n = 0; n < voters; n++) {
            hall.cast(n, "c1").orThrow();
        }
        hall.closed();

        List<EvidenceEntry.Batched> batches =
                EvidenceChain.batches(hall.export().chain());
        assertThat(batches).extracting(EvidenceEntry.Batched::size).allMatch(size -> size >= Poll.LEAST_BATCH);
        assertThat(batches.stream().mapToInt(EvidenceEntry.Batched::size).sum()).isEqualTo(voters);
        assertThat(hall.result().warnings())
                .extracting(Rejection::code)
                .doesNotContain("poll.small-batch", "poll.secrecy-few");
    }

    @Test
    @DisplayName("has fewer where fewer voted in all, which the result and the sheet say with their number")
    void hasFewerWhereFewerVoted() {
        var hall = new HallFixture(Mode.SEALED, 12, Long.MAX_VALUE).signedIn().started();
        for (int n = 0; n < 9; n++) {
            hall.cast(n, "c1").orThrow();
        }
        hall.closed();

        assertThat(hall.result().warnings()).anySatisfy(one -> {
            assertThat(one.code()).isEqualTo("poll.secrecy-few");
            assertThat(one.with()).containsEntry("ballots", 9);
        });
    }

    @Test
    @DisplayName("has fewer where the operator asks for it, which is a line of the evidence and a warning")
    void hasFewerWhereTheOperatorAsks() {
        var hall = new HallFixture(Mode.SEALED, 30, 10L).signedIn().started();
        for (int n = 0; n < 4; n++) {
            hall.cast(n, "c1").orThrow();
        }
        assertThat(hall.polls
                        .sealAllThatWaits(new SealAllThatWaits(), hall.office)
                        .orThrow())
                .isEqualTo(4);
        assertThat(hall.ask(0)).isEqualTo(Receipt.IN_BOX);
        for (int n = 4; n < 30; n++) {
            hall.cast(n, "c1").orThrow();
        }
        hall.closed();

        assertThat(hall.export().chain().get(1)).contains("\"entry\":\"asked\"").contains("\"by\":\"office\"");
        assertThat(EvidenceChain.batches(hall.export().chain()))
                .extracting(EvidenceEntry.Batched::size)
                .containsExactly(4, 10, 16);
        assertThat(hall.result().warnings())
                .extracting(Rejection::code)
                .contains("poll.batch-asked")
                .as("these ballots are named once")
                .doesNotContain("poll.small-batch");
        assertThat(hall.result().warnings())
                .filteredOn(one -> one.code().equals("poll.batch-asked"))
                .singleElement()
                .satisfies(one ->
                        assertThat(one.with()).containsEntry("ballots", 4).containsEntry("by", "office"));
    }
}
