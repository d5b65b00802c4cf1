package org.daibiao.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.daibiao.Commands;
import org.daibiao.Daibiao;
import org.daibiao.desk.AccessPolicy;
import org.daibiao.desk.Actor;
import org.daibiao.desk.DeniedException;
import org.daibiao.desk.Operation;
import org.daibiao.desk.Relation;
import org.daibiao.desk.Role;
import org.daibiao.desk.Room;
import org.daibiao.desk.Scope;
import org.daibiao.journal.Stores;
import org.daibiao.memory.MemoryStores;
import org.daibiao.plan.WorkPlans;
import org.daibiao.record.BadValueException;
import org.daibiao.record.Comparison;
import org.daibiao.record.Criterion;
import org.daibiao.record.Field;
import org.daibiao.record.Id;
import org.daibiao.record.Query;
import org.daibiao.record.Reference;
import org.daibiao.record.Seen;
import org.daibiao.record.Shape;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The walk of rights, over every role, operation and record of the ready roles:")
class WalkOfRightsTest {
    private final List<Room> rooms = Daibiao.rooms();
    private final RolePolicy policy = RolePolicy.planRoles(rooms);
    private final Map<Class<?>, Shape<?>> shapes = rooms.stream()
            .flatMap(room -> room.shapes().stream())
            .collect(Collectors.toMap(Shape::word, shape -> (Shape<?>) shape));
    private final RoleNotes notes = RoleNotes.ofTheReadyRoles();

    @Test
    @DisplayName("who may change a record is shown it, for each right by itself")
    void whoMayChangeSees() {
        var unseen = new TreeSet<String>();
        for (Right right : policy.rights()) {
            Shape<?> shape = shapes.get(right.operation().about());
            boolean changes = right.operation().form() == Operation.Form.CHANGES;
            if (shape != null && (changes || right.operation().form() == Operation.Form.REPORTS)) {
                World world = World.of(shape.word(), conditions(right), Probe::own);
                if (!isShown(shape, world, Probe.OWN.actor(right.role()))) {
                    unseen.add(right.operation() + " " + shape);
                }
            }
        }

        assertThat(unseen).isEqualTo(notes.unseenBy("changes"));
    }

    @Test
    @DisplayName("who may give a command has the list of everything that the command names")
    void whoMayNameSees() throws ReflectiveOperationException {
        Map<String, Class<?>> commands = commands();
        var unseen = new TreeSet<String>();
        for (Right right : policy.rights()) {
            Class<?> command = commands.get(right.operation().name());
            if (command != null) {
                named(command, new HashSet<>()).stream()
                        .map(shapes::get)
                        .filter(shape -> shape != null
                                && policy.rights(
                                                right.role(),
                                                Operation.lists(shape).name())
                                        .isEmpty())
                        .forEach(shape -> unseen.add(right.role().code() + " " + right.operation() + " " + shape));
            }
        }

        assertThat(commands).hasSizeGreaterThan(120);
        assertThat(unseen).isEqualTo(notes.unseenBy("names"));
    }

    @Test
    @DisplayName(
            "who may give a command that names another record beside its own has every list by which the two are related: a suggestion's proposers, to talk with one")
    void whoMayNameSeesHowItIsRelated() throws ReflectiveOperationException {
        Map<String, Class<?>> commands = commands();
        var unseen = new TreeSet<String>();
        int asked = 0;
        for (Right right : policy.rights()) {
            Class<?> command = commands.get(right.operation().name());
            if (command != null && right.operation().form() == Operation.Form.CHANGES) {
                Class<?> own = right.operation().about();
                for (Class<?> other : named(command, new HashSet<>())) {
                    for (Shape<?> relation : relations(own, other)) {
                        asked++;
                        if (policy.rights(
                                        right.role(), Operation.lists(relation).name())
                                .isEmpty()) {
                            unseen.add(right.role().code() + " " + right.operation() + " " + relation);
                        }
                    }
                }
            }
        }

        assertThat(asked).isGreaterThan(20);
        assertThat(unseen).isEqualTo(notes.unseenBy("relates"));
    }

    /** The records that name both. */
    private List<Shape<?>> relations(Class<?> own, Class<?> other) {
        return own.equals(other)
                ? List.of()
                : shapes.values().stream()
                        .filter(shape -> names(shape, own) && names(shape, other))
                        .toList();
    }

    private static boolean names(Shape<?> shape, Class<?> word) {
        return shape.fields().stream()
                .anyMatch(field -> word.equals(field.named()) && !field.name().equals("id"));
    }

    @Test
    @DisplayName(
            "an unrelated actor of the same role is shown nothing but what is open, each with its reason in the document")
    void nothingMore() {
        var open = new TreeSet<String>();
        for (Role role : Roles.KNOWN) {
            boolean knowsAll = Set.of(
                            Roles.DEPUTY_WORK_COMMITTEE,
                            Roles.AUDITOR,
                            Roles.AUDIT_ADMINISTRATOR,
                            Roles.SYSTEM_ADMINISTRATOR)
                    .contains(role);
            shapes.values().stream()
                    .filter(shape -> !knowsAll && isShownToAnybody(role, shape))
                    .forEach(shape -> open.add(shape.table()));
        }

        assertThat(open).isEqualTo(notes.open().keySet());
    }

    @Test
    @DisplayName("no list, order, bound or reference betrays a masked component to whom it is not revealed")
    void maskedComponents() {
        int asked = 0;
        try (Stores stores = new MemoryStores();
                Daibiao daibiao = Daibiao.builder()
                        .plan(WorkPlans.JIADING_2025)
                        .stores(stores)
                        .build()) {
            for (Role role : Roles.KNOWN) {
                for (Shape<?> shape : shapes.values()) {
                    for (Field<?, ?> field : shape.fields()) {
                        if (field.isSealed() && !isRevealed(role, shape)) {
                            asked += refused(daibiao, Probe.OWN.actor(role), shape, field.name());
                        }
                    }
                }
            }
        }
        assertThat(asked).isGreaterThan(100);
    }

