package org.daibiao.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.daibiao.Daibiao;
import org.daibiao.Fixture;
import org.daibiao.access.Roles;
import org.daibiao.deputy.Deputy;
import org.daibiao.desk.Actor;
import org.daibiao.desk.DeniedException;
import org.daibiao.desk.Relation;
import org.daibiao.desk.Role;
import org.daibiao.opinion.FeedBack;
import org.daibiao.opinion.Handler;
import org.daibiao.opinion.Handling;
import org.daibiao.opinion.Level;
import org.daibiao.opinion.Opinion;
import org.daibiao.opinion.Origin;
import org.daibiao.opinion.RecordResult;
import org.daibiao.opinion.RegisterOpinion;
import org.daibiao.opinion.TurnIntoSuggestion;
import org.daibiao.privacy.Secrecy;
import org.daibiao.record.Id;
import org.daibiao.record.Query;
import org.daibiao.record.Shape;
import org.daibiao.record.UnknownIdException;
import org.daibiao.record.Versioned;
import org.daibiao.station.OpenStation;
import org.daibiao.station.Station;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Where the proposers of a suggestion asked for secrecy, the opinion from which it came")
class SecretOriginTest {
    private static final LocalDate DAY = LocalDate.parse("2025-06-12");
    private static final String UNIT = "区交通委";

    private final Fixture congress = new Fixture();
    private final Daibiao door = congress.daibiao();
    private final Actor office = congress.office();
    private final Id<Deputy> li = congress.deputy("李敏");
    private final Actor deputy = actor(Roles.DEPUTY).tied(Relation.DEPUTY, li);
    private final Id<Station> station = door.stations()
            .open(OpenStation.of("一站", "安亭镇", "一路1号", "2025-01-05"), office)
            .orThrow()
            .id();
    private final Actor unit = actor(Roles.HANDLING_UNIT).tied(Relation.UNIT, UNIT);
    private final Actor town = actor(Roles.TOWN_OR_SUBDISTRICT_OFFICE).tied(Relation.UNIT, "安亭镇");
    private final Actor elsewhere = actor(Roles.TOWN_OR_SUBDISTRICT_OFFICE).tied(Relation.UNIT, UNIT);
    private final Actor staff = actor(Roles.STATION_STAFF).tied(Relation.STATION, station.toString());

    private Actor actor(Role role) {
        return Actor.of(office.congress(), role.code(), role);
    }

    private Versioned<Opinion> opinion() {
        var street = List.of(new Handler(Level.STREET, "安亭镇"));
        return door.opinions()
                .register(
                        new RegisterOpinion(
                                Origin.STATION,
                                null,
                                station,
                                null,
                                null,
                                li,
                                null,
                                null,
                                "安亭镇",
                                "housing",
                                "电梯",
                                DAY,
                                street,
                                null),
                        office)
                .orThrow();
    }

    private Versioned<Suggestion> draft(Secrecy secrecy, Versioned<Opinion> from) {
        var seen = from == null ? null : from.seen();
        return door.suggestions()
                .draft(new DraftSuggestion(li, null, null, List.of(), "题", "文", null, secrecy, seen, UNIT, DAY), deputy)
                .orThrow();
    }

    private List<Id<?>> seen(Actor actor, Id<Opinion> opinion) {
        var seen = new ArrayList<Id<?>>();
        ids(actor, Opinion.SHAPE, seen);
        door.find(Query.of(Handling.SHAPE), actor).items().stream()
                .filter(one -> one.value().opinion().equals(opinion))
                .filter(one -> one.value().unit().equals("安亭镇"))
                .forEach(one -> seen.add(one.id()));
        return seen;
    }

    private <T> void ids(Actor actor, Shape<T> shape, List<Id<?>> into) {
        door.find(Query.of(shape), actor).items().forEach(one -> into.add(one.id()));
    }

    @Test
    @DisplayName(
            "is shown to none of those who handle it, who took it in, or in whose area it was raised; its deputy and the office see it")
    void isHidden() {
        var raised = opinion();
        for (Actor actor : List.of(town, staff)) {
            assertThat(seen(actor, raised.id())).hasSize(2);
        }

        var drafted = draft(Secrecy.ASKED, raised);

        for (Actor actor : List.of(unit, town, staff, elsewhere)) {
            assertThatThrownBy(() -> door.get(Opinion.SHAPE, raised.id(), actor))
                    .describedAs("%s", actor)
                    .isInstanceOf(UnknownIdException.class);
        }
        assertThat(seen(staff, raised.id())).isEmpty();
        for (Actor actor : List.of(deputy, office)) {
            assertThat(door.get(Opinion.SHAPE, raised.id(), actor).value().suggestion())
                    .isEqualTo(drafted.id().value());
        }
        var now = door.get(Opinion.SHAPE, raised.id(), office);
        var result = new RecordResult(now.seen(), null, "已修复", DAY);
        assertThatThrownBy(() -> door.opinions().recordResult(result, unit)).isInstanceOf(DeniedException.class);
        var answered = door.opinions().recordResult(result, office).orThrow();
        var told = new FeedBack(answered.seen(), "已告知", DAY);
        for (Actor actor : List.of(town, staff)) {
            assertThatThrownBy(() -> door.opinions().feedBack(told, actor)).isInstanceOf(DeniedException.class);
        }
        door.opinions().feedBack(told, office).orThrow();
    }

    @Test
    @DisplayName("is hidden just so when the office turned it into one that was there already")
    void isHiddenBehindAnother() {
        var raised = opinion();
        var secret = draft(Secrecy.ASKED, null);

        door.opinions()
                .turnIntoSuggestion(
                        new TurnIntoSuggestion(raised.seen(), secret.id().value(), UNIT, DAY), office)
                .orThrow();

        for (Actor actor : List.of(unit, town, staff)) {
            assertThat(door.find(Query.of(Opinion.SHAPE), actor).items()).isEmpty();
        }
    }

    @Test
    @DisplayName("is answered and told as ever where nobody asked for secrecy")
    void isOpen() {
        var raised = opinion();
        draft(Secrecy.NOT_ASKED, raised);

        for (Actor actor : List.of(unit, town, staff)) {
            assertThat(door.get(Opinion.SHAPE, raised.id(), actor).value().deputy())
                    .isEqualTo(li);
        }
        var now = door.get(Opinion.SHAPE, raised.id(), unit);
        var answered = door.opinions()
                .recordResult(new RecordResult(now.seen(), null, "已修复", DAY), unit)
                .orThrow();
        door.opinions()
                .feedBack(new FeedBack(answered.seen(), "已告知", DAY), staff)
                .orThrow();
    }
}
