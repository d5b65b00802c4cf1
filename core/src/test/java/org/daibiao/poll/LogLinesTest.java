package org.daibiao.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.daibiao.memory.MemoryStores;
import org.daibiao.record.Digest;
import org.daibiao.record.Id;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each holds a text from outside that would begin a line of its own. */
@DisplayName("In a log, a word of the vote")
class LogLinesTest {
    private static final String FORGED = "a\n2025-03-01 accepted";
    private static final String SAFE = "a\\u000A2025-03-01 accepted";

    static Stream<Record> words() {
        EvidenceChain evidence = new EvidenceChain(Digest.SHA_256);
        BallotBox boxes = new MemoryStores().port(BallotBox.class).orElseThrow();
        Poll poll = Polls.sealed(FORGED, HallFixture.paper(BallotForm.CHOOSE));
        var people = new People(poll, 3, 0, 2, Set.of(), 0);
        var records = new KeptPoll.Records(
                poll, List.of(), Polls.GIVEN, Set.of(), Set.of(), Set.of(), List.of(), ZoneOffset.UTC);
        var said = new EvidenceChain.Said(FORGED, Instant.EPOCH);
        return Stream.of(
                Box.of(poll.id(), Mode.SEALED, FORGED),
                new BallotSlot.Place(boxes, Polls.CONGRESS, poll.id(), null, FORGED, new AtomicInteger()),
                HeldPolls.of(boxes, evidence, FORGED, Duration.ZERO),
                new HeldPolls.Standing(0, Set.of(FORGED), false, null),
                people,
                records,
                new KeptPoll(Polls.CONGRESS, records, List.of(), List.of(), List.of()),
                new Closing.Facts(people, 0, records),
                new TakingOver.Found(people, records, said),
                said,
                new EvidenceChain.TakenOver(FORGED, said, null, 0, 0),
                new PollCard(Id.of(new UUID(7, 1)), poll.id(), 1, FORGED, null),
                new BudgetRule(Map.of(FORGED, 1L), 1, true, BudgetRule.Misfit.STOP));
    }

    @ParameterizedTest
    @MethodSource("words")
    @DisplayName("is one line that says what it is, whatever its texts are")
    void isOneLine(Record word) {
        assertThat(word.toString())
                .startsWith(word.getClass().getSimpleName() + "[")
                .contains(SAFE)
                .doesNotContain("\n");
    }
}
