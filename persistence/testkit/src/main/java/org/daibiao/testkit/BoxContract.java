package org.daibiao.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daibiao.poll.BallotBox.Put.DONE;
import static org.daibiao.poll.BallotBox.Put.MARKED;
import static org.daibiao.poll.BallotBox.Put.STALE;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.daibiao.poll.BallotBox.Put;
import org.daibiao.poll.Batch;
import org.daibiao.poll.Box;
import org.daibiao.poll.Mode;
import org.daibiao.poll.StoredBallot;
import org.daibiao.record.Id;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Guarantees for the ballot box (票箱的承诺): it holds complete ballots, each once, and only from its holder; it is not read before it is closed. */
@DisplayName("票箱 / ballot box")
abstract class BoxContract extends Suite {
    private static final List<Mode> SECRET = List.of(Mode.SEALED, Mode.CARD);
    private static final int WRITERS = 4;

    @Test
    @DisplayName("没有的票箱什么也没有，什么也不收 / a box that is not there holds nothing and takes nothing")
    void absenceIsEmpty() {
        Box none = box(Mode.SEALED, "a");

        assertThat(box().find(HERE, none.poll())).isEmpty();
        assertThat(box().marks(HERE, none, null, 10)).isEmpty();
        assertThat(box().slips(HERE, none, null, 10)).isEmpty();
        assertThat(box().chain(HERE, none.poll())).isEmpty();
        assertThat(box().isMarked(HERE, none, "m1")).isFalse();
        assertThat(box().put(HERE, none, batch(false, "m1"))).isEqualTo(STALE);
        assertThat(box().hold(HERE, none, "b")).isEqualTo(STALE);
        assertThat(box().cast(HERE, none.poll(), new StoredBallot("m1", "yes"))).isEqualTo(STALE);
        assertThat(rows()).isEmpty();
    }

    @Test
    @DisplayName("每次表决只开箱一次，第二次不改变什么 / a box is opened once; a second time changes nothing")
    void aBoxIsOpenedOnce() {
        for (Mode mode : Mode.values()) {
            Box box = box(mode, "张家港-a");
            assertThat(box().open(HERE, box, List.of("first", "second"))).isTrue();
            assertThat(box().find(HERE, box.poll())).contains(box);

            Box other = Box.of(box.poll(), mode == Mode.CARD ? Mode.NAMED : Mode.CARD, "b");
            assertThat(box().open(HERE, other, List.of("third"))).isFalse();

            assertThat(box().find(HERE, box.poll())).contains(box);
            assertThat(box().chain(HERE, box.poll())).containsExactly("first", "second");
        }
    }

    @Test
    @DisplayName("入箱须见过最新版本与持有者 / only who has seen the last version and its holder puts a batch in")
    void aPutNeedsWhatWasSeen() {
        Box first = opened(Mode.SEALED);
        assertThat(box().put(HERE, first, batch(false, "m1"))).isEqualTo(DONE);
        Box second = first.changed(false);
        assertThat(box().find(HERE, first.poll())).contains(second);

        for (Box seen : List.of(first, second.changed(false), at(second, "b"))) {
            assertThat(box().put(HERE, seen, batch(true, "m2"))).isEqualTo(STALE);
            assertThat(box().hold(HERE, seen, "c")).isEqualTo(STALE);
        }

        assertThat(box().find(HERE, first.poll())).contains(second);
        assertThat(box().marks(HERE, second, null, 10)).containsExactly("m1");
        assertThat(box().isMarked(HERE, second, "m2")).isFalse();
        assertThat(box().chain(HERE, first.poll())).hasSize(2);
    }

    @Test
    @DisplayName("已有一个标记，整批不入 / when one mark was there before, nothing of the batch is kept")
    void aMarkIsPutOnce() {
        for (Mode mode : SECRET) {
            Box box = opened(mode);
            assertThat(box().put(HERE, box, batch(false, "m2"))).isEqualTo(DONE);
            Box seen = box.changed(false);

            assertThat(box().put(HERE, seen, batch(true, "m1", "m2", "m3"))).isEqualTo(MARKED);
            assertThat(box().put(HERE, seen, batch(true, "m4", "m4"))).isEqualTo(MARKED);

            assertThat(box().find(HERE, box.poll())).contains(seen);
            assertThat(box().marks(HERE, seen, null, 10)).containsExactly("m2");
            assertThat(box().isMarked(HERE, seen, "m1")).isFalse();
            assertThat(box().isMarked(HERE, seen, "m2")).isTrue();
            assertThat(box().chain(HERE, box.poll())).hasSize(2);
            assertThat(box().put(HERE, seen, batch(3, true, "m3"))).isEqualTo(DONE);
            assertThat(choices(seen)).containsExactlyInAnyOrder("of m2", "of m3");
        }
    }

