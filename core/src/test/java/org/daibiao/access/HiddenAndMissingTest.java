package org.daibiao.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.daibiao.Daibiao;
import org.daibiao.Fixture;
import org.daibiao.congress.HoldSession;
import org.daibiao.congress.Session;
import org.daibiao.deputy.FormGroup;
import org.daibiao.deputy.Group;
import org.daibiao.desk.Actor;
import org.daibiao.desk.Relation;
import org.daibiao.opinion.Handler;
import org.daibiao.opinion.Level;
import org.daibiao.opinion.OpenRound;
import org.daibiao.opinion.Origin;
import org.daibiao.opinion.RegisterOpinion;
import org.daibiao.record.DaibiaoException;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.Rejection;
import org.daibiao.station.OpenStation;
import org.daibiao.suggestion.DraftSuggestion;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName(
        "Of what a command names beside its own record, who may not see it is told the same as where it is not there:")
class HiddenAndMissingTest {
    private static final LocalDate DAY = LocalDate.parse("2025-06-12");

    private final Fixture congress = new Fixture();
    private final Daibiao door = congress.daibiao();
    private final Actor office = congress.office();
    private final Actor town = Actor.of(office.congress(), "town", Roles.TOWN_OR_SUBDISTRICT_OFFICE)
            .tied(Relation.UNIT, "安亭镇");
    private final Daibiao theirs = congress.another(RolePolicy.read(
            ("format: 1\nroles:\n  town-or-subdistrict-office:\n"
                            + "    - do: [opinion.register, suggestion.draft]\n"
                            + "    - see: station\n      where: {unit: self.unit}\n    - see: deputy\n")
                    .getBytes(UTF_8),
            Daibiao.rooms()));

    /** What is answered, without the id that was asked about. */
    private static String told(UUID id, Function<UUID, Outcome<?>> named) {
        try {
            return named.apply(id).reasons().stream()
                    .map(Rejection::toString)
                    .toList()
                    .toString();
        } catch (DaibiaoException e) {
            return e.toString().replace(id.toString(), "");
        }
    }

    private void same(UUID hidden, Function<UUID, Outcome<?>> named) {
        assertThat(told(hidden, named)).isNotEqualTo("[]").isEqualTo(told(UUID.randomUUID(), named));
    }

    private RegisterOpinion opinion(UUID station, UUID round) {
        return new RegisterOpinion(
                station == null ? Origin.ROUND : Origin.STATION,
                null,
                station == null ? null : Id.of(station),
                round == null ? null : Id.of(round),
                null,
                null,
                null,
                null,
                "安亭镇",
                "housing",
                "电梯",
                DAY,
                List.of(new Handler(Level.STREET, "安亭镇")),
                null);
    }

    @Test
    @DisplayName("a station, also where its own room asks, and a round")
    void places() {
        UUID station = door.stations()
                .open(OpenStation.of("二站", "外冈镇", "二路1号", "2025-01-05"), office)
                .orThrow()
                .id()
                .value();
        UUID round = door.opinions()
                .openRound(OpenRound.of("主题", "重点", "2025-06-01", "2025-06-30"), office)
                .orThrow()
                .id()
                .value();

        same(station, id -> theirs.opinions().register(opinion(id, null), town));
        same(round, id -> theirs.opinions().register(opinion(null, id), town));
        UUID own = door.stations()
                .open(OpenStation.of("一站", "安亭镇", "一路1号", "2025-01-05"), office)
                .orThrow()
                .id()
                .value();
        assertThat(theirs.opinions().register(opinion(own, null), town).reasons())
                .isEmpty();
        assertThat(door.opinions().register(opinion(station, null), town).reasons())
                .describedAs("where deputies are met is open")
                .isEmpty();
    }

    @Test
    @DisplayName("a delegation and a session")
    void ofADraft() {
        var li = congress.deputy("李敏");
        UUID group = door.deputies()
                .form(new FormGroup(Group.Kind.DELEGATION, "代表团", "外冈镇", DAY), office)
                .orThrow()
                .id()
                .value();
        UUID session = door.congresses()
                .hold(new HoldSession(Session.Body.CONGRESS, 5, DAY, DAY), office)
                .orThrow()
                .id()
                .value();

        same(
                group,
                id -> theirs.suggestions()
                        .draft(
                                new DraftSuggestion(
                                        li, Id.of(id), null, List.of(), "题", "文", null, null, null, null, DAY),
                                town));
        same(
                session,
                id -> theirs.suggestions()
                        .draft(
                                new DraftSuggestion(
                                        li, null, Id.of(id), List.of(), "题", "文", null, null, null, null, DAY),
                                town));
    }
}
