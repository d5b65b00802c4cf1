package org.daibiao.access;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.daibiao.json.Faults;
import org.daibiao.json.Node;
import org.daibiao.kernel.Id;
import org.daibiao.kernel.Operation;
import org.daibiao.kernel.Personal;
import org.daibiao.kernel.Published;
import org.daibiao.kernel.Tie;
import org.jspecify.annotations.Nullable;

/** Reads on which records a rule holds, for one operation after another. A condition that could never hold is a fault. */
record ConditionReader(Faults faults) {
    private static final String SELF = "self.";
    private static final Set<Class<?>> TEXTS = Set.of(String.class, UUID.class, Id.class);
    private static final Set<Class<?>> SINGLE = Set.of(LocalDate.class, Integer.class, Long.class);

    List<Condition> read(Optional<Node> where, Operation operation) {
        var conditions = new ArrayList<Condition>();
        where.ifPresent(node -> node.asObject(faults)
                .forEach((name, value) -> component(value, name, operation)
                        .flatMap(component -> condition(value, component, operation))
                        .map(made -> name.startsWith(Condition.COMMAND) ? made.command() : made)
                        .ifPresent(conditions::add)));
        return conditions;
    }

    private Optional<RecordComponent> component(Node at, String name, Operation operation) {
        boolean ofCommand = name.startsWith(Condition.COMMAND);
        String simple = ofCommand ? name.substring(Condition.COMMAND.length()) : name;
        Class<?> about = ofCommand ? operation.command() : operation.about();
        List<RecordComponent> all = about == null ? List.of() : Arrays.asList(about.getRecordComponents());
        var found = all.stream().filter(one -> one.getName().equals(simple)).findFirst();
        if (found.isEmpty()) {
            List<String> known = all.stream().map(RecordComponent::getName).toList();
            faults.addAtKey(
                    at,
                    "access.component-unknown",
                    Map.of("component", name, "operation", operation.name(), "known", known));
        }
        return found;
    }

    private Optional<Condition> condition(Node value, RecordComponent component, Operation operation) {
        Class<?> type = boxed(component.getType());
        if (Personal.class.isAssignableFrom(type) && !Published.class.isAssignableFrom(type)) {
            return fault(value, "access.component-type", component, operation);
        } else if (value.kind() == Node.Kind.NULL) {
            return component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                    ? made(component, null, null)
                    : fault(value, "access.never-missing", component, operation);
        } else if (value.kind() == Node.Kind.TEXT && value.text().startsWith(SELF)) {
            Optional<Tie> tie = tie(value);
            return TEXTS.contains(type) || isListOfTexts(component)
                    ? tie.flatMap(one -> made(component, one, null))
                    : fault(value, "access.tie-type", component, operation);
        } else if (!TEXTS.contains(type) && !SINGLE.contains(type) && !type.isEnum()) {
            return fault(value, "access.component-type", component, operation);
        }
        return value.as(type, faults).flatMap(constant -> made(component, null, constant));
    }

    private Optional<Tie> tie(Node node) {
        String code = node.text().substring(SELF.length());
        var tie = Tie.KNOWN.stream().filter(one -> one.code().equals(code)).findFirst();
        if (tie.isEmpty()) {
            faults.add(node, "access.tie-unknown", Map.of("tie", code, "known", Tie.KNOWN));
        }
        return tie;
    }

    /** The units that handle a suggestion, for example: one of them is enough. */
    private static boolean isListOfTexts(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType type
                && type.getRawType() == List.class
                && type.getActualTypeArguments()[0] == String.class;
    }

    private static Optional<Condition> made(RecordComponent component, @Nullable Tie tie, @Nullable Object constant) {
        var accessor = component.getAccessor();
        accessor.setAccessible(true);
        return Optional.of(new Condition(accessor, false, tie, constant));
    }

    private Optional<Condition> fault(Node at, String code, RecordComponent component, Operation operation) {
        faults.add(at, code, Map.of("component", component.getName(), "operation", operation.name()));
        return Optional.empty();
    }

    private static Class<?> boxed(Class<?> type) {
        return type == int.class ? Integer.class : type == long.class ? Long.class : type;
    }
}
