package org.daibiao.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.daibiao.Fixture.codes;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.daibiao.Daibiao;
import org.daibiao.access.Roles;
import org.daibiao.desk.Actor;
import org.daibiao.record.Digest;
import org.daibiao.record.Rejection;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A poll that another process takes over")
class TakeOverTest {
    private static void cast(PollService polls, HallFixture hall, int from, int to) {
        for (int n = from; n < to; n++) {
            polls.cast(new CastBallot(hall.poll.id(), hall.voters.get(n), HallFixture.BALLOT), hall.deputy(n))
                    .orThrow();
        }
    }

    private static List<Rejection> takeOvers(PollService polls, HallFixture hall) {
        return polls.result(hall.poll.id(), hall.office).orThrow().warnings().stream()
                .filter(one -> one.code().equals("poll.taken-over"))
                .toList();
    }

    private static void holds(PollService polls, HallFixture hall, Path folder) throws IOException {
        PollExport export = polls.export(hall.poll.id(), hall.office).orThrow();
        export.write(folder);
        assertThat(new EvidenceCheck(Digest.SHA_256, TallyRules.READY)
                        .verify(folder.resolve("ballots.jsonl"), folder.resolve("chain.jsonl"), export.head()))
                .isEmpty();
    }

    @Test
    @DisplayName("V4: says so in its evidence, with its result and on the sheet: by whom, when, how many vote again")
    void saysSo(@TempDir Path folder) throws IOException {
        var hall = new HallFixture(Mode.SEALED, 25, null).signedIn(20, 0).started();
        for (int n = 0; n < 20; n++) {
            hall.cast(n, "c1").orThrow();
        }
        PollService second = hall.congress.another().polls();
        var seen = hall.poll.seen();
        hall.poll = second.takeOver(new TakeOverPoll(seen), hall.office).orThrow();
        assertThat(second.missing(hall.poll.id(), hall.office).orThrow())
                .containsExactlyElementsOf(hall.voters.subList(0, 20));
        cast(second, hall, 0, 11);
        assertThat(second.missing(hall.poll.id(), hall.office).orThrow())
                .containsExactlyElementsOf(hall.voters.subList(11, 20));
        second.close(new ClosePoll(hall.poll.seen(), 0), hall.office).orThrow();

        assertThat(takeOvers(second, hall))
                .singleElement()
                .satisfies(one -> assertThat(one.with())
                        .containsEntry("by", "office")
                        .containsEntry("again", 20L)
                        .containsEntry("handed", 0L)
                        .containsKey("at"));
        assertThat(second.sheet(hall.poll.id(), hall.office).orThrow().text(Locale.CHINESE))
                .contains("接管表决；移交选票 0 张，当时已签到领电子票而没有选票的有 20 名");
        holds(second, hall, folder);
    }

    @Test
    @DisplayName("V6: lets the process that lost it be closed, and tells it how many ballots were dropped there")
    void letsTheOldOneBeClosed() {
        var hall = new HallFixture(Mode.SEALED, 25, null).signedIn().started();
        for (int n = 0; n < 20; n++) {
            hall.cast(n, "c1").orThrow();
        }
        hall.congress
                .another()
                .polls()
                .takeOver(new TakeOverPoll(hall.poll.seen()), hall.office)
                .orThrow();

        assertThatThrownBy(() -> hall.cast(20, "c1"))
                .isInstanceOf(PollHeldElsewhereException.class)
                .hasMessageContaining("ballots dropped here: 20");
        hall.congress.daibiao().close();
    }

    @Test
    @DisplayName("V6: lets the process that lost it be closed also when nobody has asked it since")
    void letsTheOldOneBeClosedUnasked() {
        var hall = new HallFixture(Mode.SEALED, 25, null).signedIn().started();
        hall.cast(0, "c1").orThrow();
        hall.congress
                .another()
                .polls()
                .takeOver(new TakeOverPoll(hall.poll.seen()), hall.office)
                .orThrow();

        hall.congress.daibiao().close();
    }

