package org.daibiao.persistence.jooq;

import java.util.List;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;

/** Notes what is logged, as it would be written. */
final class LogNoting extends Handler {
    private final List<String> logged;
    private final Formatter words = new SimpleFormatter();

    LogNoting(List<String> logged) {
        this.logged = logged;
    }

    @Override
    public void publish(LogRecord entry) {
        logged.add(words.format(entry));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