    @Test
    @DisplayName("截止前任何途径都读不到选票 / no ballot is read before the box is closed")
    void anOpenBoxCannotBeRead() {
        for (Mode mode : Mode.values()) {
            Box box = opened(mode);
            Box seen = filled(box, "m1", "m2");
            Box lying = new Box(box.poll(), mode, "a", true, seen.version());
            assertThat(box().slips(HERE, seen, null, 10)).isEmpty();
            assertThat(box().slips(HERE, lying, null, 10)).isEmpty();

            assertThat(box().put(HERE, seen, new Batch(List.of(), List.of(), 9, List.of("closed"), true)))
                    .isEqualTo(DONE);

            assertThat(choices(box)).containsExactlyInAnyOrder("of m1", "of m2");
        }
    }

    @Test
    @DisplayName("截止后什么也不收 / a closed box takes nothing more")
    void aClosedBoxTakesNothing() {
        for (Mode mode : Mode.values()) {
            Box open = filled(opened(mode), "m1");
            assertThat(box().put(HERE, open, new Batch(List.of(), List.of(), 9, List.of(), true)))
                    .isEqualTo(DONE);
            Box closed = box().find(HERE, open.poll()).orElseThrow();
            assertThat(closed).isEqualTo(open.changed(true));

            Box asIfOpen = new Box(closed.poll(), mode, closed.holder(), false, closed.version());
            for (Box seen : List.of(open, closed, asIfOpen)) {
                assertThat(box().put(HERE, seen, new Batch(List.of(), List.of(), 9, List.of("late"), false)))
                        .isEqualTo(STALE);
                assertThat(box().hold(HERE, seen, "b")).isEqualTo(STALE);
            }
            assertThat(box().cast(HERE, open.poll(), new StoredBallot("m2", "late")))
                    .isEqualTo(STALE);

            assertThat(box().find(HERE, open.poll())).contains(closed);
            assertThat(choices(open)).containsExactly("of m1");
            assertThat(box().chain(HERE, open.poll())).doesNotContain("late");
        }
    }

    @Test
    @DisplayName("标记与选票按码元次序分页，各一次 / pages of marks and ballots come in the order of code units, each once")
    void pagesComeInOrder() {
        for (Mode mode : SECRET) {
            Box box = opened(mode);
            List<String> marks = new ArrayList<>(List.of("a", "A", "B", "b", "a-1", "a1", "a 1", "Z", "_", "~", "0"));
            IntStream.range(0, 50).forEach(n -> marks.add("m" + n));
            Collections.reverse(marks);
            var slips = marks.stream()
                    .map(mark -> new StoredBallot(UUID.randomUUID().toString(), "of " + mark))
                    .toList();
            assertThat(box().put(HERE, box, new Batch(marks, slips, 9, List.of(), true)))
                    .isEqualTo(DONE);

            assertThat(marks(box))
                    .containsExactlyElementsOf(marks.stream().sorted().toList());
            assertThat(slips(box))
                    .containsExactlyElementsOf(slips.stream().sorted().toList());
        }
    }

    @Test
    @DisplayName("证据链逐行保序，长行不变 / the lines of a chain keep their order, and long ones come back unchanged")
    void theChainKeepsItsOrder() {
        var lines = new ArrayList<>(List.of("开箱", "民".repeat(16_000)));
        Box box = box(Mode.SEALED, "a");
        box().open(HERE, box, lines);
        for (int n = 0; n < 12; n++) {
            List<String> more = List.of("z" + n, "a" + n + " {\"根\":\"" + "x".repeat(5000) + "\"} ");
            StoredBallot slip = new StoredBallot(UUID.randomUUID().toString(), "选".repeat(4000 - n));
            assertThat(box().put(HERE, box, new Batch(List.of(), List.of(slip), lines.size() + 1, more, n == 11)))
                    .isEqualTo(DONE);
            box = box.changed(n == 11);
            lines.addAll(more);
        }

        assertThat(box().chain(HERE, box.poll())).isEqualTo(lines);
        assertThat(slips(box)).hasSize(12).allMatch(slip -> slip.choices().matches("选{3989,4000}"));
    }

