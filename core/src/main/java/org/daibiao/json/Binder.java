package org.daibiao.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daibiao.json.Node.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Binds nodes to records, component by component, and continues after a fault. It supports single values, enums, records, types with a
 * {@link JsonCreator} of one parameter, and lists, sets, maps and optionals of these. Any other requested type
 * is the caller's mistake ({@link IllegalArgumentException}), not the document's.
 */
final class Binder {
    /** What reflection finds about a record; looked up once. */
    private record Form(Constructor<?> canonical, List<Part> parts) {
        static Form of(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            return new Form(
                    Binder.canonical(type, components),
                    Arrays.stream(components).map(Part::of).toList());
        }
    }

    /** @param absent the value of a component that is not written; null if its type has no empty value */
    private record Part(
            String key,
            Type type,
            boolean nullable,
            @Nullable Object absent) {
        static Part of(RecordComponent component) {
            return new Part(
                    Binder.key(component),
                    component.getGenericType(),
                    component.getAnnotatedType().isAnnotationPresent(Nullable.class),
                    Binder.absent(component.getType()));
        }

        @Override
        public String toString() {
            return key;
        }
    }

    private static final ClassValue<Form> FORMS = new ClassValue<>() {
        @Override
        protected Form computeValue(Class<?> type) {
            return Form.of(type);
        }
    };

    private static final ClassValue<Optional<Method>> CREATORS = new ClassValue<>() {
        @Override
        protected Optional<Method> computeValue(Class<?> type) {
            return creator(type);
        }
    };

    private final Faults faults;

    Binder(Faults faults) {
        this.faults = faults;
    }

    /** The value; empty after a fault. */
    Optional<Object> bind(Node node, Type type) {
        if (node.kind() == Kind.BROKEN) {
            return Optional.empty();
        } else if (type instanceof ParameterizedType generic && !raw(type).isRecord()) {
            return generic(node, raw(type), generic.getActualTypeArguments());
        }
        Class<?> raw = raw(type);
        if (raw.isAnnotationPresent(Confidential.class)) {
            return confidential(node, raw);
        }
        return plain(node, raw);
    }

    /** Reports one fault without details: even the path to the fault may reveal the content. */
    private Optional<Object> confidential(Node node, Class<?> raw) {
        var inner = new Faults("");
        Optional<Object> value = new Binder(inner).plain(node, raw);
        if (!inner.none()) {
            faults.add(node, "json.confidential", Map.of());
        }
        return value;
    }

    private Optional<Object> plain(Node node, Class<?> raw) {
        ScalarType<?> leaf = ScalarType.of(raw);
        if (leaf != null) {
            return leaf.read(node, faults).map(value -> value);
        }
        Optional<Method> creator = CREATORS.get(raw);
        if (creator.isPresent()) {
            return created(node, creator.get());
        } else if (raw.isEnum()) {
            return constant(node, raw);
        } else if (raw.isRecord()) {
            return bindRecord(node, raw);
        }
        throw new IllegalArgumentException(raw.getName() + " cannot be read from a document");
    }

    private Optional<Object> generic(Node node, Class<?> raw, Type[] of) {
        if (raw == Optional.class) {
            return node.kind() == Kind.NULL
                    ? Optional.of(Optional.empty())
                    : bind(node, of[0]).map(Optional::of);
        } else if (raw == Map.class) {
            return map(node, of[0], of[1]);
        } else if (raw == Set.class) {
            return set(node, of[0]);
        } else if (raw.isAssignableFrom(List.class)) {
            int before = faults.count();
            List<Object> items = items(node, of[0]);
            return faults.count() == before ? Optional.of(List.copyOf(items)) : Optional.empty();
        }
        throw new IllegalArgumentException(raw.getName() + " cannot be read from a document");
    }

    private List<Object> items(Node node, Type of) {
        List<Object> items = new ArrayList<>();
        node.asList(faults).forEach(item -> bind(item, of).ifPresent(items::add));
        return items;
    }

    private Optional<Object> set(Node node, Type of) {
        int before = faults.count();
        Set<Object> items = new LinkedHashSet<>();
        for (Node item : node.asList(faults)) {
            bind(item, of)
                    .filter(value -> !items.add(value))
                    .ifPresent(value -> faults.add(item, "json.duplicate-item", item.found()));
        }
        return faults.count() == before ? Optional.of(Collections.unmodifiableSet(items)) : Optional.empty();
    }

