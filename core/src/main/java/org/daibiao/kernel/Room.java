package org.daibiao.kernel;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * Room (领域): what a room brings: its words, its entry kinds and its operations. The door knows its own rooms; a host adds rooms of its
 * own.
 *
 * @param name the room's name, the prefix of its operations, codes and bundle
 * @param shapes its words
 * @param kinds the entry kinds that it writes; an obligation that needs others is reported as not recorded
 * @param operations its commands and reports, each under a name of its own; the desk refuses any other. Lists are declared by the shapes
 */
public record Room(String name, List<Shape<?>> shapes, List<Kind> kinds, List<Operation> operations) {
    public Room {
        shapes = List.copyOf(shapes);
        kinds = List.copyOf(kinds);
        operations = List.copyOf(operations);
        var names = new HashSet<String>();
        for (Operation operation : operations) {
            if (!operation.name().startsWith(name + ".") || !names.add(operation.name())) {
                throw new IllegalArgumentException(
                        operation + " does not begin with the room's name " + name + ", or is declared twice");
            }
        }
    }

    /** Commands and reports, then the lists of its shapes. */
    public List<Operation> everyOperation() {
        return Stream.concat(operations.stream(), shapes.stream().map(Operation::lists))
                .toList();
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
