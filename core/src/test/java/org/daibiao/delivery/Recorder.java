package org.daibiao.delivery;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.daibiao.journal.NumberedAct;
import org.daibiao.record.CongressId;

/** Notes the numbers that it handled, fails on those it was told to, and does something in between if it was told so. */
final class Recorder implements JournalListener {
    final List<Long> handled = new ArrayList<>();
    final Set<Long> failing = new HashSet<>();
    Runnable meanwhile = () -> {};
    private final String name;

    Recorder(String name) {
        this.name = name;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void handle(CongressId congress, NumberedAct act) {
        meanwhile.run();
        if (failing.contains(act.number())) {
            throw new IllegalStateException("no answer for 王芳", new UnsupportedOperationException("13812345678"));
        }
        handled.add(act.number());
    }
}
