package org.daibiao.access;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.daibiao.desk.Operation;
import org.daibiao.desk.Relation;
import org.daibiao.json.Faults;
import org.daibiao.json.Nearest;
import org.daibiao.json.Node;
import org.daibiao.record.Field;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Personal;
import org.daibiao.record.Published;
import org.daibiao.record.Reference;
import org.daibiao.record.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Reads the conditions of a rule, for one operation after another. A condition that could never hold is a fault.
 *
 * @param shapes the shapes of the installed rooms, to which a condition may refer
 */
record ConditionReader(Faults faults, List<Shape<?>> shapes) {
    private static final String SELF = "self.";
    private static final Set<Class<?>> TEXTS = Set.of(String.class, UUID.class, Id.class);

    /** Types that hold an id: a unit is known by its name instead. */
    private static final Set<Class<?>> IDS = Set.of(UUID.class, Id.class);

    /** A misspelt {@code self.} or {@code null}. */
    private static final Pattern NEARLY = Pattern.compile("(?i)\\s*(?:(\\w{2,8})\\s*[.．。]\\s*[\\w-]*|null|~)\\s*");

    /** A different word before the dot: {@code my.unit}. */
    private static final Pattern DOTTED = Pattern.compile("\\s*\\w+\\s*[.．。]\\s*("
            + Relation.KNOWN.stream().map(Relation::code).collect(Collectors.joining("|")) + ")\\s*");

    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]");

    private static final List<String> BEFORE_A_DOT = List.of("self", "command");

    private static final Set<Class<?>> SINGLE = Set.of(LocalDate.class, Integer.class, Long.class);

    /**
     * Where conditions are read: on a record of this class, this many references away from what the operation is about.
     *
     * @param by the component that names the record from which the path came; null if it is not named
     */
    private record At(
            Operation operation,
            Class<?> record,
            int steps,
            @Nullable String by) {
        List<RecordComponent> components() {
            return Arrays.asList(record.getRecordComponents());
        }

        Optional<RecordComponent> component(String name) {
            return components().stream()
                    .filter(one -> one.getName().equals(name))
                    .findFirst();
        }

        At along(Shape<?> shape, Field<?, ?> its) {
            return new At(operation, shape.word(), steps + 1, its.name().equals("id") ? null : its.name());
        }

        @Override
        public String toString() {
            return LogSafe.of(this);
        }
    }

    List<Condition> read(Optional<Node> where, Operation operation) {
        var conditions = new ArrayList<Condition>();
        where.ifPresent(node -> node.asObject(faults).forEach((name, value) -> {
            boolean ofCommand = name.startsWith(Condition.COMMAND);
            Class<?> about = ofCommand ? operation.command() : operation.about();
            if (about == null) {
                String code = ofCommand ? "access.no-command" : "access.no-record";
                faults.addAtKey(value, code, Map.of("component", name, "operation", operation.name()));
            } else {
                String simple = ofCommand ? name.substring(Condition.COMMAND.length()) : name;
                condition(value, simple, new At(operation, about, 0, null))
                        .map(made -> ofCommand ? made.command() : made)
                        .ifPresent(conditions::add);
            }
        }));
        return conditions;
    }

    private Optional<Condition> condition(Node value, String name, At at) {
        Optional<RecordComponent> component = at.component(name);
        boolean any = component.isEmpty()
                && value.kind() == Node.Kind.TEXT
                && value.text().equals(ReferenceCondition.ANY);
        if (value.kind() == Node.Kind.OBJECT || any) {
            return component.map(one -> forward(value, one, at)).orElseGet(() -> backward(value, name, at));
        } else if (component.isEmpty()) {
            var known = new ArrayList<>(
                    at.components().stream().map(RecordComponent::getName).toList());
            known.addAll(backwards(at.record()));
            unknown(value, name, at.operation(), known);
            return Optional.empty();
        }
        return compared(value, component.get(), at.operation());
    }

    private void unknown(Node at, String name, Operation operation, List<String> known) {
        String before = at.key().startsWith(Condition.COMMAND) ? Condition.COMMAND : "";
        List<String> full = known.stream().map(one -> before + one).toList();
        Map<String, ?> with = Map.of("component", name, "operation", operation.name(), "known", full);
        Optional<String> near = Nearest.of(name, known).map(one -> before + one);
        faults.addAtKey(at, "access.component-unknown", Nearest.meant(near, with));
    }

    /** The record that a component names. */
    private Optional<Condition> forward(Node value, RecordComponent component, At at) {
        Optional<Shape<?>> shape = shapes.stream()
                .filter(one -> one.word().equals(named(component.getGenericType()))
                        || (component.getType() == UUID.class && one.table().equals(component.getName())))
                .findFirst();
        return shape.isEmpty()
                ? fault(value, "access.no-reference", component, at.operation())
                : along(
                        value,
                        component.getName(),
                        component,
                        shape.get(),
                        shape.get().field("id"),
                        at);
    }

    /** The record class that an id, or the ids of a short list, refer to. */
    private static @Nullable Type named(Type type) {
        return !(type instanceof ParameterizedType of)
                ? null
                : of.getRawType() == List.class
                        ? named(of.getActualTypeArguments()[0])
                        : of.getRawType() == Id.class ? of.getActualTypeArguments()[0] : null;
    }

    /**
     * A record that names this one in its only such field, or in the field given after a dot. For the record's own table the field
     * is required, since the table alone would look like the record itself.
     */
    private Optional<Condition> backward(Node value, String name, At at) {
        List<String> known = backwards(at.record());
        List<String> meant = known.stream()
                .filter(one -> one.equals(name) || one.startsWith(name + "."))
                .toList();
        Optional<RecordComponent> id = at.component("id");
        boolean ownTable = shapes.stream()
                .anyMatch(one -> one.table().equals(name) && one.word().equals(at.record()));
        if (meant.size() != 1 || id.isEmpty() || ownTable) {
            List<String> names = new ArrayList<>(known);
            known.forEach(one -> names.add(one.substring(0, one.indexOf('.'))));
            at.components().forEach(one -> names.add(one.getName()));
            names.remove(name);
            Map<String, ?> with =
                    Map.of("name", name, "operation", at.operation().name(), "known", known);
            faults.addAtKey(value, "access.table-leads-nowhere", Nearest.with(name, names, with));
            return Optional.empty();
        }
        String table = meant.get(0).substring(0, meant.get(0).indexOf('.'));
        String field = meant.get(0).substring(table.length() + 1);
        Shape<?> shape = shapes.stream()
                .filter(one -> one.table().equals(table))
                .findFirst()
                .orElseThrow();
        return along(value, name, id.get(), shape, shape.field(field), at);
    }

    /** The fields in which records of the rooms name a record of this class, as {@code table.field}. */
    private List<String> backwards(Class<?> record) {
        boolean isKept = shapes.stream().anyMatch(shape -> shape.word().equals(record));
        return !isKept
                ? List.of()
                : shapes.stream()
                        .flatMap(shape -> shape.fields().stream()
                                .filter(field -> record.equals(field.named())
                                        && !field.name().equals("id"))
                                .map(field -> shape.table() + "." + field))
                        .toList();
    }

    private Optional<Condition> along(
            Node value, String name, RecordComponent own, Shape<?> shape, Field<?, ?> its, At at) {
        if (at.steps() == Reference.MOST_STEPS) {
            return fault(value, "access.steps", own, at.operation());
        } else if (own.getName().equals(at.by())) {
            return fault(value, "access.circle", own, at.operation());
        } else if (value.kind() == Node.Kind.OBJECT && value.fields().isEmpty()) {
            faults.addAtKey(value, "access.where-empty", Map.of());
            return Optional.empty();
        }
        var where = new ArrayList<Condition>();
        At there = at.along(shape, its);
        value.fields().forEach((key, node) -> condition(node, key, there).ifPresent(where::add));
        return Optional.of(referring(name, own, shape, its, where));
    }

    @SuppressWarnings("unchecked")
    private static <O> Condition referring(
            String name, RecordComponent own, Shape<O> shape, Field<?, ?> its, List<Condition> where) {
        return new ReferenceCondition<>(name, accessor(own), false, shape, (Field<O, ?>) its, where);
    }

    private static Method accessor(RecordComponent component) {
        Method accessor = component.getAccessor();
        accessor.setAccessible(true);
        return accessor;
    }

    private Optional<Condition> compared(Node value, RecordComponent component, Operation operation) {
        Class<?> type = boxed(component.getType());
        if (Personal.class.isAssignableFrom(type) && !Published.class.isAssignableFrom(type)) {
            return fault(value, "access.component-type", component, operation);
        } else if (value.kind() == Node.Kind.NULL) {
            return component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                    ? made(component, null, null)
                    : fault(value, "access.never-missing", component, operation);
        } else if (value.kind() == Node.Kind.TEXT && value.text().startsWith(SELF)) {
            Optional<Relation> tie = tie(value);
            boolean never = tie.filter(one -> isNever(one, component)).isPresent();
            return !never && (TEXTS.contains(type) || isListOfTexts(component))
                    ? tie.flatMap(one -> made(component, one, null))
                    : fault(value, "access.tie-type", component, operation);
        } else if (value.kind() == Node.Kind.TEXT && (value.text().isBlank() || isNearly(value.text()))) {
            Map<String, ?> with = Map.of("component", component.getName(), "operation", operation.name());
            faults.add(value, "access.value-never", Nearest.meant(meant(value.text(), component), with));
            return Optional.empty();
        } else if (!TEXTS.contains(type) && !SINGLE.contains(type) && !type.isEnum()) {
            return fault(value, "access.component-type", component, operation);
        }
        return (type == Id.class ? value.as(UUID.class, faults).map(Id::of) : value.as(type, faults))
                .flatMap(constant -> made(component, null, constant));
    }

    private static boolean isNearly(String text) {
        Matcher nearly = NEARLY.matcher(text);
        boolean almost = nearly.matches()
                && (nearly.group(1) == null
                        || Nearest.of(nearly.group(1), BEFORE_A_DOT).isPresent());
        return almost || letters(text).equals("self") || tieIn(text).isPresent();
    }

    /** The tie whose name follows something other than {@code self.}. */
    private static Optional<Relation> tieIn(String text) {
        Map<String, Relation> named = new LinkedHashMap<>();
        Relation.KNOWN.forEach(tie -> named.put("self" + letters(tie.code()), tie));
        Matcher dotted = DOTTED.matcher(text);
        return Nearest.of(letters(text), named.keySet())
                .or(() -> Optional.of(dotted).filter(Matcher::matches).map(found -> "self" + found.group(1)))
                .map(named::get);
    }

    private static String letters(String text) {
        return NO_LETTER
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT))
                .replaceAll("");
    }

    /** The tie that fits the component, if it was named or is the only one. */
    private Optional<String> meant(String text, RecordComponent component) {
        List<Relation> able =
                Relation.KNOWN.stream().filter(tie -> !isNever(tie, component)).toList();
        boolean self = letters(text).startsWith("self");
        return tieIn(text)
                .filter(able::contains)
                .or(() -> able.stream().findFirst().filter(one -> self && able.size() == 1))
                .map(tie -> SELF + tie.code());
    }

    /** Whether the component can never equal the tie: it is the id of another record, or has the name of another tie. */
    private boolean isNever(Relation tie, RecordComponent component) {
        Type named = named(component.getGenericType());
        boolean ofOthers = shapes.stream()
                .anyMatch(shape -> shape.word().equals(named) && !shape.table().equals(tie.code()));
        boolean ofAnotherTie = component.getType() == String.class
                && Relation.KNOWN.stream().anyMatch(one -> one.code().equals(component.getName()) && !one.equals(tie));
        return ofOthers || ofAnotherTie || (tie.equals(Relation.UNIT) && IDS.contains(component.getType()));
    }

    private Optional<Relation> tie(Node node) {
        String code = node.text().substring(SELF.length());
        var tie = Relation.KNOWN.stream().filter(one -> one.code().equals(code)).findFirst();
        if (tie.isEmpty()) {
            List<String> codes = Relation.KNOWN.stream().map(Relation::code).toList();
            Optional<String> near = Nearest.of(code, codes).map(one -> SELF + one);
            faults.add(node, "access.tie-unknown", Nearest.meant(near, Map.of("tie", code, "known", Relation.KNOWN)));
        }
        return tie;
    }

    /** For example the units that handle a suggestion: one match is enough. */
    private static boolean isListOfTexts(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType type
                && type.getRawType() == List.class
                && type.getActualTypeArguments()[0] == String.class;
    }

    private static Optional<Condition> made(
            RecordComponent component, @Nullable Relation tie, @Nullable Object constant) {
        return Optional.of(new ComponentCondition(accessor(component), false, tie, constant));
    }

    private Optional<Condition> fault(Node at, String code, RecordComponent component, Operation operation) {
        faults.add(at, code, Map.of("component", component.getName(), "operation", operation.name()));
        return Optional.empty();
    }

    private static Class<?> boxed(Class<?> type) {
        return type == int.class ? Integer.class : type == long.class ? Long.class : type;
    }
}
