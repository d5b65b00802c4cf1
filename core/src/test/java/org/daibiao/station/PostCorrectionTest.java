package org.daibiao.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.daibiao.Fixture.codes;

import java.time.LocalDate;
import java.util.UUID;
import org.daibiao.Fixture;
import org.daibiao.access.Roles;
import org.daibiao.calendar.Period;
import org.daibiao.deputy.Deputy;
import org.daibiao.deputy.Office;
import org.daibiao.deputy.SeatDeputy;
import org.daibiao.desk.Actor;
import org.daibiao.desk.DeniedException;
import org.daibiao.desk.Relation;
import org.daibiao.plan.Status;
import org.daibiao.privacy.PersonName;
import org.daibiao.privacy.PublicName;
import org.daibiao.record.Id;
import org.daibiao.record.StaleVersionException;
import org.daibiao.record.UnknownIdException;
import org.daibiao.record.Versioned;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What is recorded of a post at a station")
class PostCorrectionTest {
    private final Fixture congress = new Fixture();
    private final StationService stations = congress.daibiao().stations();
    private final Actor office = congress.office();
    private final Versioned<Station> station = stations.open(OpenStation.of("第一站", "安亭镇", "某路", "2025-01-10"), office)
            .orThrow();
    private final Id<Deputy> li = congress.member("李敏");
    private final Versioned<Post> head = stations.appoint(
                    new AppointStaff(
                            station.id(),
                            Post.Duty.HEAD,
                            PersonName.of("钱红"),
                            "59520001",
                            LocalDate.parse("2025-03-01")),
                    office)
            .orThrow();

    /** A leader since 1 February, who is linked since 1 March. */
    private Versioned<Post> leader() {
        congress.daibiao()
                .deputies()
                .seat(SeatDeputy.of(li, Office.CHAIRPERSONS_MEMBER, "2025-02-01"), office)
                .orThrow();
        return linked("2025-03-01");
    }

    private Versioned<Post> linked(String since) {
        return stations.linkLeader(LinkLeader.of(station.id(), li, since), office)
                .orThrow();
    }

    private Versioned<Post> end(Versioned<Post> post, String until) {
        return stations.endPost(new EndPost(post.seen(), LocalDate.parse(until)), office)
                .orThrow();
    }

    private String correct(Versioned<Post> post, String since) {
        return String.join(",", codes(stations.correctPost(moved(post, since), office)));
    }

    private static CorrectPost moved(Versioned<Post> post, String since) {
        return CorrectPost.of(post.seen(), LocalDate.parse(since), "登记时笔误");
    }

    @Test
    @DisplayName("can be corrected of a staff member, and what it said before is kept")
    void staffCanBeCorrected() {
        Post right = stations.correctPost(
                        new CorrectPost(
                                head.seen(),
                                Post.Duty.DEPUTY_HEAD,
                                PersonName.of("钱宏"),
                                "59520002",
                                LocalDate.parse("2025-02-01"),
                                "录错"),
                        office)
                .orThrow()
                .value();

        assertThat(right)
                .isEqualTo(new Post(
                        head.id(),
                        station.id(),
                        Post.Duty.DEPUTY_HEAD,
                        null,
                        PublicName.of("钱宏"),
                        "59520002",
                        LocalDate.parse("2025-02-01"),
                        null));
        assertThat(congress.earlier(head.id()))
                .containsExactly("contact: 59520001", "duty: head", "person: 钱红", "since: 2025-03-01");
        assertThat(congress.about(head.id(), "link.station-leader")).isEmpty();
    }

    @Test
    @DisplayName("moves in the journal and in the plan's figures with a leader's first day")
    void theLeadersDayMoves() {
        Versioned<Post> leader = leader();
        assertThat(linkedBy(2)).isEqualTo(Status.MISSED);

        stations.correctPost(moved(leader, "2025-02-01"), office).orThrow();

        assertThat(congress.about(leader.id(), "link.station-leader")).containsExactly("station 2025-02-01 1");
        assertThat(congress.earlier(leader.id())).containsExactly("since: 2025-03-01");
        assertThat(linkedBy(2)).isEqualTo(Status.MET);
    }

    private Status linkedBy(int month) {
        return congress.daibiao()
                .plan()
                .report(Period.month(2025, month), office)
                .obligation("4.e")
                .orElseThrow()
                .standing();
    }