    @Test
    @DisplayName("V5: finds in the box what the process before put in when it was closed, and asks nobody again")
    void findsWhatWasPutIn(@TempDir Path folder) throws IOException {
        var hall = new HallFixture(Mode.SEALED, 30, null).signedIn().started();
        for (int n = 0; n < 25; n++) {
            hall.cast(n, "c1").orThrow();
        }
        hall.congress.daibiao().close();
        PollService second = hall.congress.another().polls();
        hall.poll =
                second.takeOver(new TakeOverPoll(hall.poll.seen()), hall.office).orThrow();

        assertThat(second.ask(new AskBallot(hall.poll.id(), hall.voters.get(24)), hall.deputy(24))
                        .orThrow())
                .isEqualTo(Receipt.IN_BOX);
        assertThat(second.missing(hall.poll.id(), hall.office).orThrow()).hasSize(5);
        cast(second, hall, 25, 30);
        second.close(new ClosePoll(hall.poll.seen(), 0), hall.office).orThrow();
        PollResult result = second.result(hall.poll.id(), hall.office).orThrow();
        assertThat(result.turnout().collected()).isEqualTo(30);
        assertThat(result.warnings()).anySatisfy(one -> {
            assertThat(one.code()).isEqualTo("poll.small-batch");
            assertThat(one.with()).containsEntry("size", 5);
        });
        assertThat(result.warnings()).anySatisfy(one -> {
            assertThat(one.code()).isEqualTo("poll.taken-over");
            assertThat(one.with()).containsEntry("handed", 0L).containsEntry("again", 5L);
        });
        holds(second, hall, folder);
    }

    @Test
    @DisplayName("by cards counts cards on its sheet, and tells voters to vote again under the same card")
    void saysSoOfCards() {
        var hall = new HallFixture(Mode.CARD, 20, null).signedIn().started();
        hall.voted(Collections.nCopies(12, HallFixture.BALLOT));
        PollService second = hall.congress.another().polls();
        hall.poll =
                second.takeOver(new TakeOverPoll(hall.poll.seen()), hall.office).orThrow();

        Rejection byCard = second.missing(hall.poll.id(), hall.office).reasons().get(0);
        assertThat(byCard.code()).isEqualTo("poll.missing-by-card");
        assertThat(hall.congress.observed(door -> door.polls().missing(hall.poll.id(), hall.office)))
                .containsExactly("poll.missing REJECTED");
        assertThat(byCard.remedy(Locale.CHINESE)).contains("表决进度");
        hall.poll =
                second.close(new ClosePoll(hall.poll.seen(), 0), hall.office).orThrow();
        assertThat(second.sheet(hall.poll.id(), hall.office).orThrow().text(Locale.CHINESE))
                .contains("有效票卡中尚无选票的有 12 张。处理", "凭原票卡重新投票")
                .doesNotContain("12 名。处理", "查询并重新投票");
    }

    @Test
    @DisplayName("and what is said while it is handed over is meant for who enters papers as well")
    void saysSoOfPapers() {
        var hall = new HallFixture(Mode.SEALED, 20, null).signedIn(15, 5).started();
        hall.polls.handOver(new HandOverPoll(hall.poll.id()), hall.office).orThrow();

        assertThat(hall.polls
                        .enterPapers(new EnterPapers(hall.poll.id(), List.of()), hall.office)
                        .reasons())
                .singleElement()
                .satisfies(one -> assertThat(one.code()).isEqualTo("poll.handed-over"))
                .satisfies(one -> assertThat(one.remedy(Locale.CHINESE)).isEqualTo("请稍后再试"));
    }

