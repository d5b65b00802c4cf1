package org.daibiao.poll;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daibiao.journal.Line;

/** Incumbents (任职情况): who holds a seat, or is suspended, on which day, according to the journal's current data. */
final class Incumbents {
    private final Map<UUID, List<Line>> seats;
    private final Map<UUID, List<Line>> suspensions;

    Incumbents(List<Line> lines, RollSeat seat) {
        this.seats = bySubject(lines.stream().filter(line -> line.kind().equals(seat.kind())));
        this.suspensions = bySubject(lines.stream().filter(line -> line.kind().equals(RollSeat.SUSPENSION)));
    }

    private static Map<UUID, List<Line>> bySubject(Stream<Line> lines) {
        return lines.collect(Collectors.groupingBy(Line::subject));
    }

    /** The ids of all who hold the seat on the day. */
    List<UUID> standing(LocalDate day) {
        return seats.keySet().stream().filter(who -> stands(who, day)).sorted().toList();
    }

    boolean stands(UUID who, LocalDate day) {
        return holds(seats.getOrDefault(who, List.of()), day);
    }

    /** Whether they have ever held it by that day. */
    boolean everStood(UUID who, LocalDate day) {
        return seats.getOrDefault(who, List.of()).stream()
                .anyMatch(line -> !line.day().isAfter(day));
    }

    boolean suspended(UUID who, LocalDate day) {
        return holds(suspensions.getOrDefault(who, List.of()), day);
    }

    /** Beginnings and ends alternate, and what ends on a day no longer holds on it. */
    private static boolean holds(List<Line> lines, LocalDate day) {
        return lines.stream()
                        .filter(line -> !line.day().isAfter(day))
                        .mapToInt(Line::weight)
                        .sum()
                > 0;
    }
}
