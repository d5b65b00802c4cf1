package org.daibiao.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.daibiao.journal.Journal;
import org.daibiao.journal.Line;
import org.daibiao.journal.Requirement;
import org.daibiao.journal.Stores;
import org.daibiao.memory.MemoryStores;
import org.daibiao.record.CongressId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Guarantees for random histories (随机历史的承诺): after any history, every question is answered as {@link
 * org.daibiao.journal.ReferenceJournal} defines it, and every step has the same result as on any other store. The name of the test and every
 * failure give the seed. Histories share a store, each in its own congress, and run in parallel if JUnit is configured to do so.
 */
@Tag("random")
@DisplayName("随机历史 / random histories")
abstract class HistoriesContract extends Suite {
    private static final int STEPS = 50;
    private static final int ACTS = 60;
    private static final int QUESTIONS = 6;

    /** Questions are slow, and more of them find little more. */
    private static final int FEW = 20;

    private final Stores memory = new MemoryStores();

    @TestFactory
    @Execution(ExecutionMode.CONCURRENT)
    @DisplayName("答案与定义一致 / the answers are those of the definition")
    Stream<DynamicTest> theAnswersAreThoseOfTheDefinition() {
        return each("asked", FEW + contract().histories() / FEW, this::answerByDefinition);
    }

    @TestFactory
    @Execution(ExecutionMode.CONCURRENT)
    @DisplayName("每一步在任何存储上都得到同样的答案或同样的异常 / every step gives the same answer, or the same exception, on every store")
    Stream<DynamicTest> everyStepGivesTheSameAnswer() {
        return each("played", contract().histories(), this::giveTheSameAnswers);
    }

    private Stream<DynamicTest> each(String what, int times, SeededTest test) {
        return LongStream.rangeClosed(1, times)
                .mapToObj(seed -> DynamicTest.dynamicTest(
                        "seed " + seed, () -> test.play(seed, CongressId.of(what + "-" + seed))));
    }

    private interface SeededTest {
        void play(long seed, CongressId congress);
    }

    private void answerByDefinition(long seed, CongressId congress) {
        var random = new Random(seed);
        var journal = new RandomJournal(random);
        long lines = 0;
        long back = 0;
        for (int n = 0; n < ACTS; n++) {
            Line line = null;
            if (back + 3 < lines && random.nextInt(3) == 0) {
                back += 1 + random.nextInt(3);
                line = takingBack(journal, back);
            }
            var act = journal.act(line);
            lines += act.lines().size();
            Lines.write(memory, congress, act);
            Lines.write(stores(), congress, act);
        }
        var questions = new RandomQuestions(random);
        for (int n = 0; n < QUESTIONS; n++) {
            Requirement requirement = questions.one();
            var window = questions.window();
            var view = questions.view();
            String what = "seed " + seed + ", " + requirement + " " + window + " " + view;
            same(what, congress, asked -> asked.tally(requirement, window, view));
            same(what, congress, asked -> pages(3, cursor -> asked.shortfalls(requirement, window, view, cursor, 3)));
        }
        same("seed " + seed + ", all entries", congress, asked -> asked.entries(ALL, LATE, null, 500));
    }

    private static Line takingBack(RandomJournal journal, long number) {
        Line line = Line.event("taken", journal.item(), RandomJournal.START);
        return new Line(line.subject(), null, line.item(), line.kind(), line.day(), null, -1, line.role(), number);
    }

    private void same(String what, CongressId congress, Function<Journal, Object> question) {
        Object expected = memory.read(congress, reader -> question.apply(reader.journal()));
        Object actual = stores().read(congress, reader -> question.apply(reader.journal()));
        assertThat(actual).describedAs(what).isEqualTo(expected);
    }

    private void giveTheSameAnswers(long seed, CongressId congress) {
        var steps = new RandomSteps(seed, congress, memory);
        for (int n = 1; n <= STEPS; n++) {
            RandomSteps.Step step = steps.next();
            @Nullable Object expected = step.on(memory);
            @Nullable Object actual = step.on(stores());
            assertThat(actual)
                    .describedAs("seed %d, step %d of %d: %s", seed, n, STEPS, step)
                    .isEqualTo(expected);
        }
    }
}
