package org.daibiao.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.daibiao.Daibiao;
import org.daibiao.access.Roles;
import org.daibiao.contact.LinkDeputy;
import org.daibiao.contact.LinkVoter;
import org.daibiao.contact.RecordContact;
import org.daibiao.contact.RecordVoterContact;
import org.daibiao.deputy.Deputy;
import org.daibiao.deputy.Office;
import org.daibiao.deputy.RegisterDeputy;
import org.daibiao.deputy.RegisterVoter;
import org.daibiao.deputy.SeatDeputy;
import org.daibiao.deputy.Voter;
import org.daibiao.memory.MemoryStores;
import org.daibiao.opinion.RegisterOpinion;
import org.daibiao.plan.WorkPlans;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.station.OpenStation;
import org.daibiao.station.ReceivePeople;
import org.daibiao.station.Station;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A list of commands")
class BulkTripsTest {
    private static final int FEW = 3;
    private static final int MANY = 60;

    private final List<Integer> trips = new ArrayList<>();
    private final Daibiao daibiao = Daibiao.builder()
            .plan(WorkPlans.JIADING_2025)
            .stores(new OneTripStores(new MemoryStores(), trips))
            .clock(Clock.fixed(Instant.parse("2025-07-01T02:00:00Z"), ZoneId.of("Asia/Shanghai")))
            .build();
    private final Actor office =
            Actor.of(daibiao.open("jiading", "嘉定区人大").orThrow().id(), "office", Roles.DEPUTY_WORK_COMMITTEE);
    private final List<Id<Deputy>> members = deputies("李");
    private final List<Id<Deputy>> deputies = deputies("王");
    private final List<Id<Voter>> voters = daibiao
            .deputies()
            .registerVoters(
                    IntStream.range(0, 2 * MANY)
                            .mapToObj(n -> RegisterVoter.of("选民" + n, "第一选区", "2022-01-12"))
                            .toList(),
                    office)
            .orThrow()
            .stream()
            .map(one -> one.id())
            .toList();
    private final Id<Station> station = daibiao.stations()
            .open(OpenStation.of("安亭站", "安亭镇", "某路", "2025-01-01"), office)
            .orThrow()
            .id();

    private List<Id<Deputy>> deputies(String name) {
        List<Id<Deputy>> all = daibiao
                .deputies()
                .registerAll(
                        IntStream.range(0, 2 * MANY)
                                .mapToObj(n -> RegisterDeputy.of(name + n, "安亭镇"))
                                .toList(),
                        office)
                .orThrow()
                .stream()
                .map(one -> one.id())
                .toList();
        if (name.equals("李")) {
            all.forEach(member -> daibiao.deputies()
                    .seat(SeatDeputy.of(member, Office.COMMITTEE_MEMBER, "2022-01-12"), office)
                    .orThrow());
        }
        return all;
    }

    private void link() {
        daibiao.contacts()
                .linkAll(
                        IntStream.range(0, 2 * MANY)
                                .mapToObj(n -> LinkDeputy.of(members.get(n), deputies.get(n), "2022-02-01"))
                                .toList(),
                        office)
                .orThrow();
    }

    private static List<RegisterDeputy> rows(String unit) {
        return IntStream.range(0, 2 * MANY)
                .mapToObj(n -> RegisterDeputy.of("赵" + n, unit).keyed("D-" + n))
                .toList();
    }

    private static OpenStation station(int n, String place) {
        return OpenStation.of("站" + n, "安亭镇", place, "2025-01-10").keyed("S-" + n);
    }

    private interface Bulk<C> extends Function<List<C>, Outcome<?>> {}

    private static <C> Arguments bulk(
            String what, Function<BulkTripsTest, IntFunction<C>> command, Function<BulkTripsTest, Bulk<C>> service) {
        return arguments(what, command, service);
    }