    /** Every way to ask by it, on its own list and from every record that names it. */
    private <T> int refused(Daibiao daibiao, Actor actor, Shape<T> shape, String component) {
        Field<T, ?> field = shape.field(component);
        var criteria = new ArrayList<Criterion<T>>(List.of(field.missing()));
        if (field.isSearchable()) {
            criteria.add(new Comparison<>(field, Comparison.Test.IN, List.of("x")));
        } else {
            assertThatThrownBy(() -> new Comparison<>(field, Comparison.Test.IN, List.of("x")))
                    .isInstanceOf(BadValueException.class);
        }
        assertThatThrownBy(() -> Query.of(shape).by(field)).isInstanceOf(BadValueException.class);
        int asked = 0;
        for (Criterion<T> criterion : criteria) {
            assertThatThrownBy(() -> daibiao.find(Query.of(shape, criterion), actor))
                    .isInstanceOf(DeniedException.class);
            asked++;
            for (Shape<?> from : shapes.values()) {
                asked += refusedFrom(daibiao, actor, from, shape, criterion);
            }
        }
        return asked;
    }

    private static <F, T> int refusedFrom(
            Daibiao daibiao, Actor actor, Shape<F> from, Shape<T> shape, Criterion<T> criterion) {
        int asked = 0;
        for (Field<F, ?> field : from.fields()) {
            if (shape.word().equals(field.named()) && !field.name().equals("id")) {
                var along = new Reference<>(field, shape, shape.field("id"), List.of(criterion));
                assertThatThrownBy(() -> daibiao.find(Query.of(from, along), actor))
                        .describedAs(actor + " " + from + " along " + field)
                        .isInstanceOf(DeniedException.class);
                asked++;
            }
        }
        return asked;
    }

    private boolean isRevealed(Role role, Shape<?> shape) {
        return rooms.stream()
                .flatMap(room -> room.operations().stream())
                .anyMatch(one -> shape.word().equals(one.reveals())
                        && !policy.rights(role, one.name()).isEmpty());
    }

    /** Whether somebody of this role without any tie is shown a record of the list, whatever it says. */
    private <T> boolean isShownToAnybody(Role role, Shape<T> shape) {
        return !policy.scope(Probe.NONE.actor(role), shape).isNone();
    }

    private static String conditions(Right right) {
        return right.where().isEmpty()
                ? "id: " + Probe.own(Relation.DEPUTY)
                : right.where().stream().map(Condition::toString).collect(Collectors.joining(", "));
    }

    private <T> boolean isShown(Shape<T> shape, World world, Actor actor) {
        try (Stores stores = new MemoryStores();
                Daibiao daibiao = Daibiao.builder()
                        .plan(WorkPlans.JIADING_2025)
                        .stores(stores)
                        .build()) {
            stores.write(Probe.CONGRESS, writer -> {
                world.keepOthers(writer);
                World.insert(writer, shape, world.main());
                return writer;
            });
            return daibiao.find(Query.of(shape), actor).items().stream()
                    .anyMatch(found -> found.value().equals(world.main()));
        } catch (DeniedException e) {
            return false;
        }
    }

    /** The words that a command names, in its parts too. */
    private static Set<Class<?>> named(Type type, Set<Type> looked) {
        if (!looked.add(type)) {
            return Set.of();
        } else if (type instanceof ParameterizedType of) {
            boolean names = of.getRawType() == Id.class || of.getRawType() == Seen.class;
            return names
                    ? Set.of(Commands.raw(of.getActualTypeArguments()[0]))
                    : named(of.getActualTypeArguments()[0], looked);
        }
        Class<?> simple = Commands.raw(type);
        return !simple.isRecord()
                ? Set.of()
                : Arrays.stream(simple.getRecordComponents())
                        .map(RecordComponent::getGenericType)
                        .flatMap(one -> named(one, looked).stream())
                        .collect(Collectors.toSet());
    }

    /** Which operation each method asks for, and by what command: found by calling it as somebody who may do nothing. */
    private Map<String, Class<?>> commands() throws ReflectiveOperationException {
        var asked = new Asked();
        var found = new HashMap<String, Class<?>>();
        try (Daibiao daibiao = Daibiao.builder()
                .plan(WorkPlans.JIADING_2025)
                .stores(new MemoryStores())
                .access(asked)
                .build()) {
            for (Map.Entry<Method, Object> one : Commands.methods(daibiao).entrySet()) {
                Type type = one.getKey().getGenericParameterTypes()[0];
                Class<?> command = Commands.raw(Commands.element(type));
                Object sample = Sample.of(command, Map.of());
                boolean isList = Commands.raw(type) == List.class;
                asked.names.clear();
                try {
                    one.getKey().invoke(one.getValue(), isList ? List.of(sample) : sample, Probe.NONE.actor());
                } catch (InvocationTargetException e) {
                    assertThat(e.getCause()).isInstanceOf(DeniedException.class);
                }
                asked.names.forEach(name -> found.put(name, command));
            }
        }
        return found;
    }

    /** Notes what is asked for, and allows none of it. */
    private static final class Asked implements AccessPolicy {
        private final List<String> names = new ArrayList<>();

        @Override
        public boolean may(Actor actor, String operation) {
            names.add(operation);
            return false;
        }

        @Override
        public boolean allows(Actor actor, String operation, Object about) {
            return may(actor, operation);
        }

        @Override
        public <T> Scope<T> scope(Actor actor, Shape<T> shape) {
            return Scope.none();
        }
    }
}
