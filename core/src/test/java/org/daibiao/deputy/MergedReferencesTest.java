package org.daibiao.deputy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.daibiao.Daibiao;
import org.daibiao.access.Roles;
import org.daibiao.calendar.DateRange;
import org.daibiao.desk.Actor;
import org.daibiao.desk.Room;
import org.daibiao.memory.MemoryStores;
import org.daibiao.plan.WorkPlans;
import org.daibiao.record.Column;
import org.daibiao.record.Field;
import org.daibiao.record.Id;
import org.daibiao.record.Messages;
import org.daibiao.record.Repeated;
import org.daibiao.record.Shape;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Walks all shapes of all rooms, and those of a host's own, and every component that may name a deputy. */
@DisplayName("A reference to a deputy who was merged")
class MergedReferencesTest {
    /** Whose records are evidence of what was done then. A shape that is not named here names the other deputy after a merge. */
    private static final List<String> EVIDENCE = List.of("correction", "disclosure", "poll_attendance", "poll_roll");

    private static final UUID GONE = new UUID(1, 1);
    private static final UUID KEPT = new UUID(1, 2);

    /** An id within a value type. */
    record Author(Id<Deputy> deputy) {}

    /** A host's record that says nothing of merging. */
    record Letter(
            Id<Letter> id,
            Id<Deputy> sender,
            @Nullable Id<Deputy> reader,
            @Repeated(3) List<Id<Deputy>> copies,
            @Nullable Author author,
            @Nullable UUID about,
            LocalDate since,
            @Nullable LocalDate until)
            implements DateRange {
        static final Shape<Letter> SHAPE = Shape.of("letter", Letter.class);
    }

    private static final Room LETTERS = Room.named("letters").keeps(Letter.SHAPE);

    private final MemoryStores stores = new MemoryStores();
    private final Daibiao door = Daibiao.builder()
            .plan(WorkPlans.JIADING_2025)
            .stores(stores)
            .clock(Clock.fixed(Instant.parse("2025-07-01T02:00:00Z"), ZoneId.of("Asia/Shanghai")))
            .room(LETTERS)
            .build();
    private final Actor office =
            Actor.of(door.open("jiading", "嘉定区人大").orThrow().id(), "office", Roles.DEPUTY_WORK_COMMITTEE);
    private final Map<UUID, String> kept = new HashMap<>();
    private int made = 10;

    private static Stream<Shape<?>> shapes() {
        return Stream.concat(Daibiao.rooms().stream(), Stream.of(LETTERS)).flatMap(room -> room.shapes().stream());
    }

    /** The shapes whose records may name a deputy, whatever their rooms say of it. */
    private static List<Naming<?>> naming() {
        return Naming.all(Stream.concat(Daibiao.rooms().stream(), Stream.of(LETTERS))
                        .toList())
                .toList();
    }

    private UUID id() {
        return new UUID(2, made++);
    }

    /** Any cell that a record of the shape may have; null where it may be. */
    private @Nullable Object cell(Shape<?> shape, Field<?, ?> field, Column column) {
        if (!column.required()) {
            return null;
        }
        Class<?> type = Arrays.stream(shape.word().getRecordComponents())
                .filter(one -> one.getName().equals(field.name()))
                .findFirst()
                .orElseThrow()
                .getType();
        return switch (column.type()) {
            case ID -> id();
            case NUMBER -> 1L;
            case DATE -> LocalDate.parse("2025-03-01").plusDays(made++);
            case INSTANT -> Instant.parse("2025-03-01T02:00:00Z");
            case TEXT -> type.isEnum() ? Messages.code((Enum<?>) type.getEnumConstants()[0]) : text(type);
        };
    }

    private static String text(Class<?> type) {
        return type == ZoneId.class ? "Asia/Shanghai" : "10 working days";
    }

    private <T> T naming(Shape<T> shape, Field<T, ?> names, UUID deputy) {
        List<@Nullable Object> cells = new ArrayList<>();
        for (Field<T, ?> field : shape.fields()) {
            field.columns().forEach(column -> cells.add(cell(shape, field, column)));
        }
        cells.set(names.first(), deputy);
        return shape.word(cells);
    }