    static Stream<Arguments> bulks() {
        return Stream.of(
                bulk(
                        "deputies",
                        test -> n -> RegisterDeputy.of("赵" + n, "安亭镇"),
                        test -> all -> test.daibiao.deputies().registerAll(all, test.office)),
                bulk(
                        "deputies with keys",
                        test -> n -> RegisterDeputy.of("赵" + n, "安亭镇").keyed("D-" + n),
                        test -> all -> test.daibiao.deputies().registerAll(all, test.office)),
                bulk(
                        "an import of deputies",
                        test -> n -> RegisterDeputy.of("赵" + n, "安亭镇").keyed("D-" + n),
                        test -> all -> test.daibiao.deputies().importAll(all, test.office)),
                bulk(
                        "an import of deputies that comes again",
                        test -> {
                            test.daibiao
                                    .deputies()
                                    .importAll(rows("安亭镇"), test.office)
                                    .orThrow();
                            return n -> rows("马陆镇").get(n);
                        },
                        test -> all -> test.daibiao.deputies().importAll(all, test.office)),
                bulk(
                        "an import of stations",
                        test -> n -> station(n, "某路"),
                        test -> all -> test.daibiao.stations().importAll(all, test.office)),
                bulk(
                        "links of members",
                        test -> n -> LinkDeputy.of(test.members.get(n), test.deputies.get(n), "2022-02-01"),
                        test -> all -> test.daibiao.contacts().linkAll(all, test.office)),
                bulk(
                        "several links of each member",
                        test -> n -> LinkDeputy.of(test.members.get(n / 6), test.deputies.get(n), "2022-02-01"),
                        test -> all -> test.daibiao.contacts().linkAll(all, test.office)),
                bulk(
                        "links of voters",
                        test -> n -> LinkVoter.of(test.deputies.get(n % 7), test.voters.get(n), "2022-02-01"),
                        test -> all -> test.daibiao.contacts().linkVoters(all, test.office)),
                bulk(
                        "contacts",
                        test -> {
                            test.link();
                            return n -> RecordContact.visit(test.members.get(n), test.deputies.get(n), "2025-06-01")
                                    .at(test.station);
                        },
                        test -> all -> test.daibiao.contacts().recordAll(all, test.office)),
                bulk(
                        "contacts with voters",
                        test -> n -> RecordVoterContact.of(test.deputies.get(n), "visit", 3, "2025-06-01"),
                        test -> all -> test.daibiao.contacts().recordAllVoters(all, test.office)),
                bulk(
                        "receptions",
                        test -> n -> ReceivePeople.of(
                                test.station,
                                LocalDate.parse("2025-01-01").plusDays(n).toString(),
                                List.of(test.deputies.get(n)),
                                3),
                        test -> all -> test.daibiao.stations().receiveAll(all, test.office)),
                bulk(
                        "opinions",
                        test -> n -> RegisterOpinion.atStation(test.station, "安亭镇", "road", "路灯" + n, "2025-06-03")
                                .from(null, test.deputies.get(n)),
                        test -> all -> test.daibiao.opinions().registerAll(all, test.office)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bulks")
    @DisplayName("takes as many trips as a short one")
    <C> void takesAsManyTrips(
            String what, Function<BulkTripsTest, IntFunction<C>> command, Function<BulkTripsTest, Bulk<C>> service) {
        IntFunction<C> commands = command.apply(this);
        int few = trips(
                service.apply(this), IntStream.range(0, FEW).mapToObj(commands).toList());
        int many = trips(
                service.apply(this),
                IntStream.range(FEW, FEW + MANY).mapToObj(commands).toList());

        assertThat(many).as("trips that ask").isLessThanOrEqualTo(few);
        assertThat(trips).as("questions in each trip").allMatch(asked -> asked < 10);
    }

    private <C> int trips(Bulk<C> service, List<C> commands) {
        trips.clear();
        service.apply(commands).orThrow();
        return trips.size();
    }
}
