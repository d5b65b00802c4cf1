package org.daibiao.databases;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** All that is logged at the finest level while this is open, exceptions and what can be read of dumps of bytes included. Thread-safe. */
final class Heard extends Handler implements AutoCloseable {
    /** A record of a log. */
    record Logged(String logger, Level level, String text) {}

    /** A row of a dump of bytes, as MariaDB's driver makes them: what can be read of the bytes stands on the right. */
    private static final Pattern DUMPED = Pattern.compile("(?m)^\\|[0-9A-F]{6}\\|[^|]*\\| (.{16}) \\|$");

    private static final Logger ROOT = Logger.getLogger("");

    private final SimpleFormatter words = new SimpleFormatter();
    private final List<Logged> logged = Collections.synchronizedList(new ArrayList<>());
    private final Level before = ROOT.getLevel();

    private Heard() {}

    /** Hears all from now on. */
    static Heard all() {
        var heard = new Heard();
        ROOT.setLevel(Level.ALL);
        ROOT.addHandler(heard);
        return heard;
    }

    List<Logged> logged() {
        synchronized (logged) {
            return List.copyOf(logged);
        }
    }

    /** Which loggers have said such a thing. */
    Set<String> loggers(Pattern what) {
        return logged().stream()
                .filter(entry -> what.matcher(entry.text()).find())
                .map(Logged::logger)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public void publish(LogRecord entry) {
        String text = words.format(entry);
        String dumped = DUMPED.matcher(text).results().map(row -> row.group(1)).collect(Collectors.joining());
        logged.add(new Logged(String.valueOf(entry.getLoggerName()), entry.getLevel(), text + dumped));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        ROOT.removeHandler(this);
        ROOT.setLevel(before);
    }
}
