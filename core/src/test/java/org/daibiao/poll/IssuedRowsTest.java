package org.daibiao.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daibiao.Fixture.codes;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.daibiao.kernel.Id;
import org.daibiao.kernel.Query;
import org.daibiao.kernel.Versioned;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Rows of sign-ins and cards that somebody changes in the database before the close, which would decide the quorum or vote twice. */
@DisplayName("Before the close")
class IssuedRowsTest {
    private static final LocalDate DAY = LocalDate.parse("2025-07-01");

    private final AtomicReference<ForgedStores> stores = new AtomicReference<>();

    private HallFixture voted(Mode mode) {
        var hall = new HallFixture(mode, 30, null).signedIn(18, 0).started();
        hall.congress.another(sound -> {
            stores.set(new ForgedStores(sound, hall.office.congress()));
            return stores.get();
        });
        return hall.voted(Polls.times(12, HallFixture.BALLOT));
    }

    private static List<String> close(HallFixture hall) {
        return codes(hall.polls.close(new ClosePoll(hall.poll.seen(), 0), hall.office));
    }

    private static Versioned<Attendance> first(HallFixture hall) {
        return hall.polls
                .attendances(Query.of(Attendance.SHAPE, Attendance.VOTER.is(hall.voters.get(0))), hall.office)
                .items()
                .get(0);
    }

    private void present(HallFixture hall, Id<Elector> voter) {
        stores.get()
                .add(
                        Attendance.SHAPE,
                        new Attendance(
                                Id.of(UUID.randomUUID()), hall.poll.id(), voter, Attendance.Form.ELECTRONIC, null));
    }

    @Test
    @DisplayName(
            "people who never signed in, who signed in twice, or whose sign-in was taken back past the library are no quorum: nothing is written")
    void people() {
        for (Mode mode : List.of(Mode.SEALED, Mode.CARD)) {
            for (int change = 0; change < 4; change++) {
                HallFixture hall = voted(mode);
                switch (change) {
                    case 0 -> present(hall, Id.of(new UUID(9, 9)));
                    case 1 -> present(hall, hall.voters.get(25));
                    case 2 -> present(hall, hall.voters.get(3));
                    default -> {
                        Versioned<Attendance> one = first(hall);
                        stores.get().change(Attendance.SHAPE, one, one.value().takenBack(DAY));
                    }
                }

                assertThat(close(hall))
                        .as("%s, change %d", mode, change)
                        .containsExactly("poll.evidence-differs", "poll.kept.signed-in");
                assertThat(hall.polls
                                .progress(hall.poll.id(), hall.office)
                                .orThrow()
                                .waiting())
                        .isEqualTo(12);
            }
        }
        HallFixture hall = voted(Mode.SEALED);
        Versioned<Attendance> one = first(hall);
        stores.get().change(Attendance.SHAPE, one, one.value().takenBack(DAY));
        assertThat(close(hall)).isNotEmpty();
        stores.get().change(Attendance.SHAPE, first(hall), one.value());
        hall.closed();
        assertThat(hall.result().turnout().present()).isEqualTo(18);
    }

    @Test
    @DisplayName(
            "a card whose row is there twice takes no ballot, and no vote is closed with it, nor with one that nobody issued or voided")
    void cards() {
        var hall = new HallFixture(Mode.CARD, 30, null).signedIn().started();
        hall.congress.another(sound -> {
            stores.set(new ForgedStores(sound, hall.office.congress()));
            return stores.get();
        });
        List<String> codes = hall.polls
                .issueCards(new IssueCards(hall.poll.id(), 14), hall.office)
                .orThrow()
                .codes();
        codes.subList(0, 12)
                .forEach(code -> hall.polls
                        .castCard(new CastCard(hall.poll.id(), code, HallFixture.BALLOT), hall.office)
                        .orThrow());
        PollCard used = card(hall, 1);
        stores.get()
                .add(
                        PollCard.SHAPE,
                        new PollCard(Id.of(UUID.randomUUID()), used.poll(), used.number(), used.digest(), null));

        assertThat(codes(hall.polls.castCard(
                        new CastCard(hall.poll.id(), codes.get(0), HallFixture.BALLOT), hall.office)))
                .containsExactly("poll.card-unknown");
        assertThat(close(hall)).containsExactly("poll.evidence-differs", "poll.kept.cards");
    }

    @Test
    @DisplayName(
            "cards whose secrets are stretched otherwise than at the start, so that none is known any more, are told")
    void stretchedOtherwise() {
        HallFixture hall = voted(Mode.CARD);
        Versioned<Poll> sound = hall.polls.poll(hall.poll.id(), hall.office);
        stores.get().change(Poll.SHAPE, sound, ForgedPolls.with(sound.value(), "iterations", 7));
        hall.poll = hall.polls.poll(hall.poll.id(), hall.office);

        assertThat(close(hall)).containsExactly("poll.evidence-differs", "poll.kept.iterations");
        stores.get().change(Poll.SHAPE, hall.poll, sound.value());
        hall.poll = hall.polls.poll(hall.poll.id(), hall.office);
        assertThat(hall.closed().result().turnout().collected()).isEqualTo(12);
    }

    @Test
    @DisplayName("a card that nobody voided is not voided by its row")
    void voided() {
        HallFixture hall = voted(Mode.CARD);
        PollCard card = card(hall, 5);
        stores.get().change(PollCard.SHAPE, new Versioned<>(card.id(), 1, card), card.voided(DAY));

        assertThat(close(hall)).containsExactly("poll.evidence-differs", "poll.kept.cards");
    }

    private PollCard card(HallFixture hall, int number) {
        return stores.get()
                .read(
                        hall.office.congress(),
                        reader -> reader.select(Query.of(PollCard.SHAPE, PollCard.NUMBER.is(number)))
                                .items()
                                .get(0)
                                .value());
    }
}
