package org.daibiao.kernel;

import java.util.List;

/**
 * Room (领域): what a room brings: its words and its entry kinds. The door knows its own rooms; a host adds rooms of its own.
 *
 * @param name the room's name, the prefix of its operations, codes and bundle
 * @param shapes its words
 * @param kinds the entry kinds that it writes; an obligation that needs others is reported as not recorded
 */
public record Room(String name, List<Shape<?>> shapes, List<Kind> kinds) {
    public Room {
        shapes = List.copyOf(shapes);
        kinds = List.copyOf(kinds);
    }
}
