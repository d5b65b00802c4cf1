package org.daibiao.desk;

import jakarta.validation.constraints.Size;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.daibiao.record.LogSafe;
import org.jspecify.annotations.Nullable;

/** The components of records, looked up once for each class: the look-up costs far more than reading a value. Thread-safe. */
final class Components {
    private static final ClassValue<List<Component>> KNOWN = new ClassValue<>() {
        @Override
        protected List<Component> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .map(component ->
                            new Component(component.getName(), opened(component.getAccessor()), isLine(component)))
                    .toList();
        }
    };

    /**
     * One component, and how it is read.
     *
     * @param line whether its text, or each text of its list, is one line: at most {@value #LINE} characters are
     */
    record Component(String name, Method accessor, boolean line) {
        @Nullable
        Object of(Object value) {
            try {
                return accessor.invoke(value);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(accessor + " cannot be read", e);
            }
        }

        @Override
        public String toString() {
            return LogSafe.of(this);
        }
    }

    private static final int LINE = 200;

    private Components() {}

    /** The components of a record, in their order. */
    static List<Component> of(Object value) {
        return KNOWN.get(value.getClass());
    }

    private static boolean isLine(RecordComponent component) {
        Size most = component.getType() != String.class
                        && component.getAnnotatedType() instanceof AnnotatedParameterizedType list
                ? list.getAnnotatedActualTypeArguments()[0].getAnnotation(Size.class)
                : component.getAccessor().getAnnotation(Size.class);
        return most != null && most.max() <= LINE;
    }

    private static Method opened(Method accessor) {
        accessor.setAccessible(true);
        return accessor;
    }
}
