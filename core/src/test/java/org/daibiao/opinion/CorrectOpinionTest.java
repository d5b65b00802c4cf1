package org.daibiao.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.daibiao.Fixture.codes;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.daibiao.Fixture;
import org.daibiao.access.Roles;
import org.daibiao.deputy.Deputy;
import org.daibiao.deputy.RegisterDeputy;
import org.daibiao.desk.Actor;
import org.daibiao.desk.DeniedException;
import org.daibiao.desk.Relation;
import org.daibiao.journal.EntryFilter;
import org.daibiao.journal.Line;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.StaleVersionException;
import org.daibiao.record.UnknownIdException;
import org.daibiao.record.Versioned;
import org.daibiao.station.OpenStation;
import org.daibiao.station.Station;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An opinion that was registered wrongly")
class CorrectOpinionTest {
    private final Fixture congress = new Fixture();
    private final OpinionService opinions = congress.daibiao().opinions();
    private final Actor office = congress.office();
    private final Id<Deputy> li = congress.deputy("李明");
    private final Id<Deputy> wang = congress.deputy("王芳");
    private final Id<Station> anting = station("安亭站");
    private final Id<Station> malu = station("马陆站");
    private final Versioned<Opinion> registered = opinions.register(
                    RegisterOpinion.atStation(anting, "安亭镇", "road", "路灯不亮", "2025-06-03")
                            .from(null, li),
                    office)
            .orThrow();

    private Id<Station> station(String name) {
        return congress.daibiao()
                .stations()
                .open(OpenStation.of(name, "安亭镇", "某路" + name, "2025-01-01"), office)
                .orThrow()
                .id();
    }

    private CorrectOpinion correction() {
        return CorrectOpinion.of(registered.seen(), "登记时笔误");
    }

    private Outcome<Versioned<Opinion>> correct(CorrectOpinion command) {
        return opinions.correctOpinion(command, office);
    }

    private List<UUID> raisedFor(String role) {
        return congress.entries(EntryFilter.about(registered.id(), "opinion.raised")).stream()
                .filter(line -> line.role().equals(role))
                .map(Line::subject)
                .toList();
    }

    @Test
    @DisplayName("says what is right, and what it said before is kept")
    void saysWhatIsRight() {
        Versioned<Opinion> right =
                correct(correction().under("lamps").saying("墨玉路路灯不亮")).orThrow();

        assertThat(right.value().category()).isEqualTo("lamps");
        assertThat(right.value().text()).isEqualTo("墨玉路路灯不亮");
        assertThat(right.value().dueOn()).isEqualTo(registered.value().dueOn());
        assertThat(congress.earlier(registered.id())).containsExactly("category: road", "text: 路灯不亮");
    }

    @Test
    @DisplayName("counts for the deputy who passes it on and the station, and no longer for others")
    void countsForTheRightOnes() {
        correct(correction().passedOnBy(wang).at(malu)).orThrow();

        assertThat(raisedFor(Line.DEPUTY)).containsExactly(wang.value());
        assertThat(raisedFor(Line.STATION)).containsExactly(malu.value());
        assertThat(raisedFor(Line.ITEM)).hasSize(1);
        assertThat(congress.entries(EntryFilter.about(registered.id(), "opinion.due")))
                .hasSize(1);
    }

    @Test
    @DisplayName("can be corrected after it was answered, which stays")
    void afterItWasAnswered() {
        Versioned<Opinion> answered = opinions.recordResult(
                        new RecordResult(registered.seen(), null, "已修复", LocalDate.parse("2025-06-10")), office)
                .orThrow();

        Versioned<Opinion> right = correct(
                        CorrectOpinion.of(answered.seen(), "登记时笔误").saying("墨玉路路灯不亮"))
                .orThrow();

        assertThat(right.value().state()).isEqualTo(Opinion.State.ANSWERED);
    }

    @Test
    @DisplayName("is not corrected where it says all of that already")
    void nothingToCorrect() {
        assertThat(codes(correct(correction()))).containsExactly("correction.nothing");
        assertThat(codes(correct(correction().saying("路灯不亮")))).containsExactly("correction.nothing");
    }

    @Test
    @DisplayName("is not corrected after it was taken back, nor from what was seen before")
    void notAfterItWasTakenBack() {
        Versioned<Opinion> gone = opinions.takeBack(new TakeBackOpinion(registered.seen(), "误登记"), office)
                .orThrow();

        assertThat(codes(correct(CorrectOpinion.of(gone.seen(), "笔误").saying("另一件事"))))
                .containsExactly("opinion.taken-back");
        assertThatThrownBy(() -> correct(correction().saying("另一件事"))).isInstanceOf(StaleVersionException.class);
    }

    @Test
    @DisplayName("is not corrected to what could not be registered")
    void notToWhatCouldNotBeRegistered() {
        Id<Deputy> later = congress.daibiao()
                .deputies()
                .register(RegisterDeputy.of("钱进", "安亭镇").seatedOn("2025-06-20"), office)
                .orThrow()
                .id();

        assertThat(codes(correct(correction().passedOnBy(later)))).containsExactly("opinion.no-deputy");
        assertThat(codes(correct(correction().at(Id.of(new UUID(7, 7)))))).containsExactly("opinion.no-station");
    }

    @Test
    @DisplayName("is corrected by the office of its own congress alone")
    void byTheOfficeAlone() {
        Actor herself = Actor.of(office.congress(), "li", Roles.DEPUTY).tied(Relation.DEPUTY, li);
        Actor there = Actor.of(
                congress.daibiao().open("baoshan", "宝山区人大").orThrow().id(), "office", Roles.DEPUTY_WORK_COMMITTEE);

        assertThatThrownBy(() -> opinions.correctOpinion(correction().saying("另一件事"), herself))
                .isInstanceOf(DeniedException.class);
        assertThatThrownBy(() -> opinions.correctOpinion(correction().saying("另一件事"), there))
                .isInstanceOf(UnknownIdException.class);
    }
}
