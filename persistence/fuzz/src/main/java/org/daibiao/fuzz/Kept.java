package org.daibiao.fuzz;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.daibiao.Daibiao;
import org.daibiao.journal.Stores;
import org.daibiao.memory.MemoryStores;
import org.daibiao.record.BadValueException;
import org.daibiao.record.CongressId;
import org.daibiao.record.Field;
import org.daibiao.record.Page;
import org.daibiao.record.Query;
import org.daibiao.record.Repeated;
import org.daibiao.record.Shape;
import org.daibiao.record.Unique;
import org.daibiao.record.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * Kept words (存好的字): a few records of one shape in a store, the same in every JVM. Small numbers, so that some are equal.
 *
 * @param shape the shape
 * @param words what is kept
 */
record Kept<T>(Shape<T> shape, List<T> words) {
    private static final CongressId CONGRESS = CongressId.of("jiading");
    private static final Stores STORES = new MemoryStores();
    private static final int COUNT = 12;
    private static final List<String> TEXTS = List.of("", "a", "A", "·", "𠮷野家", "' or 1=1 --", "安亭镇");
    private static final List<Kept<?>> ALL = Daibiao.rooms().stream()
            .flatMap(room -> room.shapes().stream())
            .<Kept<?>>map(Kept::keep)
            .toList();

    /** Of every shape of every room. */
    static List<Kept<?>> all() {
        return ALL;
    }

    /** One page. */
    Page<Versioned<T>> page(Query<T> query) {
        return STORES.page(CONGRESS, query);
    }

    /** The fields that may order a page, and null for the order of the ids. */
    List<@Nullable Field<T, ?>> orders() {
        var orders = new ArrayList<@Nullable Field<T, ?>>();
        orders.add(null);
        shape.fields().stream().filter(this::orders).forEach(orders::add);
        return orders;
    }

    /** The value of a word's component, as the word has it, not as it is kept. */
    @Nullable
    Object value(T word, Field<T, ?> field) {
        try {
            var accessor = component(field).getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(word);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(field + " cannot be read", e);
        }
    }

    /** The component that a field keeps. */
    RecordComponent component(Field<T, ?> field) {
        return shape.word().getRecordComponents()[shape.fields().indexOf(field)];
    }

    /** By the text of the id, as all pages are. */
    Comparator<T> byId() {
        return Comparator.comparing(word -> shape.idOf(word).toString());
    }

    private boolean orders(Field<T, ?> field) {
        try {
            Query.of(shape).by(field);
            return true;
        } catch (BadValueException e) {
            return false; // documented: a missing value cannot order, nor what the stores order each in their own way
        }
    }

    private static <T> Kept<T> keep(Shape<T> shape) {
        var random = new Random(shape.table().hashCode());
        var values = new Values(() -> random.nextInt(9) - 3L, () -> TEXTS.get(random.nextInt(TEXTS.size())));
        var words = new ArrayList<T>();
        for (int n = 0; n < COUNT; n++) {
            words.add(word(shape, values, random, n));
        }
        STORES.write(CONGRESS, writer -> {
            writer.insert(shape, words);
            return words;
        });
        return new Kept<>(shape, List.copyOf(words));
    }

    private static <T> T word(Shape<T> shape, Values values, Random random, int number) {
        RecordComponent[] components = shape.word().getRecordComponents();
        var arguments = Arrays.stream(components)
                .map(component -> argument(component, values, random, number))
                .toArray();
        try {
            var constructor = shape.word()
                    .getDeclaredConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(shape + " cannot be made", e);
        }
    }

    private static @Nullable Object argument(RecordComponent component, Values values, Random random, int number) {
        Repeated repeated = component.getAnnotation(Repeated.class);
        if (component.getName().equals("id")) {
            return new Values(() -> number, () -> "").of(component.getGenericType());
        } else if (repeated != null) {
            var list = new ArrayList<Object>();
            for (int left = random.nextInt(repeated.value() + 1); left > 0; left--) {
                list.add(values.of(component.getGenericType()));
            }
            return List.copyOf(list);
        }
        boolean unique = component.isAnnotationPresent(Unique.class);
        Values given = unique ? new Values(() -> number, () -> "a " + number) : values;
        boolean absent = component.getAnnotatedType().isAnnotationPresent(Nullable.class) && random.nextInt(3) == 0;
        return absent ? null : given.of(component.getGenericType());
    }
}
