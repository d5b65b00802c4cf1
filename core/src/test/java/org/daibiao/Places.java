package org.daibiao;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** The places that a record has: its components, and those of what they hold. */
final class Places {
    private Places() {}

    /** Whether the path, like {@code items[3].day}, leads to something in a value of the type. */
    static boolean lies(Type type, String path) {
        if (path.isEmpty()) {
            return true;
        } else if (path.startsWith("[")) {
            Type element = Commands.element(type);
            String rest = path.substring(path.indexOf(']') + 1);
            return element != type && lies(element, rest.startsWith(".") ? rest.substring(1) : rest);
        }
        String name = path.split("[.\\[]", 2)[0];
        String rest = path.substring(name.length());
        return components(type)
                .anyMatch(one -> one.getName().equals(name)
                        && lies(one.getGenericType(), rest.startsWith(".") ? rest.substring(1) : rest));
    }

    /** The same, from the type or from anything that it holds: where a part of it names its own place. */
    static boolean leads(Type type, String path) {
        var all = new HashSet<Type>();
        held(type, all);
        return all.stream().anyMatch(one -> lies(one, path));
    }

    private static void held(Type type, Set<Type> found) {
        Type element = Commands.element(type);
        if (found.add(element)) {
            components(element).forEach(one -> held(one.getGenericType(), found));
        }
    }

    private static Stream<RecordComponent> components(Type type) {
        Class<?> raw =
                type instanceof ParameterizedType || type instanceof Class<?> ? Commands.raw(type) : Object.class;
        return raw.isSealed()
                ? Arrays.stream(raw.getPermittedSubclasses()).flatMap(Places::components)
                : raw.isRecord() ? Arrays.stream(raw.getRecordComponents()) : Stream.of();
    }
}
