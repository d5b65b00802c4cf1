package org.daibiao.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.daibiao.Daibiao;
import org.daibiao.record.Rejection;
import org.daibiao.record.Versioned;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** V4: who has a poll is taken over by an act that its evidence tells, never by a name in the row of its box. */
@DisplayName("A name that somebody writes into the row of a box")
class HolderTest {
    private final HallFixture hall = new HallFixture(Mode.SEALED, 30, null).signedIn();
    private final AtomicReference<ForgedStores> stores = new AtomicReference<>();
    private final Daibiao here = another();

    private Daibiao another() {
        return hall.congress.another(sound -> {
            stores.compareAndSet(null, new ForgedStores(sound, hall.office.congress()));
            return stores.get();
        });
    }

    @BeforeEach
    void nineteenWait() {
        hall.poll =
                here.polls().start(new StartPoll(hall.poll.seen()), hall.office).orThrow();
        for (int n = 0; n < 19; n++) {
            cast(here, n);
        }
    }

    private void cast(Daibiao process, int voter) {
        process.polls()
                .cast(new CastBallot(hall.poll.id(), hall.voters.get(voter), HallFixture.BALLOT), hall.deputy(voter))
                .orThrow();
    }

    private void named(String holder) {
        stores.get().row = kept -> new Box(kept.poll(), kept.mode(), holder, kept.closed(), kept.version() + 1);
    }

    /** The name under which a process holds its polls, by one that it opens. */
    private String nameOf(Daibiao process) {
        PollService polls = process.polls();
        var prepare = new PreparePoll(
                "另一次表决", hall.poll.value().heldOn(), Mode.SEALED, HallFixture.paper(BallotForm.CHOOSE), null);
        Versioned<Poll> other = polls.prepare(prepare, hall.office).orThrow();
        polls.enroll(List.of(new EnrollVoter(other.id(), hall.voters.get(0), Enrolment.Standing.ENTITLED)), hall.office)
                .orThrow();
        polls.start(
                        new StartPoll(
                                process.get(Poll.SHAPE, other.id(), hall.office).seen()),
                        hall.office)
                .orThrow();
        return stores.get()
                .port(BallotBox.class)
                .orElseThrow()
                .find(hall.office.congress(), other.id())
                .orElseThrow()
                .holder();
    }

    @Test
    @DisplayName(
            "gives the poll to nobody: the process of that name takes nothing until it takes the poll over, which is told")
    void givesItToNobody() {
        Daibiao there = another();
        named(nameOf(there));

        assertThatThrownBy(() -> cast(there, 19)).isInstanceOf(BoxDiffersException.class);
        assertThatThrownBy(() -> there.polls().close(new ClosePoll(hall.poll.seen(), 0), hall.office))
                .isInstanceOf(BoxDiffersException.class);
        stores.get().row = kept -> kept;
        cast(here, 19);
    }

    @Test
    @DisplayName("that had it before takes no ballot either")
    void hadItBefore() {
        Daibiao there = another();
        hall.poll = there.polls()
                .takeOver(new TakeOverPoll(hall.poll.seen()), hall.office)
                .orThrow();
        cast(there, 20);
        String before = stores.get()
                .port(BallotBox.class)
                .orElseThrow()
                .find(hall.office.congress(), hall.poll.id())
                .orElseThrow()
                .holder();
        hall.poll = here.polls()
                .takeOver(new TakeOverPoll(hall.poll.seen()), hall.office)
                .orThrow();
        cast(here, 21);
        named(before);

        assertThatThrownBy(() -> cast(there, 22)).isInstanceOf(BoxDiffersException.class);
        assertThatThrownBy(() -> cast(here, 22)).isInstanceOf(PollHeldElsewhereException.class);
        stores.get().row = kept -> kept;
        cast(here, 23);
        assertThatThrownBy(() -> cast(there, 22)).isInstanceOf(PollHeldElsewhereException.class);
    }

    @Test
    @DisplayName("loses no ballot that waits: once the row is put back the process that had it goes on with all")
    void losesNothing() {
        named("somebody else");
        assertThatThrownBy(() -> cast(here, 19)).isInstanceOf(PollHeldElsewhereException.class);
        stores.get().row = kept -> kept;

        cast(here, 20);
        here.polls().close(new ClosePoll(hall.poll.seen(), 0), hall.office).orThrow();
        assertThat(here.polls()
                        .result(hall.poll.id(), hall.office)
                        .orThrow()
                        .turnout()
                        .collected())
                .isEqualTo(20);
    }

    @Test
    @DisplayName(
            "keeps a process from ending while ballots wait that nobody took over, and a take-over ends that, with its line")
    void takenBack() {
        named("somebody else");
        assertThatThrownBy(() -> cast(here, 19)).isInstanceOf(PollHeldElsewhereException.class);
        assertThatThrownBy(here::close).isInstanceOf(BallotsWaitException.class);
        stores.get().row = kept -> kept;
        Daibiao there = another();
        hall.poll = there.polls()
                .takeOver(new TakeOverPoll(hall.poll.seen()), hall.office)
                .orThrow();

        assertThatThrownBy(() -> cast(here, 19))
                .isInstanceOfSatisfying(
                        PollHeldElsewhereException.class,
                        e -> assertThat(e.code()).isEqualTo("poll.held-elsewhere-dropped"));
        assertThatCode(here::close).doesNotThrowAnyException();
        for (int n = 0; n < 12; n++) {
            cast(there, n);
        }
        there.polls().close(new ClosePoll(hall.poll.seen(), 0), hall.office).orThrow();
        assertThat(there.polls().result(hall.poll.id(), hall.office).orThrow().warnings())
                .extracting(Rejection::code)
                .contains("poll.taken-over");
    }

    @Test
    @DisplayName(
            "beside marks of others: the vote is not said to be in doubt, but changed, and goes on once they are gone")
    void foreignMarks() {
        for (int n = 19; n < 30; n++) {
            cast(here, n);
        }
        BallotBox box = stores.get().port(BallotBox.class).orElseThrow();
        box.put(
                hall.office.congress(),
                box.find(hall.office.congress(), hall.poll.id()).orElseThrow(),
                new Batch(List.of(hall.voters.get(3).toString()), List.of(), 2, List.of(), false));
        Box changed = box.find(hall.office.congress(), hall.poll.id()).orElseThrow();
        stores.get().row =
                kept -> new Box(kept.poll(), kept.mode(), kept.holder(), kept.closed(), changed.version() - 1);

        assertThatThrownBy(() -> here.polls().sealAllThatWaits(new SealAllThatWaits(), hall.office))
                .isInstanceOf(BoxDiffersException.class);
    }
}
