package org.daibiao.examples.planyear;

import java.util.function.Function;
import java.util.function.IntConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows the progress of a phase on the error stream, so that the report itself can be redirected. */
final class Progress {
    private static final int EVERY_MILLIS = 200;

    private Progress() {}

    static <T> T run(String phase, int steps, Function<IntConsumer, T> work) {
        try (ProgressBar bar = new ProgressBarBuilder()
                .setTaskName(phase)
                .setInitialMax(steps)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(EVERY_MILLIS)
                .build()) {
            T result = work.apply(bar::stepBy);
            bar.stepTo(steps);
            return result;
        }
    }
}