    @Test
    @DisplayName("截止后证据链只收尾一次 / the chain of a closed box ends once, that of an open one not at all")
    void aChainEndsOnce() {
        for (Mode mode : Mode.values()) {
            Box open = opened(mode);
            long next = box().chain(HERE, open.poll()).size() + 1L;
            assertThat(box().conclude(HERE, open.poll(), next, List.of("early")))
                    .isFalse();
            assertThat(box().put(HERE, open, new Batch(List.of(), List.of(), next, List.of(), true)))
                    .isEqualTo(DONE);

            List<Boolean> ended = together(
                    8, 8, n -> box().conclude(HERE, open.poll(), next, List.of("closed " + n, "counted " + n)));

            int first = ended.indexOf(true);
            assertThat(ended).containsOnlyOnce(true);
            assertThat(box().chain(HERE, open.poll()))
                    .doesNotContain("early")
                    .endsWith("closed " + first, "counted " + first)
                    .hasSize((int) next + 1);
        }
    }

    @Test
    @DisplayName("两个人大、两次表决从不相混 / two congresses and two polls never meet")
    void boxesNeverMeet() {
        Box one = opened(Mode.SEALED);
        Box two = opened(Mode.SEALED);
        box().open(ELSEWHERE, Box.of(one.poll(), Mode.SEALED, "a"), List.of("elsewhere"));
        assertThat(box().put(HERE, one, batch(true, "m1"))).isEqualTo(DONE);

        assertThat(box().find(HERE, two.poll())).contains(two);
        assertThat(box().find(ELSEWHERE, one.poll())).contains(one);
        assertThat(box().isMarked(HERE, two, "m1")).isFalse();
        assertThat(box().isMarked(ELSEWHERE, one, "m1")).isFalse();
        assertThat(box().put(ELSEWHERE, one, batch(true, "m1"))).isEqualTo(DONE);
        assertThat(box().put(HERE, two, batch(true, "m1", "m2"))).isEqualTo(DONE);

        assertThat(box().marks(ELSEWHERE, one, null, 10)).containsExactly("m1");
        assertThat(slips(one)).hasSize(1);
        assertThat(slips(two)).hasSize(2);
        assertThat(box().slips(ELSEWHERE, one, null, 10)).hasSize(1).doesNotContainAnyElementsOf(slips(one));
        assertThat(box().chain(ELSEWHERE, one.poll())).containsExactly("elsewhere", "batch");
        assertThat(box().chain(HERE, two.poll())).containsExactly("opened", "batch");
    }

    @Test
    @DisplayName("记名表决每人一票，不问版本 / a voter of a named poll casts once, whatever the version")
    void aNamedVoterCastsOnce() {
        Box box = opened(Mode.NAMED);
        assertThat(box().cast(HERE, box.poll(), new StoredBallot("m1", "of m1")))
                .isEqualTo(DONE);
        assertThat(box().cast(HERE, box.poll(), new StoredBallot("m2", "of m2")))
                .isEqualTo(DONE);
        assertThat(box().cast(HERE, box.poll(), new StoredBallot("m1", "another")))
                .isEqualTo(MARKED);

        Box now = box.changed(false).changed(false);
        assertThat(box().find(HERE, box.poll())).contains(now);
        assertThat(box().marks(HERE, now, null, 10)).containsExactly("m1", "m2");
        assertThat(box().isMarked(HERE, box, "m1")).isTrue();
        assertThat(box().isMarked(HERE, box, "m3")).isFalse();
        assertThat(box().put(HERE, box, new Batch(List.of(), List.of(), 9, List.of(), true)))
                .describedAs("closed by somebody who has not seen the last ballot")
                .isEqualTo(STALE);
        assertThat(box().put(HERE, now, new Batch(List.of(), List.of(), 9, List.of(), true)))
                .isEqualTo(DONE);
        assertThat(slips(now)).containsExactly(new StoredBallot("m1", "of m1"), new StoredBallot("m2", "of m2"));
        Box sealed = opened(Mode.SEALED);
        assertThat(box().cast(HERE, sealed.poll(), new StoredBallot("m1", "of m1")))
                .isEqualTo(STALE);
    }

    @Test
    @DisplayName("接管之后，原持有者的一批不入 / who takes the box over shuts out the holder before")
    void holdTakesTheBox() {
        Box mine = opened(Mode.SEALED);
        assertThat(box().hold(HERE, mine, "b")).isEqualTo(DONE);
        Box theirs = mine.heldBy("b");

        assertThat(box().find(HERE, mine.poll())).contains(theirs);
        assertThat(box().put(HERE, mine, batch(false, "m1"))).isEqualTo(STALE);
        assertThat(box().put(HERE, mine.changed(false), batch(false, "m1"))).isEqualTo(STALE);
        assertThat(box().put(HERE, theirs, batch(true, "m1"))).isEqualTo(DONE);
        assertThat(choices(mine)).containsExactly("of m1");
    }

