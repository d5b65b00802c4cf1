package org.daibiao.kernel;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The components of records, looked up once for each class: the look-up costs far more than reading a value. Thread-safe. */
final class Components {
    private static final ClassValue<List<Component>> KNOWN = new ClassValue<>() {
        @Override
        protected List<Component> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .map(component -> new Component(component.getName(), opened(component.getAccessor())))
                    .toList();
        }
    };

    /** One component, and how it is read. */
    record Component(String name, Method accessor) {
        @Nullable
        Object of(Object value) {
            return Cell.call(accessor, value);
        }
    }

    private Components() {}

    /** The components of a record, in their order. */
    static List<Component> of(Object value) {
        return KNOWN.get(value.getClass());
    }

    private static Method opened(Method accessor) {
        accessor.setAccessible(true);
        return accessor;
    }
}