    @ParameterizedTest
    @CsvSource({
        "2025-02-01, ''",
        "2025-01-31, station.no-leader",
        "2025-01-09, 'station.not-open,station.no-leader'",
        "2025-06-01, ''",
        "2025-06-02, station.after-end",
        "2025-07-02, 'station.future,station.after-end'",
        "2025-03-01, correction.nothing"
    })
    @DisplayName("has, of an ended leader, a day of the station, of the office and of the post")
    void hasADayOfAll(String since, String code) {
        Versioned<Post> ended = end(leader(), "2025-06-01");

        assertThat(correct(ended, since)).isEqualTo(code);
        if (code.isEmpty()) {
            assertThat(congress.about(ended.id(), "link.station-leader"))
                    .containsExactlyInAnyOrder("station " + since + " 1", "station 2025-06-01 -1");
        }
    }

    @Test
    @DisplayName("does not make a leader linked twice on a day")
    void isNotLinkedTwice() {
        end(leader(), "2025-04-01");
        Versioned<Post> again = linked("2025-05-01");

        assertThat(correct(again, "2025-03-31")).isEqualTo("station.linked");
        assertThat(correct(again, "2025-04-01")).isEmpty();
    }

    @Test
    @DisplayName("can be corrected at a station that is closed, on a day on which it was open")
    void atAClosedStation() {
        stations.close(CloseStation.of(station.seen(), "2025-06-01"), office).orThrow();
        Versioned<Post> ended = congress.daibiao().get(Post.SHAPE, head.id(), office);
        assertThat(ended.value().until()).isEqualTo("2025-06-01");

        assertThat(correct(ended, "2025-06-02")).isEqualTo("station.not-open,station.after-end");
        assertThat(correct(ended, "2025-05-31")).isEmpty();
    }

    @Test
    @DisplayName("makes no leader of staff, and gives a leader no name")
    void aLeaderIsNoStaff() {
        Versioned<Post> leader = leader();

        assertThat(stations.correctPost(
                                new CorrectPost(head.seen(), Post.Duty.LINKED_LEADER, null, null, null, "录错"), office)
                        .reasons())
                .extracting(reason -> reason.code() + " " + reason.path())
                .containsExactly("station.leader-is-no-staff duty");
        assertThat(stations.correctPost(new CorrectPost(leader.seen(), Post.Duty.HEAD, null, null, null, "录错"), office)
                        .reasons())
                .extracting(reason -> reason.code() + " " + reason.path())
                .containsExactly("station.leader-is-no-staff duty");
        assertThat(stations.correctPost(
                                new CorrectPost(leader.seen(), null, PersonName.of("钱宏"), null, null, "录错"), office)
                        .reasons())
                .extracting(reason -> reason.code() + " " + reason.path())
                .containsExactly("station.leader-is-no-staff person");
        assertThat(stations.correctPost(new CorrectPost(leader.seen(), null, null, "59520002", null, "录错"), office)
                        .reasons())
                .extracting(reason -> reason.code() + " " + reason.path())
                .containsExactly("station.leader-is-no-staff contact");
        assertThat(codes(stations.correctPost(new CorrectPost(head.seen(), null, null, " ", null, "录错"), office)))
                .containsExactly("record.invalid.Pattern");
    }

    @Test
    @DisplayName(
            "is corrected by the office alone, in its congress, on the version that it saw, and a repeat does it once")
    void isCorrectedByTheOfficeAlone() {
        Versioned<Post> leader = leader();
        CorrectPost command = moved(leader, "2025-02-01");
        Actor staff = Actor.of(office.congress(), "qian", Roles.STATION_STAFF).tied(Relation.STATION, station.id());
        assertThatThrownBy(() -> stations.correctPost(command, staff)).isInstanceOf(DeniedException.class);
        Actor stranger = Actor.of(
                congress.daibiao().open("qingpu", "青浦区人大").orThrow().id(), "office", Roles.DEPUTY_WORK_COMMITTEE);
        assertThatThrownBy(() -> stations.correctPost(command, stranger)).isInstanceOf(UnknownIdException.class);

        Actor once = office.as(UUID.randomUUID());
        stations.correctPost(command, once).orThrow();
        stations.correctPost(command, once).orThrow();
        assertThat(congress.earlier(leader.id())).hasSize(1);
        assertThat(congress.about(leader.id(), "link.station-leader")).hasSize(1);
        assertThatThrownBy(() -> stations.correctPost(command, office)).isInstanceOf(StaleVersionException.class);
    }
}
