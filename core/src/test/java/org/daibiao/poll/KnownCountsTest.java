package org.daibiao.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.daibiao.desk.Desk;
import org.daibiao.record.Digest;
import org.daibiao.record.Outcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A closed poll")
class KnownCountsTest {
    private static final EvidenceCheck CHECK = new EvidenceCheck(Digest.SHA_256, TallyRules.READY);

    private final HallFixture hall = ForgedPolls.sealed();
    private final KnownCounts known = new KnownCounts();
    private final List<KeptPoll> counted = new ArrayList<>();

    @Test
    @DisplayName("is counted once by a process, however often it is looked at")
    void isCountedOnce() {
        Outcome<PollResult> first = look(read());

        assertThat(look(read())).isEqualTo(first).isInstanceOf(Outcome.Accepted.class);
        assertThat(counted).hasSize(1);
    }

    @Test
    @DisplayName("is counted again each time while it differs, and no more once it is as it was")
    void isCountedAgainWhileItDiffers() {
        KeptPoll kept = read();
        var changed = new ArrayList<>(kept.slips());
        changed.set(0, new StoredBallot(changed.get(0).id(), ForgedPolls.OTHER.json()));
        var forged = new KeptPoll(kept.congress(), kept.records(), kept.chain(), changed, kept.marks());
        look(kept);

        assertThat(look(forged)).isInstanceOf(Outcome.Rejected.class);
        assertThat(look(forged)).isInstanceOf(Outcome.Rejected.class);
        assertThat(look(read())).isInstanceOf(Outcome.Accepted.class);
        assertThat(counted).hasSize(3);
    }

    private Outcome<PollResult> look(KeptPoll read) {
        return known.of(read, () -> {
            counted.add(read);
            return read.agreed(CHECK);
        });
    }

    /** As just read, by no object that was read before. */
    private KeptPoll read() {
        var boxes = new ArrayList<BallotBox>();
        Desk desk = hall.congress
                .another(stores -> {
                    boxes.add(stores.port(BallotBox.class).orElseThrow());
                    return stores;
                })
                .desk();
        var held = HeldPolls.of(boxes.get(0), new EvidenceChain(Digest.SHA_256), "another", Duration.ofSeconds(1));
        return desk.read(
                PollRoom.RESULT,
                hall.poll.id(),
                hall.office,
                KeptPoll.Records::of,
                records -> KeptPoll.read(records, held, hall.office.congress()));
    }
}
