package org.daibiao.delivery;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daibiao.record.DaibiaoException;
import org.daibiao.record.LogSafe;

/** What is kept of an exception: enough to find the fault, nothing that identifies a person. */
final class Failure {
    /** The maximum number of characters kept. */
    static final int LONGEST = 500;

    private static final int CAUSES = 5;

    private Failure() {}

    /** The listener's reason if it gives one, otherwise the classes; log-safe and truncated. */
    static String reason(JournalListener listener, Throwable failure) {
        String safe = LogSafe.of(words(listener, failure));
        return safe.codePointCount(0, safe.length()) <= LONGEST
                ? safe
                : safe.substring(0, safe.offsetByCodePoints(0, LONGEST));
    }

    private static String words(JournalListener listener, Throwable failure) {
        try {
            String said = listener.reason(failure);
            return said.isBlank() ? known(failure) : said;
        } catch (Throwable e) { // whatever this one is, the original failure must be kept
            return known(failure);
        }
    }

    /** A failure that cannot be inspected is still a failure. */
    private static String known(Throwable failure) {
        try {
            return classes(failure);
        } catch (Throwable e) {
            return failure.getClass().getName();
        }
    }

    static String classes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(CAUSES)
                .map(Failure::line)
                .collect(Collectors.joining(", caused by "));
    }

    private static String line(Throwable failure) {
        String code = failure instanceof DaibiaoException own ? " " + own.code() : "";
        StackTraceElement[] trace = failure.getStackTrace();
        String place = trace.length == 0
                ? ""
                : " at " + trace[0].getClassName() + "." + trace[0].getMethodName() + ":" + trace[0].getLineNumber();
        return failure.getClass().getName() + code + place;
    }
}
