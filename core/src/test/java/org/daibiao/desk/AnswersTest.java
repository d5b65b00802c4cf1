package org.daibiao.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.daibiao.contact.MemberLink;
import org.daibiao.deputy.Deputy;
import org.daibiao.deputy.Office;
import org.daibiao.deputy.Seat;
import org.daibiao.journal.Act;
import org.daibiao.journal.Chain;
import org.daibiao.journal.Count;
import org.daibiao.journal.EntryFilter;
import org.daibiao.journal.Head;
import org.daibiao.journal.Line;
import org.daibiao.journal.Lookup;
import org.daibiao.journal.StoreWriter;
import org.daibiao.journal.View;
import org.daibiao.journal.Window;
import org.daibiao.memory.MemoryStores;
import org.daibiao.privacy.PublicName;
import org.daibiao.record.CongressId;
import org.daibiao.record.Criterion;
import org.daibiao.record.Digest;
import org.daibiao.record.Edit;
import org.daibiao.record.Id;
import org.daibiao.record.Query;
import org.daibiao.record.Reference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("What a transaction remembers of its store")
class AnswersTest {
    private static final CongressId CONGRESS = CongressId.of("jiading");
    private static final LocalDate TODAY = LocalDate.parse("2025-07-01");

    static LongStream seeds() {
        return new Random().longs(100);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    @DisplayName("is what the store would answer, whatever was saved and entered in between")
    void staysTrue(long seed) {
        var random = new Random(seed);
        new MemoryStores()
                .write(
                        CONGRESS,
                        plain -> new MemoryStores().write(CONGRESS, writer -> {
                            var history = new History(random, plain, new UnitOfWork(writer, Digest.SHA_256));
                            IntStream.range(0, 60).forEach(step -> history.go());
                            return null;
                        }));
    }

    @Test
    @DisplayName("is asked again along a reference where the other table was saved, and not where a third one was")
    void alongReferences() {
        var trips = new ArrayList<Integer>();
        Id<Deputy> deputy = Id.of(new UUID(1, 1));
        var lookup = new Lookup.Select<>(Query.of(MemberLink.SHAPE, Reference.to(MemberLink.MEMBER, Deputy.SHAPE)));
        new OneTripStores(new MemoryStores(), trips).write(CONGRESS, writer -> {
            var unit = new UnitOfWork(writer, Digest.SHA_256);
            unit.ask(List.of(lookup));

            unit.save(new Change.Save<>(
                    Seat.SHAPE, new Seat(Id.of(new UUID(2, 1)), deputy, Office.DEPUTY, TODAY, null, null, null), 0));
            unit.ask(List.of(lookup));
            assertThat(trips).hasSize(1);

            unit.save(new Change.Save<>(Deputy.SHAPE, registered(deputy), 0));
            unit.ask(List.of(lookup));
            assertThat(trips).hasSize(2);
            return null;
        });
    }

    private static Deputy registered(Id<Deputy> id) {
        return Edit.blank(Deputy.SHAPE, id)
                .set(Deputy.SHAPE.field("name"), PublicName.of("李"))
                .set(Deputy.UNIT, "安亭镇")
                .done();
    }

    /** The same history in a store that is told and asked everything at once, and in a unit of work. */
    private static final class History {
        private final Random random;
        private final StoreWriter plain;
        private final UnitOfWork unit;
        private final List<Id<Deputy>> people = IntStream.range(0, 5)
                .mapToObj(n -> Id.<Deputy>of(new UUID(1, n)))
                .toList();
        private final List<MemberLink> links = new ArrayList<>();
        private final List<Integer> versions = new ArrayList<>();
        private final List<UUID> operations = new ArrayList<>();
        private final Chain chain = new Chain(CONGRESS, Digest.SHA_256);
        private Head head = Head.NONE;
        private int registered;

        History(Random random, StoreWriter plain, UnitOfWork unit) {
            this.random = random;
            this.plain = plain;
            this.unit = unit;
        }

        private <T> T any(List<T> of) {
            return of.get(random.nextInt(of.size()));
        }

        void go() {
            switch (random.nextInt(6)) {
                case 0 -> insert();
                case 1 -> update();
                case 2 -> enter();
                case 3 -> register();
                default -> ask();
            }
        }

        private void insert() {
            var link = new MemberLink(
                    Id.of(new UUID(random.nextInt(), links.size())),
                    any(people),
                    any(people),
                    TODAY.minusDays(random.nextInt(3)),
                    null);
            links.add(link);
            versions.add(1);
            plain.insert(MemberLink.SHAPE, List.of(link));
            unit.save(new Change.Save<>(MemberLink.SHAPE, link, 0));
        }

        private void register() {
            if (registered < people.size()) {
                Deputy deputy = AnswersTest.registered(people.get(registered++));
                plain.insert(Deputy.SHAPE, List.of(deputy));
                unit.save(new Change.Save<>(Deputy.SHAPE, deputy, 0));
            }
        }

        private void update() {
            if (links.isEmpty()) {
                return;
            }
            int place = random.nextInt(links.size());
            MemberLink next = Edit.of(links.get(place))
                    .set(MemberLink.DEPUTY, any(people))
                    .set(MemberLink.UNTIL, random.nextBoolean() ? TODAY : null)
                    .done();
            int version = versions.get(place);
            links.set(place, next);
            versions.set(place, version + 1);
            plain.update(MemberLink.SHAPE, next, version);
            unit.save(new Change.Save<>(MemberLink.SHAPE, next, version));
        }

        private void enter() {
            UUID operation = new UUID(random.nextLong(), operations.size());
            operations.add(operation);
            var line = Line.begin(
                            "link.member-deputy",
                            Line.PAIR,
                            any(people),
                            Id.of(any(people).value()),
                            TODAY)
                    .with(any(people));
            var act = new Act(
                    operation,
                    "contact.link",
                    "" + head.number(),
                    "office",
                    Instant.EPOCH,
                    TODAY,
                    line.item(),
                    List.of(line),
                    null);
            String link = chain.link(head.hash(), head.number() + 1, act);
            head = new Head(head.number() + 1, link);
            plain.append(List.of(act.linked(link)));
            unit.enter(act);
        }

        private void ask() {
            List<Lookup<?>> lookups = IntStream.rangeClosed(0, random.nextInt(5))
                    .<Lookup<?>>mapToObj(n -> lookup())
                    .toList();
            assertThat(unit.ask(lookups)).as("%s", lookups).isEqualTo(plain.ask(lookups));
        }

        private Lookup<?> lookup() {
            return switch (random.nextInt(14)) {
                case 0 ->
                    new Lookup.Find<>(
                            MemberLink.SHAPE,
                            links.isEmpty() ? Id.of(new UUID(9, 9)) : any(links).id());
                case 1 -> links(MemberLink.MEMBER.is(any(people)));
                case 2 -> links(MemberLink.MEMBER.is(any(people)), MemberLink.DEPUTY.is(any(people)));
                case 3 -> links(MemberLink.DEPUTY.in(List.of(any(people), any(people))), MemberLink.UNTIL.missing());
                case 4 -> links();
                case 5 ->
                    new Lookup.Select<>(Query.of(MemberLink.SHAPE, MemberLink.MEMBER.is(any(people)))
                            .atMost(2));
                case 6 ->
                    new Lookup.Select<>(Query.of(MemberLink.SHAPE, MemberLink.MEMBER.in(people))
                            .by(MemberLink.SHAPE.field("since")));
                case 7 -> links(MemberLink.MEMBER.is(any(people)), MemberLink.DEPUTY.in(List.of()));
                case 8 -> new Lookup.Select<>(Query.of(Deputy.SHAPE, Deputy.UNIT.is("安亭镇")));
                case 9 -> links(Reference.to(MemberLink.MEMBER, Deputy.SHAPE));
                case 10 ->
                    new Lookup.Counts(
                            new Count(Set.of("link.*"), Line.PAIR, true), new Window(TODAY, TODAY), View.of(TODAY));
                case 11 -> new Lookup.LastContent();
                case 12 ->
                    new Lookup.Entries(
                            new EntryFilter(
                                    Collections.emptySet(),
                                    null,
                                    random.nextBoolean() ? any(people).value() : null,
                                    null,
                                    random.nextBoolean() ? any(people).value() : null,
                                    null),
                            View.of(TODAY),
                            null);
                default -> new Lookup.Done(operations.isEmpty() ? new UUID(0, 1) : any(operations));
            };
        }

        @SafeVarargs
        private static Lookup<?> links(Criterion<MemberLink>... where) {
            return new Lookup.Select<>(Query.of(MemberLink.SHAPE, where));
        }
    }
}
