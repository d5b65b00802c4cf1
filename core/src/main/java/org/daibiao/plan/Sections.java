package org.daibiao.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daibiao.json.Faults;
import org.daibiao.json.Nearest;
import org.daibiao.json.Node;
import org.daibiao.kernel.LogSafe;

/** What a plan says in its sections and only a plan can say wrongly: the day of reception, the occasions of entering a station. */
record Sections(Faults faults, Node sections) {
    /** The library's own rooms: a host has others, so that only a misspelt one of these is refused. */
    static final List<String> ROOMS =
            List.of("congress", "deputy", "station", "contact", "opinion", "suggestion", "project");

    private static final String OCCASION = "[a-z0-9]+(-[a-z0-9]+)*\\.[a-z0-9]+(-[a-z0-9]+)*";

    /** What the command that names an occasion can hold. */
    private static final int LONGEST = 40;

    /** A later day would be another one in some months. */
    private static final int LAST_DAY = 28;

    void check() {
        Optional<Node> station = sections.field("station");
        station.flatMap(one -> one.field("reception-day")).ifPresent(this::receptionDay);
        station.flatMap(one -> one.field("occasions"))
                .ifPresent(all -> all.fields().forEach((occasion, room) -> {
                    if (!occasion.matches(OCCASION) || occasion.length() > LONGEST) {
                        Map<String, ?> with = Map.of("occasion", occasion, "most", LONGEST);
                        faults.addAtKey(room, "plan.occasion", Nearest.withCode(occasion, with));
                    }
                    room(room);
                }));
    }

    /** A day that every month has, and what becomes of it on a day of rest. */
    private void receptionDay(Node node) {
        int day = node.asInt(faults);
        if (day < 1 || day > LAST_DAY) {
            faults.add(node, "plan.reception-day", Map.of("day", day, "last", LAST_DAY));
        }
        sections.required("station", faults).required("reception-roll", faults);
    }

    private void room(Node node) {
        String room = node.text();
        if (!ROOMS.contains(room) && Nearest.of(room, ROOMS).isPresent()) {
            faults.add(node, "plan.room", Nearest.with(room, ROOMS, Map.of("room", room, "known", ROOMS)));
        }
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
