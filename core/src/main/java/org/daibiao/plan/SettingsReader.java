package org.daibiao.plan;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.daibiao.calendar.DayRule;
import org.daibiao.calendar.Roll;
import org.daibiao.json.Faults;
import org.daibiao.json.Nearest;
import org.daibiao.json.Node;
import org.daibiao.kernel.LogSafe;

/** Reads what a plan file settles beside numbers. */
record SettingsReader(Faults faults, Node root, Map<String, Integer> numbers) {
    private static final List<String> KEYS = List.of(
            "reception-roll", "grass-roots-only", "leader-office", "channels", "aspects", "occasions", "profile");

    /** The library's own rooms: a host has others, so that only a misspelt one of these is refused. */
    static final List<String> ROOMS =
            List.of("congress", "deputy", "station", "contact", "opinion", "suggestion", "project");

    static final String CODE = "[a-z0-9]+([.-][a-z0-9]+)*";
    private static final String OCCASION = "[a-z0-9]+(-[a-z0-9]+)*\\.[a-z0-9]+(-[a-z0-9]+)*";

    /** What the commands that name a channel, an aspect or an occasion can hold. */
    private static final int LONGEST = 40;

    /** A later day would be another one in some months. */
    private static final int LAST_DAY = 28;

    WorkPlan.Settings read() {
        Node node = root.required("settings", faults);
        node.onlyKeys(faults, KEYS);
        Roll roll = node.required("reception-roll", faults).asEnum(Roll.class, faults);
        boolean grassRoots = node.required("grass-roots-only", faults).asTruth(faults);
        String office = node.required("leader-office", faults).asText(faults);
        var channels = new TreeSet<>(codes(node.required("channels", faults)));
        List<String> aspects = codes(node.required("aspects", faults));
        Map<String, String> occasions = new TreeMap<>();
        node.required("occasions", faults)
                .asObject(faults)
                .forEach((occasion, room) -> occasions.put(occasion(room, occasion), room(room)));
        Node profile = node.required("profile", faults);
        return new WorkPlan.Settings(
                new DayRule(receptionDay(), roll),
                grassRoots,
                office,
                channels,
                aspects,
                occasions,
                code(profile, profile.asText(faults)));
    }

    /** A day that every month has; the first after a fault. */
    private int receptionDay() {
        int day = numbers.getOrDefault("reception-day", 1);
        if (day < 1 || day > LAST_DAY) {
            Node at = root.required("numbers", faults).required("reception-day", faults);
            faults.add(at, "plan.reception-day", Map.of("day", day, "last", LAST_DAY));
            return 1;
        }
        return day;
    }

    private List<String> codes(Node node) {
        List<String> codes = node.asTexts(faults);
        for (int n = 0; n < codes.size(); n++) {
            code(node.items().get(n), codes.get(n));
        }
        return codes;
    }

    private String code(Node at, String code) {
        if (isText(at) && !code.matches(CODE)) {
            faults.add(at, "plan.code", Nearest.withCode(code, Map.of("code", code)));
        } else if (code.length() > LONGEST) {
            faults.add(at, "plan.code-long", Map.of("code", code, "most", LONGEST));
        }
        return code;
    }

    private String occasion(Node under, String occasion) {
        if (!occasion.matches(OCCASION) || occasion.length() > LONGEST) {
            faults.addAtKey(
                    under, "plan.occasion", Nearest.withCode(occasion, Map.of("occasion", occasion, "most", LONGEST)));
        }
        return occasion;
    }

    private String room(Node node) {
        String room = code(node, node.asText(faults));
        if (!ROOMS.contains(room) && Nearest.of(room, ROOMS).isPresent() && room.matches(CODE)) {
            faults.add(node, "plan.room", Nearest.with(room, ROOMS, Map.of("room", room, "known", ROOMS)));
        }
        return room;
    }

    private static boolean isText(Node node) {
        return node.kind() == Node.Kind.TEXT || node.kind() == Node.Kind.NUMBER || node.kind() == Node.Kind.TRUTH;
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