    @Test
    @DisplayName("V16: keeps every ballot that was handed over, counts it once, and asks nobody again")
    void keepsWhatWasHandedOver(@TempDir Path folder) throws IOException {
        var hall = new HallFixture(Mode.SEALED, 30, null)
                .signedIn(28, 2)
                .started()
                .read(Polls.times(2, HallFixture.BALLOT));
        for (int n = 0; n < 7; n++) {
            hall.cast(n, "c1").orThrow();
        }
        Handover handover = hall.polls
                .handOver(new HandOverPoll(hall.poll.id()), hall.office)
                .orThrow();
        assertThat(handover.toString()).doesNotContain(handover.key()).doesNotContain(handover.sealed());
        assertThat(codes(hall.cast(8, "c1"))).containsExactly("poll.handed-over");
        hall.congress.daibiao().close();
        PollService second = hall.congress.another().polls();
        hall.poll = second.takeOver(new TakeOverPoll(hall.poll.seen(), handover), hall.office)
                .orThrow();

        assertThat(second.ask(new AskBallot(hall.poll.id(), hall.voters.get(6)), hall.deputy(6))
                        .orThrow())
                .isEqualTo(Receipt.RECEIVED);
        cast(second, hall, 7, 28);
        second.close(new ClosePoll(hall.poll.seen(), 0), hall.office).orThrow();
        assertThat(second.result(hall.poll.id(), hall.office)
                        .orThrow()
                        .turnout()
                        .collected())
                .isEqualTo(30);
        assertThat(takeOvers(second, hall))
                .singleElement()
                .satisfies(one ->
                        assertThat(one.with()).containsEntry("handed", 7L).containsEntry("again", 21L));
        holds(second, hall, folder);
    }

    @Test
    @DisplayName(
            "V16: takes a hand-over once, and none that the process before took back, changed or gave for another poll")
    void takesAHandOverOnce() {
        var hall = new HallFixture(Mode.SEALED, 30, null).signedIn().started();
        hall.cast(0, "c1").orThrow();
        Handover handover = hall.polls
                .handOver(new HandOverPoll(hall.poll.id()), hall.office)
                .orThrow();
        var changed = new Handover(
                handover.poll(),
                handover.holder(),
                handover.version(),
                handover.ballots(),
                handover.sealed()
                        .replace(handover.sealed().charAt(40), handover.sealed().charAt(40) == 'A' ? 'B' : 'A'),
                handover.key());
        Daibiao other = hall.congress.another();
        assertThat(codes(other.polls().takeOver(new TakeOverPoll(hall.poll.seen(), changed), hall.office)))
                .containsExactly("poll.handover-unreadable");

        hall.poll = hall.polls
                .takeOver(new TakeOverPoll(hall.poll.seen()), hall.office)
                .orThrow();
        assertThat(hall.cast(1, "c1").orThrow()).isEqualTo(Receipt.RECEIVED);
        assertThat(codes(other.polls().takeOver(new TakeOverPoll(hall.poll.seen(), handover), hall.office)))
                .containsExactly("poll.handover-outdated");

        Handover again = hall.polls
                .handOver(new HandOverPoll(hall.poll.id()), hall.office)
                .orThrow();
        hall.poll = other.polls()
                .takeOver(new TakeOverPoll(hall.poll.seen(), again), hall.office)
                .orThrow();
        assertThat(codes(hall.congress
                        .another()
                        .polls()
                        .takeOver(new TakeOverPoll(hall.poll.seen(), again), hall.office)))
                .containsExactly("poll.handover-outdated");
        other.polls().close(new ClosePoll(hall.poll.seen(), 0), hall.office).orThrow();
        assertThat(hall.result().turnout().collected()).isEqualTo(2);
    }

