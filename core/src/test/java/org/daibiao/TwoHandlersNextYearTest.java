package org.daibiao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.daibiao.calendar.Certainty;
import org.daibiao.calendar.WorkCalendar;
import org.daibiao.calendar.WorkCalendars;
import org.daibiao.opinion.HandOver;
import org.daibiao.opinion.Handler;
import org.daibiao.opinion.Handling;
import org.daibiao.opinion.Level;
import org.daibiao.opinion.Opinion;
import org.daibiao.record.Id;
import org.daibiao.record.Versioned;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** L1. One handler's last day is counted in working days, and provisional; the other's, of which no calendar knows anything, is certain and later. */
@DisplayName("Before the notice for a year is out, an opinion with two handlers")
class TwoHandlersNextYearTest {
    private static final LocalDate DAY = LocalDate.parse("2026-12-22");
    private static final List<Handler> BOTH =
            List.of(new Handler(Level.STREET, "安亭镇"), new Handler(Level.DISTRICT, "区水务局"));

    @TempDir
    Path folder;

    @ParameterizedTest(name = "handed over: {0}")
    @ValueSource(booleans = {false, true})
    @DisplayName("is due by a provisional day while the day of any of them is: it waits, and is computed again")
    void isProvisional(boolean handedOver) throws IOException {
        WorkCalendar told = NextYear.told(folder, "2026-12-31 off", "2027-01-01 off", "2027-01-04 off");
        NextYear unknown = district(WorkCalendars.CHINA);
        NextYear known = district(told);
        Id<Opinion> id = raised(unknown, handedOver);
        assertThat(raised(known, handedOver)).isEqualTo(id);
        assertThat(unknown.all(Handling.SHAPE).stream().filter(one -> one.endedOn() == null))
                .extracting(Handling::dueOn, Handling::certainty)
                .containsExactlyInAnyOrder(
                        tuple(LocalDate.parse("2027-01-05"), Certainty.PROVISIONAL),
                        tuple(LocalDate.parse("2027-01-06"), Certainty.CERTAIN));
        unknown.today.go(LocalDate.parse("2027-01-08"));
        known.today.go(LocalDate.parse("2027-01-08"));

        assertThat(unknown.all(Opinion.SHAPE))
                .extracting(Opinion::dueOn, Opinion::certainty)
                .containsExactly(tuple(LocalDate.parse("2027-01-06"), Certainty.PROVISIONAL));
        assertThat(unknown.door.opinions().waiting(null, unknown.office).items())
                .extracting(Versioned::id)
                .containsExactly(id);
        assertThat(unknown.door.deadlines().warnings(unknown.office)).hasSize(1);
        unknown.reads(told);
        unknown.door.deadlines().runDue(unknown.office);

        assertThat(unknown.all(Opinion.SHAPE)).isEqualTo(known.all(Opinion.SHAPE));
        assertThat(unknown.all(Opinion.SHAPE).get(0).dueOn()).isEqualTo("2027-01-08");
        assertThat(unknown.lines()).isEqualTo(known.lines());
    }

    private static NextYear district(WorkCalendar calendar) throws IOException {
        return NextYear.under(
                calendar,
                "opinion",
                "street-limit: {value: 10 working days, source: OWN}",
                "district-limit: {value: 15 days, source: OWN}",
                "roll: {value: none, source: OWN}");
    }

    private static Id<Opinion> raised(NextYear district, boolean handedOver) {
        district.today.go(DAY);
        if (!handedOver) {
            return district.raised(DAY, BOTH);
        }
        Id<Opinion> id = district.raised(DAY, Level.STREET);
        var opinions = district.door.opinions();
        var seen = district.door.get(Opinion.SHAPE, id, district.office).seen();
        opinions.handOver(new HandOver(seen, BOTH, DAY), district.office).orThrow();
        return id;
    }
}
