package org.daibiao;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.daibiao.audit.Anchor;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;

/** Every command that the services of the door take, found by reflection, so that a new one is there by itself. */
public final class Commands {
    /** What is asked about and not carried out: a printed head, a poll whose result is read. */
    private static final Set<Class<?>> READ = Set.of(Anchor.class, Id.class);

    private Commands() {}

    /** The classes of all commands, by name. */
    static Stream<Class<?>> all() {
        return services()
                .flatMap(service -> Arrays.stream(service.getReturnType().getMethods()))
                .filter(method -> method.getReturnType() == Outcome.class)
                .<Class<?>>map(method -> raw(element(method.getGenericParameterTypes()[0])))
                .filter(type -> type.isRecord() && !READ.contains(type))
                .distinct()
                .sorted(Comparator.comparing(Class::getName));
    }

    /** The methods that carry out one command each, with the service on which to call them. */
    public static Map<Method, Object> methods(Daibiao daibiao) throws ReflectiveOperationException {
        return methods(daibiao, type -> type.isRecord() && !READ.contains(type));
    }

    /** The methods that carry out a list of commands each, with the service on which to call them. */
    static Map<Method, Object> lists(Daibiao daibiao) throws ReflectiveOperationException {
        return methods(daibiao, List.class::equals);
    }

    private static Map<Method, Object> methods(Daibiao daibiao, Predicate<Class<?>> given)
            throws ReflectiveOperationException {
        Map<Method, Object> methods = every(daibiao);
        methods.keySet()
                .removeIf(method ->
                        method.getReturnType() != Outcome.class || !given.test(method.getParameterTypes()[0]));
        return methods;
    }

    /** Every method of the services, with the service on which to call it. */
    static Map<Method, Object> every(Daibiao daibiao) throws ReflectiveOperationException {
        Map<Method, Object> methods = new LinkedHashMap<>();
        for (Method getter : services().toList()) {
            Object service = getter.invoke(daibiao);
            Arrays.stream(getter.getReturnType().getMethods())
                    .filter(method -> !Modifier.isStatic(method.getModifiers()))
                    .sorted(Comparator.comparing(Method::getName).thenComparing(Method::toString))
                    .forEach(method -> methods.put(method, service));
        }
        return methods;
    }

    private static Stream<Method> services() {
        return Arrays.stream(Daibiao.class.getMethods())
                .filter(method -> method.getParameterCount() == 0
                        && method.getReturnType().isInterface()
                        && method.getReturnType().getSimpleName().endsWith("Service"))
                .sorted(Comparator.comparing(Method::getName));
    }

    /** Of a list the type of its elements, else the type itself. */
    public static Type element(Type type) {
        return type instanceof ParameterizedType list && list.getRawType() == List.class
                ? list.getActualTypeArguments()[0]
                : type;
    }

    public static Class<?> raw(Type type) {
        return (Class<?>) (type instanceof ParameterizedType generic ? generic.getRawType() : type);
    }
}