    @Test
    @DisplayName("V16: goes on here after a hand-over when an order is given here, and then nobody can take it")
    void goesOnHere() {
        var hall = new HallFixture(Mode.SEALED, 30, null).signedIn().started();
        for (int n = 0; n < 12; n++) {
            hall.cast(n, "c1").orThrow();
        }
        Handover handover = hall.polls
                .handOver(new HandOverPoll(hall.poll.id()), hall.office)
                .orThrow();
        hall.closed();

        assertThat(hall.result().turnout().collected()).isEqualTo(12);
        assertThat(hall.result().warnings()).extracting(Rejection::code).doesNotContain("poll.taken-over");
        assertThat(codes(hall.congress
                        .another()
                        .polls()
                        .takeOver(new TakeOverPoll(hall.poll.seen(), handover), hall.office)))
                .isNotEmpty();
    }

    @Test
    @DisplayName("by the process that has it already loses nothing and stands nowhere")
    void byItselfLosesNothing() {
        var hall = new HallFixture(Mode.SEALED, 12, null).signedIn().started();
        for (int n = 0; n < 12; n++) {
            hall.cast(n, "c1").orThrow();
        }
        hall.poll = hall.polls
                .takeOver(new TakeOverPoll(hall.poll.seen()), hall.office)
                .orThrow();
        hall.closed();

        assertThat(hall.result().turnout().collected()).isEqualTo(12);
        assertThat(takeOvers(hall.polls, hall)).isEmpty();
    }

    @Test
    @DisplayName("V4: says so each time, also where a process takes it over that had it before")
    void saysSoEachTime() {
        var hall = new HallFixture(Mode.SEALED, 12, null).signedIn().started();
        PollService second = hall.congress.another().polls();
        for (PollService next : List.of(second, hall.polls, second, hall.polls)) {
            hall.poll = next.takeOver(new TakeOverPoll(hall.poll.seen()), hall.office)
                    .orThrow();
            cast(next, hall, 0, 1);
        }
        hall.closed();

        assertThat(takeOvers(hall.polls, hall)).hasSize(4);
        assertThat(hall.result().turnout().collected()).isEqualTo(1);
    }

    @Test
    @DisplayName("that is named is told that any process may take its ballots")
    void thatIsNamed() {
        var hall = new HallFixture(Mode.NAMED, 12, null).signedIn().started();
        assertThat(codes(hall.congress.another().polls().takeOver(new TakeOverPoll(hall.poll.seen()), hall.office)))
                .containsExactly("poll.named-held-by-all");
        assertThat(codes(hall.polls.handOver(new HandOverPoll(hall.poll.id()), hall.office)))
                .containsExactly("poll.named-held-by-all");
    }

    @Test
    @DisplayName("V11: tells those who hold it its numbers, before the start and while it runs, and deputies nothing")
    void tellsItsNumbers() {
        var hall = new HallFixture(Mode.SEALED, 30, 10L).signedIn(15, 4);
        PollProgress before = hall.polls.progress(hall.poll.id(), hall.office).orThrow();
        assertThat(before).isEqualTo(new PollProgress(30, 0, 19, 15, 20, 0, 0, false, false));
        assertThat(before.quorate()).isFalse();
        hall.started().signedIn(Map.of(19, Attendance.Form.ELECTRONIC));
        for (int n = 0; n < 12; n++) {
            hall.cast(n, "c1").orThrow();
        }
        PollProgress now = hall.polls.progress(hall.poll.id(), hall.office).orThrow();
        assertThat(now).isEqualTo(new PollProgress(30, 0, 20, 16, 20, 0, 12, false, false));
        assertThat(now.quorate()).isTrue();
        assertThat(now.missing()).isEqualTo(4);
        assertThatThrownBy(() -> hall.polls.missing(hall.poll.id(), hall.deputy(0)))
                .isInstanceOf(org.daibiao.desk.DeniedException.class);
        Actor second = Actor.of(hall.office.congress(), "second", Roles.DEPUTY_WORK_COMMITTEE);
        assertThat(hall.polls.missing(hall.poll.id(), second).orThrow())
                .containsExactly(hall.voters.get(12), hall.voters.get(13), hall.voters.get(14), hall.voters.get(19));
    }
}
