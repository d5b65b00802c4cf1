package org.daibiao;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daibiao.record.DaibiaoException;
import org.daibiao.record.Messages;
import org.jspecify.annotations.Nullable;

/**
 * Gives nonsense to whatever takes what a user typed, one value at a time among others that an office would send, and notes what is answered by
 * anything but an exception of the library with both texts and remedies. What lacks may be answered by a {@link NullPointerException}.
 */
final class BadInput {
    /** Texts that are one thing, and so none of the others. */
    private static final List<String> TEXTS =
            List.of("x1", "2025-06-12", new UUID(1, 1).toString(), new UUID(1, 1) + "@1");

    private final Nonsense nonsense;
    private final Map<String, String> offences = new TreeMap<>();
    private final Set<String> walked = new TreeSet<>();
    private final Set<String> skipped = new TreeSet<>();
    private int sent;

    BadInput(Nonsense nonsense) {
        this.nonsense = nonsense;
    }

    /** What was answered otherwise, by method and place. */
    Map<String, String> offences() {
        return offences;
    }

    /** The methods and constructors that were given nonsense. */
    Set<String> walked() {
        return walked;
    }

    /** The methods that could not be called here, since something that they want cannot be made. */
    Set<String> skipped() {
        return skipped;
    }

    /** How often something was sent. */
    int sent() {
        return sent;
    }

    /** Walks what is public of a type, on an office's example of it. */
    void walk(Class<?> type) {
        Stream<Executable> constructors =
                Modifier.isAbstract(type.getModifiers()) ? Stream.of() : Arrays.stream(type.getConstructors());
        Stream<Executable> methods = Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .filter(method -> !method.getName().equals("equals") && !isGiven(method))
                .map(method -> method);
        Optional<Object> example = nonsense.usual(type);
        Stream.concat(constructors, methods).forEach(one -> {
            boolean needs = one instanceof Method && !Modifier.isStatic(one.getModifiers());
            if (needs && example.isEmpty()) {
                if (isTyped(one)) {
                    skipped.add(name(one));
                }
            } else {
                walk(one, needs ? example.get() : null);
            }
        });
    }

    /** By the compiler: of an enum by the constant's name in Java, which no user types. */
    private static boolean isGiven(Method method) {
        return method.getDeclaringClass().isEnum() && method.getName().equals("valueOf");
    }

    private boolean isTyped(Executable one) {
        return Arrays.stream(types(one)).anyMatch(nonsense::isTyped);
    }

    /** Walks one method or constructor. */
    void walk(Executable one, @Nullable Object on) {
        Type[] types = types(one);
        if (!isTyped(one)) {
            return;
        }
        Object[] usual = new Object[types.length];
        for (int n = 0; n < types.length; n++) {
            Optional<Object> made = nonsense.usual(types[n]);
            if (made.isEmpty() && !one.getAnnotatedParameterTypes()[n].isAnnotationPresent(Nullable.class)) {
                skipped.add(name(one));
                return;
            }
            usual[n] = made.orElse(null);
        }
        one.setAccessible(true);
        walked.add(name(one));
        Object[] accepted = accepted(one, on, usual);
        for (int n = 0; n < types.length; n++) {
            int place = n;
            nonsense.wrong(types[n]).forEach(wrong -> {
                Object[] given = accepted.clone();
                given[place] = wrong;
                note(one, place, wrong, answer(one, on, given));
            });
        }
    }

    /** With texts that the method takes, if there are such. */
    private Object[] accepted(Executable one, @Nullable Object on, Object[] usual) {
        for (String text : TEXTS) {
            Object[] given = Arrays.stream(usual)
                    .map(value -> value instanceof String ? text : value)
                    .toArray();
            if (answer(one, on, given) == null) {
                return given;
            }
        }
        return usual;
    }

    private @Nullable Throwable answer(Executable one, @Nullable Object on, Object[] given) {
        sent++;
        try {
            if (one instanceof Method method) {
                method.invoke(on, given);
            } else {
                ((Constructor<?>) one).newInstance(given);
            }
            return null;
        } catch (InvocationTargetException e) {
            return e.getCause();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(name(one), e);
        }
    }

    private void note(Executable one, int place, @Nullable Object wrong, @Nullable Throwable thrown) {
        boolean typed = thrown == null
                || (thrown instanceof DaibiaoException said && saysAll(said))
                || (thrown instanceof NullPointerException && lacks(wrong));
        if (!typed) {
            offences.putIfAbsent(name(one) + " " + place, thrown.getClass().getSimpleName() + ": " + at(thrown));
        }
    }

    private static String at(Throwable thrown) {
        String said = String.valueOf(thrown.getMessage()).replaceAll("\\p{Cntrl}", "?");
        return said.substring(0, Math.min(200, said.length()))
                + Arrays.stream(thrown.getStackTrace())
                        .filter(frame -> frame.getClassName().startsWith("org.daibiao"))
                        .findFirst()
                        .map(frame -> " at " + frame)
                        .orElse("");
    }

    private static boolean saysAll(DaibiaoException said) {
        return Stream.of(Locale.CHINESE, Locale.ENGLISH)
                .allMatch(locale -> Messages.has(said.code(), locale)
                        && Messages.has(said.code() + ".remedy", locale)
                        && !said.text(locale).contains("{")
                        && !said.remedy(locale).contains("{"));
    }

    private static boolean lacks(@Nullable Object value) {
        if (value instanceof Collection<?> many) {
            return many.stream().anyMatch(BadInput::lacks);
        } else if (value instanceof Map<?, ?> map) {
            return lacks(map.keySet()) || lacks(map.values());
        } else if (value instanceof Object[] array) {
            return lacks(Arrays.asList(array));
        } else if (value instanceof Record record) {
            return Arrays.stream(record.getClass().getRecordComponents()).anyMatch(component -> {
                try {
                    component.getAccessor().setAccessible(true);
                    return lacks(component.getAccessor().invoke(record))
                            && !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
                } catch (ReflectiveOperationException e) {
                    return false;
                }
            });
        }
        return value == null;
    }

    /** Those of the canonical constructor of an enclosed class lack in Java's generic ones. */
    private static Type[] types(Executable one) {
        Type[] generic = one.getGenericParameterTypes();
        return generic.length == one.getParameterCount() ? generic : one.getParameterTypes();
    }

    static String name(Executable one) {
        Class<?> type = one.getDeclaringClass();
        String owner =
                type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
        return (one instanceof Method ? owner + "." + one.getName() : owner)
                + Arrays.stream(one.getParameterTypes())
                        .map(Class::getSimpleName)
                        .collect(Collectors.joining(", ", "(", ")"));
    }
}
