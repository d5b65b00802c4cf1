package org.daibiao.deputy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daibiao.congress.Terms;
import org.daibiao.correction.ExternalKeys;
import org.daibiao.correction.Imports;
import org.daibiao.desk.Arrival;
import org.daibiao.desk.Change;
import org.daibiao.desk.Context;
import org.daibiao.desk.Question;
import org.daibiao.privacy.PublicName;
import org.daibiao.record.Edit;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.Rejection;
import org.daibiao.record.Versioned;
import org.jspecify.annotations.Nullable;

/** What an import says of deputies, and the numbers by which they are found. */
record DeputyImport(SeatRule rule, SameDeputies sames) {
    static final ExternalKeys<Deputy> KEYS = new ExternalKeys<>(
            Deputy.SHAPE, Deputy.EXTERNAL_KEY, one -> one.name().masked(), Deputy::unit);

    private static final Imports<RegisterDeputy, Deputy> ROWS =
            new Imports<>(KEYS, RegisterDeputy::externalKey, DeputyImport::said, DeputyImport::left, Map.of());

    /** What the rows come to. */
    Question<List<Arrival<Deputy>>> arrivals(List<RegisterDeputy> commands) {
        var rows = ROWS.rows(commands, (row, there) -> Stream.of(shownSeats(there.id())));
        var named = SameDeputies.Named.in(commands);
        List<Question<?>> asked = new ArrayList<>(List.of(rows, Terms.asked()));
        commands.forEach(command -> asked.add(named.with(command)));
        return Question.of(
                asked,
                context -> context.answer(rows).stream()
                        .map(row -> arrival(row, context.answer(named.with(row.command()))))
                        .toList());
    }

    /** @param named who has the name of a row: registered by hand perhaps, without a number */
    private Arrival<Deputy> arrival(Imports.Row<RegisterDeputy, Deputy> row, List<Versioned<Deputy>> named) {
        return ROWS.arrival(
                row,
                context -> sames.warned(registered(row.command(), List.of(), context), named),
                (now, right, corrections, context) ->
                        corrections.of(Deputy.SHAPE, now, Outcome.accepted(Change.to(right))),
                (now, context) -> seatDay(row.command(), context.answer(shownSeats(now.id()))));
    }

    private static Question<List<Versioned<Seat>>> shownSeats(Id<Deputy> deputy) {
        return Question.visible(Seat.SHAPE, Seat.OFFICE.is(Office.DEPUTY), Seat.DEPUTY.is(deputy));
    }

    /** @param taken why the deputy cannot have the external key */
    Outcome<Change<Deputy>> registered(RegisterDeputy command, List<Rejection> taken, Context context) {
        return rule.register(
                command,
                taken,
                context.newId(),
                context.newId(),
                Terms.current(context).value(),
                context.today());
    }

    private static Deputy said(RegisterDeputy row, Deputy now) {
        return Edit.of(now)
                .set(Deputy.NAME, PublicName.of(row.name()))
                .set(Deputy.UNIT, row.unit())
                .set(Deputy.CONSTITUENCY, said(row.constituency(), now.constituency()))
                .set(Deputy.DELEGATION, said(row.delegation(), now.delegation()))
                .set(Deputy.PHONE, said(row.phone(), now.phone()))
                .setAll(Deputy.SECTORS, row.sectors().isEmpty() ? now.sectors() : row.sectors())
                .done();
    }

    private static <V> @Nullable V said(@Nullable V given, @Nullable V now) {
        return given == null ? now : given;
    }

    private static Set<String> left(RegisterDeputy row) {
        Map<String, Boolean> empty = Map.of(
                Deputy.CONSTITUENCY.name(), row.constituency() == null,
                Deputy.DELEGATION.name(), row.delegation() == null,
                Deputy.PHONE.name(), row.phone() == null,
                Deputy.SECTORS.name(), row.sectors().isEmpty());
        return empty.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /**
     * A warning if the row says another first day than any of the deputy's own seats has: an import moves no seat.
     *
     * @param seats the deputy's own seats that the actor may see
     */
    private static List<Rejection> seatDay(RegisterDeputy row, List<Versioned<Seat>> seats) {
        LocalDate said = row.seatedOn();
        return said == null
                        || seats.stream().anyMatch(seat -> seat.value().since().equals(said))
                ? List.of()
                : seats.stream()
                        .map(seat -> seat.value().since())
                        .max(LocalDate::compareTo)
                        .map(day -> DeputyReasons.SEAT_DAY.at("seatedOn", day, said))
                        .stream()
                        .toList();
    }
}