    @Test
    @DisplayName("同一版本多人入箱，只有一批成功 / of many batches with one seen version one is put in")
    void ofManyPutsOneIsDone() {
        for (Mode mode : SECRET) {
            Box box = opened(mode);
            List<Put> puts = together(WRITERS, 12, n -> box().put(HERE, box, batch(false, "m" + n, "n" + n)));

            assertThat(puts).containsOnlyOnce(DONE).containsOnly(DONE, STALE);
            assertThat(box().find(HERE, box.poll())).contains(box.changed(false));
            assertThat(box().marks(HERE, box, null, 99)).hasSize(2);
            assertThat(box().chain(HERE, box.poll())).hasSize(2);
        }
    }

    @Test
    @DisplayName("同一人多次投票，只有一次成功，人人有票 / of many casts of one voter one succeeds, and every voter gets one")
    void ofManyCastsOneIsDone() {
        Box box = opened(Mode.NAMED);
        int voters = 10;
        List<Put> casts = together(
                WRITERS, voters * 6, n -> box().cast(HERE, box.poll(), new StoredBallot("m" + n / 6, "try " + n)));

        assertThat(casts).containsOnly(DONE, MARKED).filteredOn(DONE::equals).hasSize(voters);
        assertThat(box().find(HERE, box.poll()).map(Box::version)).contains(1L + voters);
        assertThat(box().marks(HERE, box, null, 99)).hasSize(voters);
    }

    @Test
    @DisplayName("谁也看不到半批 / nobody sees half a batch")
    void nobodySeesHalfABatch() {
        Box box = opened(Mode.SEALED);
        var going = new AtomicBoolean(true);
        Future<List<Integer>> watching = aside(() -> {
            var sizes = new ArrayList<Integer>();
            do {
                sizes.add(box().marks(HERE, box, null, 999).size());
            } while (going.get());
            return sizes;
        });
        Box now = box;
        for (int n = 0; n < 10; n++) {
            int round = n;
            String[] marks =
                    IntStream.range(0, 20).mapToObj(m -> round + "-" + m).toArray(String[]::new);
            assertThat(box().put(HERE, now, batch(now, marks))).isEqualTo(DONE);
            now = now.changed(false);
        }
        going.set(false);

        assertThat(soon(watching)).isSorted().allMatch(size -> size % 20 == 0);
        assertThat(marks(box)).hasSize(200);
    }

    private static Box box(Mode mode, String holder) {
        return Box.of(Id.of(UUID.randomUUID()), mode, holder);
    }

    private Box opened(Mode mode) {
        Box box = box(mode, "a");
        assertThat(box().open(HERE, box, List.of("opened"))).isTrue();
        return box;
    }

    /** The box after these votes, named or not. */
    private Box filled(Box box, String... marks) {
        Box now = box;
        if (box.mode() == Mode.NAMED) {
            for (String mark : marks) {
                assertThat(box().cast(HERE, box.poll(), new StoredBallot(mark, "of " + mark)))
                        .isEqualTo(DONE);
                now = now.changed(false);
            }
            return now;
        }
        assertThat(box().put(HERE, box, batch(false, marks))).isEqualTo(DONE);
        return now.changed(false);
    }

    private static Box at(Box box, String holder) {
        return new Box(box.poll(), box.mode(), holder, box.closed(), box.version());
    }

    /** A batch of these ballots, with line 2 of the chain. */
    private static Batch batch(boolean close, String... marks) {
        return batch(2, close, marks);
    }

    private static Batch batch(Box seen, String... marks) {
        return batch(seen.version() + 1, false, marks);
    }

    private static Batch batch(long first, boolean close, String... marks) {
        List<StoredBallot> slips = IntStream.range(0, marks.length)
                .mapToObj(n -> new StoredBallot(UUID.randomUUID().toString(), "of " + marks[n]))
                .toList();
        return new Batch(List.of(marks), slips, first, List.of("batch"), close);
    }

    private List<String> marks(Box box) {
        var all = new ArrayList<String>();
        List<String> page;
        do {
            page = box().marks(HERE, box, all.isEmpty() ? null : all.get(all.size() - 1), 7);
            all.addAll(page);
        } while (page.size() == 7 && all.size() < 999);
        return all;
    }

    private List<StoredBallot> slips(Box box) {
        var all = new ArrayList<StoredBallot>();
        List<StoredBallot> page;
        do {
            page = box().slips(
                            HERE,
                            box,
                            all.isEmpty() ? null : all.get(all.size() - 1).id(),
                            7);
            all.addAll(page);
        } while (page.size() == 7 && all.size() < 999);
        return all;
    }

    private List<String> choices(Box box) {
        return slips(box).stream().map(StoredBallot::choices).toList();
    }
}
