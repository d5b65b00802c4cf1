package org.daibiao.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which room uses which, as the byte code says. The root package is the room with the empty name. */
record RoomGraph(Map<String, Set<String>> arrows) {
    static RoomGraph of(JavaClasses classes, String root) {
        var arrows = new TreeMap<String, Set<String>>();
        for (JavaClass type : classes) {
            Set<String> used = arrows.computeIfAbsent(room(type, root), room -> new TreeSet<>());
            type.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                    .filter(target -> (target.getPackageName() + ".").startsWith(root + "."))
                    .map(target -> room(target, root))
                    .forEach(used::add);
        }
        arrows.forEach((room, used) -> used.remove(room));
        return new RoomGraph(arrows);
    }

    private static String room(JavaClass type, String root) {
        return type.getPackageName().equals(root) ? "" : type.getPackageName().substring(root.length() + 1);
    }

    /** Without the arrows that follow from others. */
    RoomGraph reduced() {
        var kept = new TreeMap<String, Set<String>>();
        arrows.forEach((room, used) -> kept.put(
                room,
                used.stream()
                        .filter(target ->
                                used.stream().noneMatch(other -> !other.equals(target) && reaches(other, target)))
                        .collect(Collectors.toCollection(TreeSet::new))));
        return new RoomGraph(kept);
    }

    private boolean reaches(String from, String to) {
        return from.equals(to) || arrows.get(from).stream().anyMatch(next -> reaches(next, to));
    }

    /** How many arrows lie on the longest way down from a room. */
    int height(String room) {
        return arrows.get(room).stream()
                .mapToInt(used -> height(used) + 1)
                .max()
                .orElse(0);
    }
}