    /** Keeps a record for each component, which names the deputy there alone. */
    private <T> void keep(Naming<T> naming) {
        stores.write(office.congress(), writer -> {
            for (Field<T, ?> field : naming.fields()) {
                T one = naming(naming.shape(), field, GONE);
                writer.insert(naming.shape(), List.of(one));
                kept.put(naming.shape().idOf(one), naming.shape().table() + "." + field.name());
            }
            return naming;
        });
    }

    private void deputy(UUID id) {
        stores.write(office.congress(), writer -> {
            writer.insert(
                    Deputy.SHAPE,
                    List.of(new Deputy(
                            Id.of(id),
                            org.daibiao.privacy.PublicName.of("李明"),
                            "安亭镇",
                            null,
                            null,
                            null,
                            List.of(),
                            null,
                            null)));
            return id;
        });
    }

    private void merge() {
        deputy(GONE);
        deputy(KEPT);
        naming().forEach(this::keep);
        door.deputies()
                .sameDeputy(
                        new SameDeputy(
                                door.get(Deputy.SHAPE, Id.of(GONE), office).seen(), Id.of(KEPT), "同一人登记了两次"),
                        office)
                .orThrow();
    }

    /** The components, as table and name, that name the deputy, of the records that were kept. */
    private <T> Stream<String> naming(Naming<T> naming, UUID deputy) {
        return stores.read(
                office.congress(),
                reader ->
                        naming.naming(List.of(deputy)).stream()
                                .map(question -> naming)
                                .distinct()
                                .flatMap(one -> naming.fields().stream())
                                .distinct()
                                .flatMap(field -> reader
                                        .select(org.daibiao.record.Query.of(naming.shape(), field.holds(deputy)))
                                        .items()
                                        .stream()
                                        .filter(found ->
                                                kept.containsKey(found.id().value()))
                                        .map(found -> naming.shape().table() + "." + field.name()))
                                .toList()
                                .stream());
    }

    private List<String> naming(UUID deputy) {
        return naming().stream()
                .flatMap(one -> naming(one, deputy))
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    @Test
    @DisplayName("is moved in every component of every shape, and stays only in what is named as evidence")
    void isMovedOrEvidence() {
        merge();

        List<String> stays = naming(GONE);

        assertThat(new TreeSet<>(stays.stream().map(one -> one.split("\\.")[0]).toList()))
                .containsExactlyElementsOf(EVIDENCE);
        List<String> moved = naming(KEPT);
        assertThat(Stream.concat(stays.stream(), moved.stream()).sorted().toList())
                .containsExactlyElementsOf(kept.values().stream().sorted().toList());
        assertThat(moved)
                .contains(
                        "letter.sender",
                        "letter.reader",
                        "letter.copies",
                        "letter.author",
                        "letter.about",
                        "suggestion_due.piece",
                        "supervision_group.members",
                        "deputy.sameAs");
    }

    @Test
    @DisplayName("that is not moved is found, when one is planted")
    void findsWhatIsPlanted() {
        merge();
        keep(naming().stream()
                .filter(one -> one.shape().equals(Letter.SHAPE))
                .findFirst()
                .orElseThrow());

        assertThat(naming(GONE)).contains("letter.copies", "letter.sender");
    }

    @Test
    @DisplayName("is looked for in every component of the type Id<Deputy>, of whatever record")
    void looksEverywhere() {
        List<String> declared = shapes().flatMap(shape -> Arrays.stream(
                                shape.word().getRecordComponents())
                        .filter(one -> !one.getName().equals("id")
                                && one.getGenericType().getTypeName().contains("<" + Deputy.class.getName() + ">"))
                        .map(one -> shape.table() + "." + one.getName()))
                .toList();
        List<String> found = naming().stream()
                .flatMap(one -> one.fields().stream().map(field -> one.shape().table() + "." + field.name()))
                .toList();

        assertThat(declared).hasSizeGreaterThan(20);
        assertThat(found).containsAll(declared);
    }
}