    private Optional<Object> map(Node node, Type keys, Type values) {
        if (node.kind() != Kind.OBJECT) {
            faults.add(node, "json.not-object", node.found());
        }
        int before = faults.count();
        Map<Object, Object> entries = new LinkedHashMap<>();
        node.fields().forEach((key, value) -> {
            Optional<Object> name = bind(value.keyNode(), keys);
            Optional<Object> bound = bind(value, values);
            name.ifPresent(some -> bound.ifPresent(other -> entries.put(some, other)));
        });
        return faults.count() == before && node.kind() == Kind.OBJECT
                ? Optional.of(Collections.unmodifiableMap(entries))
                : Optional.empty();
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private Optional<Object> constant(Node node, Class<?> type) {
        return ((ScalarType<Object>) ScalarType.constant((Class) type)).read(node, faults);
    }

    private Optional<Object> bindRecord(Node node, Class<?> type) {
        Form form = FORMS.get(type);
        int before = faults.count();
        node.onlyKeys(faults, form.parts().stream().map(Part::key).toList());
        if (node.kind() != Kind.OBJECT) {
            return Optional.empty();
        }
        Object[] values =
                form.parts().stream().map(part -> component(node, part)).toArray();
        return faults.count() == before
                ? faults.make(node, () -> construct(form.canonical(), values))
                : Optional.empty();
    }

    private @Nullable Object component(Node node, Part part) {
        Optional<Node> written = node.field(part.key());
        if (written.isPresent()) {
            return bind(written.get(), part.type()).orElse(null);
        }
        if (part.absent() == null && !part.nullable()) {
            node.required(part.key(), faults);
        }
        return part.absent();
    }

    /** The empty value of types that have one. */
    private static @Nullable Object absent(Class<?> type) {
        if (type == Optional.class) {
            return Optional.empty();
        } else if (type == Set.class) {
            return Set.of();
        } else if (type == Map.class) {
            return Map.of();
        }
        return Collection.class.isAssignableFrom(type) ? List.of() : null;
    }

    private static String key(RecordComponent component) {
        JsonProperty named = component.getAccessor().getAnnotation(JsonProperty.class);
        return named == null || named.value().isEmpty() ? component.getName() : named.value();
    }

    private Optional<Object> created(Node node, Method creator) {
        Optional<Object> part = bind(node, creator.getGenericParameterTypes()[0]);
        return part.flatMap(value -> faults.make(node, () -> invoke(creator, value)));
    }

    private static Optional<Method> creator(Class<?> type) {
        Optional<Method> found = Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(JsonCreator.class))
                .filter(method -> Modifier.isStatic(method.getModifiers()) && method.getParameterCount() == 1)
                .findFirst();
        found.ifPresent(method -> method.setAccessible(true));
        return found;
    }

    private static Object invoke(Method creator, Object argument) {
        try {
            return creator.invoke(null, argument);
        } catch (InvocationTargetException e) {
            throw refusal(e);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(creator + " cannot be called", e);
        }
    }

    private static Constructor<?> canonical(Class<?> type, RecordComponent[] components) {
        try {
            Constructor<?> canonical = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            canonical.setAccessible(true);
            return canonical;
        } catch (NoSuchMethodException e) {
            throw new LinkageError(type + " has no canonical constructor", e);
        }
    }

    private static Object construct(Constructor<?> canonical, Object[] values) {
        try {
            return canonical.newInstance(values);
        } catch (InvocationTargetException e) {
            throw refusal(e);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(canonical + " cannot be called", e);
        }
    }

    private static RuntimeException refusal(InvocationTargetException e) {
        if (e.getCause() instanceof Error error) {
            throw error;
        }
        return e.getCause() instanceof RuntimeException refused ? refused : new IllegalArgumentException(e.getCause());
    }

    private static Class<?> raw(Type type) {
        if (type instanceof Class<?> plain) {
            return plain;
        } else if (type instanceof ParameterizedType generic) {
            return (Class<?>) generic.getRawType();
        }
        throw new IllegalArgumentException(type + " cannot be read from a document");
    }
}
