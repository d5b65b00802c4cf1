package org.daibiao;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.daibiao.access.RolePolicy;
import org.daibiao.access.Roles;
import org.daibiao.correction.Correction;
import org.daibiao.correction.EarlierText;
import org.daibiao.deputy.Deputy;
import org.daibiao.deputy.Office;
import org.daibiao.deputy.RegisterDeputy;
import org.daibiao.deputy.Seat;
import org.daibiao.deputy.SeatDeputy;
import org.daibiao.desk.AccessPolicy;
import org.daibiao.desk.Actor;
import org.daibiao.desk.FourTripStores;
import org.daibiao.journal.Entry;
import org.daibiao.journal.EntryFilter;
import org.daibiao.journal.Line;
import org.daibiao.journal.Stores;
import org.daibiao.journal.View;
import org.daibiao.memory.MemoryStores;
import org.daibiao.plan.WorkPlan;
import org.daibiao.plan.WorkPlans;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.Query;
import org.daibiao.record.Rejection;
import org.daibiao.record.Shape;
import org.daibiao.record.Versioned;

/** A congress on 1 July 2025, in memory, for the tests of rooms. */
public final class Fixture {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** What is built without a policy has; read once, since thousands are built. */
    private static final AccessPolicy READY = RolePolicy.planRoles(Daibiao.rooms());

    private final MemoryStores stores = new MemoryStores();
    private final Clock clock;
    private final Daibiao daibiao;
    private final Actor office;

    public Fixture() {
        this(WorkPlans.JIADING_2025);
    }

    public Fixture(WorkPlan plan) {
        this(plan, Clock.fixed(Instant.parse("2025-07-01T02:00:00Z"), ZONE));
    }

    public Fixture(WorkPlan plan, Clock clock) {
        this.clock = clock;
        daibiao = Daibiao.builder()
                .plan(plan)
                .stores(new FourTripStores(stores))
                .clock(clock)
                .access(READY)
                .build();
        office = Actor.of(daibiao.open("jiading", "嘉定区人大").orThrow().id(), "office", Roles.DEPUTY_WORK_COMMITTEE);
    }

    /** A congress whose plan says this too in its sections, for example {@code deputy: {same-by: [unit]}}. */
    public static Fixture saying(String section) {
        return new Fixture(WorkPlan.read(plan().replace("\nsections:\n", "\nsections:\n  " + section + "\n")
                .getBytes(UTF_8)));
    }

    private static String plan() {
        try (InputStream file = WorkPlans.class.getResourceAsStream("jiading-2025.yaml")) {
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Daibiao daibiao() {
        return daibiao;
    }

    /** Another process on the same stores. */
    public Daibiao another() {
        return another(stores -> stores);
    }

    /** Another process that sees the same stores through others. */
    public Daibiao another(UnaryOperator<Stores> through) {
        return Daibiao.builder()
                .plan(WorkPlans.JIADING_2025)
                .stores(through.apply(stores))
                .clock(Clock.fixed(Instant.parse("2025-07-01T02:00:00Z"), ZONE))
                .build();
    }

    /** What an observer at another process is told of this work. */
    public List<String> observed(Consumer<Daibiao> work) {
        List<String> ended = new ArrayList<>();
        work.accept(Daibiao.builder()
                .plan(WorkPlans.JIADING_2025)
                .stores(stores)
                .clock(clock)
                .observer((operation, actor, result, duration) -> ended.add(operation + " " + result))
                .build());
        return ended;
    }

    /** The same stores under another access policy. */
    public Daibiao another(AccessPolicy access) {
        return Daibiao.builder()
                .plan(WorkPlans.JIADING_2025)
                .stores(stores)
                .clock(clock)
                .access(access)
                .build();
    }

    public Actor office() {
        return office;
    }

    /** Every row that is kept of the congress, unmasked. */
    public List<String> rows() {
        return stores.rows(office.congress()).values().stream()
                .flatMap(List::stream)
                .toList();
    }

    /** Keeps a record that no command made. */
    public <T> void keep(Shape<T> shape, T word) {
        stores.write(office.congress(), writer -> {
            writer.insert(shape, List.of(word));
            return word;
        });
    }

    /** How many acts the journal has. */
    public long acts() {
        return stores.read(office.congress(), reader -> reader.journal().head().number());
    }

    /** The net lines that pass the filter, in their order. */
    public List<Line> entries(EntryFilter filter) {
        return stores
                .read(office.congress(), reader -> reader.journal().entries(filter, View.of(today()), null, Query.MOST))
                .items()
                .stream()
                .map(Entry::line)
                .toList();
    }

    /** What the record said before it was corrected, as {@code component: what it said}, in alphabetical order. */
    public List<String> earlier(Id<?> record) {
        return daibiao
                .find(Query.of(Correction.SHAPE, Correction.CORRECTED.is(record.value())), office)
                .items()
                .stream()
                .map(one -> one.value().component() + ": "
                        + Optional.ofNullable(one.value().earlier())
                                .map(EarlierText::value)
                                .orElse("–"))
                .sorted()
                .toList();
    }

    /** The net lines about the record of one kind, or of a family, as {@code role day weight}, followed by the member of a family. */
    public List<String> about(Id<?> record, String kind) {
        int member = kind.length() - 1;
        return entries(EntryFilter.about(record, kind)).stream()
                .map(line -> line.role() + " " + line.day() + " " + line.weight()
                        + (kind.endsWith("*") ? " " + line.kind().substring(member) : ""))
                .toList();
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    public Id<Deputy> deputy(String name) {
        return daibiao.deputies()
                .register(RegisterDeputy.of(name, "安亭镇"), office)
                .orThrow()
                .id();
    }

    /** The deputy's seats, the ended ones included. */
    public List<Versioned<Seat>> seats(Id<Deputy> deputy) {
        return daibiao.find(Query.of(Seat.SHAPE, Seat.DEPUTY.is(deputy)), office)
                .items();
    }

    public Id<Deputy> member(String name) {
        Id<Deputy> member = deputy(name);
        daibiao.deputies()
                .seat(SeatDeputy.of(member, Office.COMMITTEE_MEMBER, "2022-01-12"), office)
                .orThrow();
        return member;
    }

    public Id<Deputy> chairperson(String name) {
        Id<Deputy> member = member(name);
        daibiao.deputies()
                .seat(SeatDeputy.of(member, Office.CHAIRPERSONS_MEMBER, "2022-01-12"), office)
                .orThrow();
        return member;
    }

    public static List<String> codes(Outcome<?> outcome) {
        return outcome.reasons().stream().map(Rejection::code).toList();
    }
}
