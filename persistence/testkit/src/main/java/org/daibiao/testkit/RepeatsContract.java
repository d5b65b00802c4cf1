package org.daibiao.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daibiao.testkit.Lines.day;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.daibiao.Daibiao;
import org.daibiao.access.Roles;
import org.daibiao.deputy.RegisterDeputy;
import org.daibiao.desk.Actor;
import org.daibiao.plan.WorkPlans;
import org.daibiao.poll.BallotPaper;
import org.daibiao.poll.ClosePoll;
import org.daibiao.poll.DrawRoll;
import org.daibiao.poll.IssueCards;
import org.daibiao.poll.IssuedCards;
import org.daibiao.poll.Mode;
import org.daibiao.poll.Poll;
import org.daibiao.poll.PollService;
import org.daibiao.poll.PreparePoll;
import org.daibiao.poll.TakeOverPoll;
import org.daibiao.poll.VoidCards;
import org.daibiao.record.Outcome;
import org.daibiao.record.Seen;
import org.daibiao.record.Versioned;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Guarantees for repeats around a vote (表决操作的重复提交): operations with a part outside the desk take effect once, however often they are sent. */
@DisplayName("重复提交 / repeats")
abstract class RepeatsContract extends Suite {
    private Daibiao daibiao = daibiao();
    private Actor office = Actor.of(HERE, "office", Roles.DEPUTY_WORK_COMMITTEE);

    @BeforeEach
    void build() {
        daibiao = daibiao();
        office = Actor.of(daibiao.open("jiading", "嘉定区人大").orThrow().id(), office.id(), Roles.DEPUTY_WORK_COMMITTEE);
    }

    private Daibiao daibiao() {
        return Daibiao.builder()
                .plan(WorkPlans.JIADING_2025)
                .stores(stores())
                .clock(Clock.fixed(Instant.parse("2025-07-01T02:00:00Z"), ZoneId.of("Asia/Shanghai")))
                .build();
    }

    @Test
    @DisplayName(
            "按任职生成的名册只生成一次，与任职记录一致 / the roll of a seat is drawn once, and does not differ from the seats (V9, V10)")
    void aRollIsDrawnOnce() {
        PollService polls = daibiao.polls();
        daibiao.deputies().register(RegisterDeputy.of("李敏", "安亭"), office).orThrow();
        BallotPaper paper = BallotPaper.read(Plenary.begun(daibiao, office, Mode.NAMED, 1, null)
                .poll()
                .value()
                .paper());
        var prepare = new PreparePoll("另一表决", day("2025-06-30"), Mode.SEALED, paper, null);
        Versioned<Poll> draft = polls.prepare(prepare, office).orThrow();
        assertThat(polls.rollDifferences(draft.id(), office).missing()).hasSize(1);
        twice(actor -> polls.drawRoll(new DrawRoll(draft.seen()), actor));

        assertThat(polls.rollDifferences(draft.id(), office).missing()).isEmpty();
    }

    @Test
    @DisplayName("票卡的制作与作废、接管、结束表决只做一次 / cards are issued and voided, a poll is taken over and closed once (V8, V10)")
    void whatIsDoneAroundAVoteIsDoneOnce() {
        Plenary plenary = Plenary.begun(daibiao, office, Mode.CARD, 12, null);
        PollService polls = daibiao.polls();
        var two = new IssueCards(plenary.poll().id(), 2);
        Actor once = office.as(new UUID(4, 7));
        IssuedCards issued = polls.issueCards(two, once).orThrow();
        Map<String, List<String>> before = rows();

        assertThat(issued.codes()).hasSize(2).doesNotHaveDuplicates();
        assertThat(polls.issueCards(two, once).orThrow())
                .isEqualTo(new IssuedCards(List.of(), 13, 2, issued.issuedAt()));
        assertThat(rows()).isEqualTo(before);
        twice(actor -> polls.voidCards(new VoidCards(two.poll(), List.of(13, 14), "无人抽取"), actor));
        twice(actor -> polls.takeOver(new TakeOverPoll(plenary.poll().seen()), actor));
        plenary.cast(0, "c1").orThrow();
        Seen<Poll> open = daibiao.get(Poll.SHAPE, two.poll(), office).seen();
        Versioned<Poll> closed = twice(actor -> polls.close(new ClosePoll(open, 0), actor));
        assertThat(closed.value().issued()).isEqualTo(12);
        assertThat(closed.value().collected()).isEqualTo(1);
    }

    /** Sends it again with the same operation id: the same answer, and no additional row. */
    private <T> T twice(Function<Actor, Outcome<T>> operation) {
        Actor once = office.as(UUID.randomUUID());
        T first = operation.apply(once).orThrow();
        Map<String, List<String>> before = rows();
        assertThat(operation.apply(once).orThrow()).isEqualTo(first);
        assertThat(rows()).isEqualTo(before);
        return first;
    }
}
