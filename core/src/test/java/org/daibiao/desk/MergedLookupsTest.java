package org.daibiao.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.daibiao.contact.MemberLink;
import org.daibiao.deputy.Deputy;
import org.daibiao.journal.Lookup;
import org.daibiao.memory.MemoryStores;
import org.daibiao.record.CongressId;
import org.daibiao.record.Id;
import org.daibiao.record.Query;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Lookups that differ only in ids")
class MergedLookupsTest {
    private static final CongressId CONGRESS = CongressId.of("jiading");

    private final List<Integer> trips = new ArrayList<>();
    private final OneTripStores stores = new OneTripStores(new MemoryStores(), trips);

    private static Id<Deputy> person(int n) {
        return Id.of(new UUID(1, n));
    }

    private static MemberLink link(int n, int member, int deputy) {
        return new MemberLink(
                Id.of(new UUID(2, n)), person(member), person(deputy), LocalDate.parse("2022-01-12"), null);
    }

    private void keep(Stream<MemberLink> links) {
        List<MemberLink> all = links.toList();
        stores.write(CONGRESS, writer -> {
            writer.insert(MemberLink.SHAPE, all);
            return null;
        });
    }

    private void areAnsweredInTrips(List<Lookup<?>> lookups, Integer... expected) {
        stores.write(CONGRESS, writer -> {
            List<?> oneByOne =
                    lookups.stream().map(lookup -> (Object) lookup.in(writer)).toList();
            trips.clear();
            assertThat(MergedLookups.ask(writer, lookups)).isEqualTo(oneByOne);
            assertThat(trips).as("lookups in each trip").containsExactly(expected);
            return null;
        });
    }

    private static Lookup<?> of(int member, int deputy) {
        return new Lookup.Select<>(
                Query.of(MemberLink.SHAPE, MemberLink.MEMBER.is(person(member)), MemberLink.DEPUTY.is(person(deputy))));
    }

    private static Lookup<?> of(int member) {
        return new Lookup.Select<>(Query.of(MemberLink.SHAPE, MemberLink.MEMBER.is(person(member))));
    }

    @Test
    @DisplayName("go as one for a thousand commands: those of pairs, and those of records")
    void goAsOne() {
        keep(IntStream.range(0, 400).mapToObj(n -> link(n, n % 20, 100 + n)));

        areAnsweredInTrips(
                IntStream.range(0, 1000)
                        .boxed()
                        .flatMap(n -> Stream.<Lookup<?>>of(
                                of(n % 20, 100 + n),
                                new Lookup.Find<>(
                                        MemberLink.SHAPE, link(n, 0, 0).id())))
                        .toList(),
                2);
    }

    @Test
    @DisplayName("are read page by page where together they find more than a page")
    void pages() {
        keep(IntStream.range(0, 1400).mapToObj(n -> link(n, n % 20, 100 + n)));

        areAnsweredInTrips(
                IntStream.range(0, 20)
                        .<Lookup<?>>mapToObj(MergedLookupsTest::of)
                        .toList(),
                1);
    }

    @Test
    @DisplayName("go apart after all where together they find much more than they ask for")
    void goApart() {
        keep(IntStream.range(0, 3000).mapToObj(n -> link(n, n % 2, 100 + n)));

        areAnsweredInTrips(List.of(of(0), of(1)), 1, 2);
    }

    @Test
    @DisplayName("stay apart from those that name none, whichever comes first")
    void staysApartFromNone() {
        keep(Stream.of(link(1, 1, 2)));
        var none = new Lookup.Select<>(
                Query.of(MemberLink.SHAPE, MemberLink.MEMBER.is(person(1)), MemberLink.DEPUTY.in(List.of())));

        areAnsweredInTrips(List.of(none, of(1, 2)), 2);
        areAnsweredInTrips(List.of(of(1, 2), none), 2);
        areAnsweredInTrips(List.of(none, of(1, 2), of(1, 3)), 2);
    }

    @Test
    @DisplayName("stay apart from those that differ in anything else")
    void staysApart() {
        keep(Stream.of(link(1, 1, 2)));
        var few = new Lookup.Select<>(
                Query.of(MemberLink.SHAPE, MemberLink.MEMBER.is(person(1))).atMost(1));
        var byDay = new Lookup.Select<>(
                Query.of(MemberLink.SHAPE, MemberLink.MEMBER.is(person(1))).by(MemberLink.SHAPE.field("since")));
        var open = new Lookup.Select<>(
                Query.of(MemberLink.SHAPE, MemberLink.MEMBER.is(person(1)), MemberLink.UNTIL.missing()));

        areAnsweredInTrips(List.of(of(1), few, byDay, open, of(1, 2), of(1)), 5);
    }
}
