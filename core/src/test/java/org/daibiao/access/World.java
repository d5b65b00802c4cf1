package org.daibiao.access;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.daibiao.Daibiao;
import org.daibiao.desk.Relation;
import org.daibiao.journal.StoreReader;
import org.daibiao.journal.StoreWriter;
import org.daibiao.journal.Stores;
import org.daibiao.memory.MemoryStores;
import org.daibiao.record.Id;
import org.daibiao.record.Shape;

/**
 * A record that is the actor's own, or another's, by what a condition of the table says and by nothing else; and the records to which the
 * condition leads.
 *
 * @param main the record, or the command that makes one
 * @param others those to which the condition leads, with their shapes
 */
record World(Object main, Map<Object, Shape<?>> others) {
    private static final List<Shape<?>> SHAPES = Daibiao.rooms().stream()
            .<Shape<?>>flatMap(room -> room.shapes().stream())
            .toList();

    /**
     * @param conditions as the table has them: {@code suggestion: {leader: self.deputy}, side: forum}
     * @param bound what a tie is: the actor's, or another's
     */
    static World of(Class<?> type, String conditions, Function<Relation, String> bound) {
        var values = new HashMap<String, Object>();
        Probe.RELATIONS.forEach((component, tie) -> values.put(component, Probe.others(tie)));
        return of(type, conditions, bound, values);
    }

    private static World of(
            Class<?> type, String conditions, Function<Relation, String> bound, Map<String, Object> values) {
        Map<Object, Shape<?>> others = new HashMap<>();
        String id = values.containsKey("id")
                ? values.get("id").toString()
                : UUID.randomUUID().toString();
        if (component(type, "id") != null && component(type, "id").getType() == Id.class) {
            values.put("id", id);
        }
        for (String condition : conditions.isEmpty() ? List.<String>of() : parts(conditions)) {
            String name = condition.substring(0, condition.indexOf(": "));
            String value = condition.substring(name.length() + 2);
            if (name.startsWith(Condition.COMMAND)) {
                continue;
            } else if (!value.startsWith("{") && !value.equals(ReferenceCondition.ANY)) {
                values.put(name, value.startsWith("self.") ? bound.apply(new Relation(value.substring(5))) : value);
                values.values().remove("null");
                continue;
            }
            RecordComponent named = component(type, name);
            Shape<?> shape =
                    named == null || named.getType() == UUID.class ? table(name) : shape(named.getGenericType());
            Map<String, Object> there = new HashMap<>();
            Probe.RELATIONS.forEach((component, tie) -> there.put(component, Probe.others(tie)));
            if (named == null) {
                there.put(naming(name, shape, type), id);
            } else {
                String other = UUID.randomUUID().toString();
                values.put(name, other);
                there.put("id", other);
            }
            String where = value.startsWith("{") ? value.substring(1, value.length() - 1) : "";
            World world = of(shape.word(), where, bound, there);
            others.putAll(world.others);
            others.put(world.main, shape);
        }
        return new World(Sample.of(type, values), others);
    }

    /** Splits at commas that stand in no braces. */
    static List<String> parts(String conditions) {
        var parts = new ArrayList<String>();
        int depth = 0;
        int from = 0;
        for (int n = 0; n < conditions.length(); n++) {
            char one = conditions.charAt(n);
            depth += one == '{' ? 1 : one == '}' ? -1 : 0;
            if (depth == 0 && conditions.startsWith(", ", n)) {
                parts.add(conditions.substring(from, n));
                from = n + 2;
            }
        }
        parts.add(conditions.substring(from));
        return parts;
    }

    private static RecordComponent component(Class<?> type, String name) {
        return Arrays.stream(type.getRecordComponents())
                .filter(one -> one.getName().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static Shape<?> table(String name) {
        String table = name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
        return SHAPES.stream()
                .filter(one -> one.table().equals(table))
                .findFirst()
                .orElseThrow();
    }

    private static String naming(String name, Shape<?> shape, Class<?> type) {
        return name.contains(".")
                ? name.substring(name.indexOf('.') + 1)
                : shape.fields().stream()
                        .filter(field ->
                                type.equals(field.named()) && !field.name().equals("id"))
                        .findFirst()
                        .orElseThrow()
                        .name();
    }

    private static Shape<?> shape(Type id) {
        Type word = ((ParameterizedType) id).getActualTypeArguments()[0];
        return SHAPES.stream()
                .filter(one -> one.word().equals(word))
                .findFirst()
                .orElseThrow();
    }

    /** Keeps the records to which the condition leads. */
    void keepOthers(StoreWriter writer) {
        others.forEach((word, shape) -> insert(writer, shape, word));
    }

    static <T> void insert(StoreWriter writer, Shape<T> shape, Object word) {
        writer.insert(shape, List.of(shape.word().cast(word)));
    }

    /** Asks with these worlds kept. */
    static <R> R asked(List<World> worlds, Function<StoreReader, R> question) {
        try (Stores stores = new MemoryStores()) {
            stores.write(Probe.CONGRESS, writer -> {
                worlds.forEach(world -> world.keepOthers(writer));
                return writer;
            });
            return stores.read(Probe.CONGRESS, question::apply);
        }
    }
}
