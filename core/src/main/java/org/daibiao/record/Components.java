package org.daibiao.record;

import jakarta.validation.constraints.Size;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Components (记录分量) of a record, and how to construct it from them, looked up once for each class: the look-up costs far more than reading a
 * value. For the rooms of the library. Thread-safe.
 */
public final class Components<T> {
    private static final ClassValue<Components<?>> KNOWN = new ClassValue<>() {
        @Override
        protected Components<?> computeValue(Class<?> type) {
            return new Components<>(type);
        }
    };

    /**
     * One component, and how to read it.
     *
     * @param line whether its text, or each text of its list, is a single line: true for at most {@value #LINE} characters
     * @param required whether it is never null
     */
    public record Component(String name, Class<?> type, Method accessor, boolean line, boolean required) {
        /** Its value in a record of this class. */
        public @Nullable Object of(Object value) {
            try {
                return accessor.invoke(value);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(accessor + " cannot be read", e);
            }
        }

        boolean isList() {
            return type == List.class;
        }

        @Override
        public String toString() {
            return LogSafe.of(this);
        }
    }

    private static final int LINE = 200;

    private final List<Component> all;
    private final Constructor<T> constructor;

    private Components(Class<T> record) {
        RecordComponent[] components = record.getRecordComponents();
        this.all = Arrays.stream(components).map(Components::component).toList();
        try {
            this.constructor = record.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("a record has its canonical constructor", e);
        }
    }

    /** The components of a record class. */
    @SuppressWarnings("unchecked")
    public static <T> Components<T> of(Class<T> record) {
        return (Components<T>) KNOWN.get(record);
    }

    /** The components in order. */
    public List<Component> all() {
        return all;
    }

    /** The index of a component. Throws {@link IllegalArgumentException} if the record has none of this name. */
    int place(String name) {
        for (int n = 0; n < all.size(); n++) {
            if (all.get(n).name().equals(name)) {
                return n;
            }
        }
        throw new IllegalArgumentException(constructor.getDeclaringClass().getSimpleName() + " has no " + name);
    }

    /** Throws {@link IllegalArgumentException} for a component of another record. */
    void require(Property<?, ?> property) {
        Class<T> record = constructor.getDeclaringClass();
        if (property.record() != record) {
            throw new IllegalArgumentException(
                    property + " is of " + property.record().getSimpleName() + ", not of " + record.getSimpleName());
        }
    }

    /** Constructs the record from these values; exceptions of its constructor pass through. */
    T make(@Nullable Object... values) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            throw new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Constructs the record from stored values. Throws {@link IllegalStateException} if its constructor refuses them. */
    T stored(@Nullable Object... values) {
        try {
            return make(values);
        } catch (RuntimeException e) {
            throw new IllegalStateException(
                    "stored " + constructor.getDeclaringClass().getSimpleName() + " breaks its own rules", e);
        }
    }

    private static Component component(RecordComponent component) {
        Method accessor = component.getAccessor();
        accessor.setAccessible(true);
        boolean required = !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        return new Component(component.getName(), component.getType(), accessor, isLine(component), required);
    }

    private static boolean isLine(RecordComponent component) {
        Size most = component.getType() != String.class
                        && component.getAnnotatedType() instanceof AnnotatedParameterizedType list
                ? list.getAnnotatedActualTypeArguments()[0].getAnnotation(Size.class)
                : component.getAccessor().getAnnotation(Size.class);
        return most != null && most.max() <= LINE;
    }
}
