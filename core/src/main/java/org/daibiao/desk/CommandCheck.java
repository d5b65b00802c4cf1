package org.daibiao.desk;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Path.Node;
import jakarta.validation.TraversableResolver;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.annotation.ElementType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.daibiao.record.Column;
import org.daibiao.record.Components;
import org.daibiao.record.Messages;
import org.daibiao.record.Rejection;
import org.daibiao.record.TextCheck;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.HibernateValidatorConfiguration;
import org.hibernate.validator.cfg.ConstraintMapping;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;

/** Finds the formal faults of a command: Bean Validation, and texts and dates that cannot be stored. Thread-safe. */
final class CommandCheck {
    private static final Set<String> KNOWN = Set.of(
            "NotNull",
            "NotBlank",
            "NotEmpty",
            "Size",
            "Min",
            "Max",
            "Positive",
            "Pattern",
            "CodeForm",
            "CandidateCode");

    private static final String NOT_NEGATIVE = "PositiveOrZero";

    /** Whether a value of the class is one text or number in a document, with no key of its own. */
    private static final ClassValue<Boolean> BARE = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
            return Arrays.stream(type.getDeclaredMethods()).anyMatch(one -> one.isAnnotationPresent(JsonValue.class));
        }
    };

    /** What Bean Validation appends to the path of a list element. */
    private static final Pattern ELEMENT = Pattern.compile("\\.<[a-z ]+>");

    /** Commands are never entities. Without this, the host's JPA would be asked whether each component is loaded. */
    private static final TraversableResolver EVERYTHING = new TraversableResolver() {
        @Override
        public boolean isReachable(Object on, Node property, Class<?> root, Path path, ElementType type) {
            return true;
        }

        @Override
        public boolean isCascadable(Object on, Node property, Class<?> root, Path path, ElementType type) {
            return true;
        }
    };

    private final Validator validator = validator();

    private static Validator validator() {
        HibernateValidatorConfiguration configuration = Validation.byProvider(HibernateValidator.class)
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .traversableResolver(EVERYTHING)
                .enableTraversableResolverResultCache(false);
        ConstraintMapping sizes = configuration.createConstraintMapping();
        sizes.constraintDefinition(Size.class)
                .includeExistingValidators(false)
                .validatedBy(Sizes.OfText.class)
                .validatedBy(Sizes.OfList.class);
        return configuration.addMapping(sizes).buildValidatorFactory().getValidator();
    }

    List<Rejection> faults(Object command) {
        var faults = new ArrayList<Rejection>();
        for (ConstraintViolation<Object> violation : validator.validate(command)) {
            faults.add(rejection(violation));
        }
        values(command, "", false, faults);
        faults.sort(Comparator.comparing(Rejection::path).thenComparing(Rejection::code));
        return faults;
    }

    /** The faults of a list itself, whatever its commands contain. */
    static List<Rejection> ofList(List<?> commands) {
        if (commands.size() > Desk.MOST) {
            return List.of(
                    new Rejection("record.invalid.bulk", "", Map.of("count", commands.size(), "most", Desk.MOST)));
        }
        return IntStream.range(0, commands.size())
                .filter(n -> commands.get(n) == null)
                .mapToObj(n -> new Rejection("record.invalid.NotNull", "[" + n + "]", Map.of()))
                .toList();
    }

    private static Rejection rejection(ConstraintViolation<Object> violation) {
        Class<? extends Annotation> type =
                violation.getConstraintDescriptor().getAnnotation().annotationType();
        String rule = type.getSimpleName();
        Object bean = violation.getLeafBean();
        boolean bare = bean != violation.getRootBean() && bean != null && BARE.get(bean.getClass());
        var with = new HashMap<String, Object>();
        for (String name : List.of("min", "max", "value", "regexp")) {
            Object value = violation.getConstraintDescriptor().getAttributes().get(name);
            if (value != null) {
                with.put(name, value);
            }
        }
        if (rule.equals(NOT_NEGATIVE)) {
            with.put("value", 0);
        }
        with.put("rule", rule);
        if (violation.getConstraintDescriptor().getAnnotation() instanceof Size size) {
            with.putAll(found(size, violation.getInvalidValue()));
        }
        with.put("form", form(violation.getMessageTemplate()));
        String path = ELEMENT.matcher(violation.getPropertyPath().toString()).replaceAll("");
        return new Rejection(code(rule), bare ? path.substring(0, path.lastIndexOf('.')) : path, with);
    }

    /** The code of a rule of this name. */
    static String code(String rule) {
        return "record.invalid." + (rule.equals(NOT_NEGATIVE) ? "Min" : KNOWN.contains(rule) ? rule : "other");
    }

    /** By what a size is missed: over or under which limit, in characters or items. */
    private static Map<String, Object> found(Size size, Object value) {
        int found = value instanceof Collection<?> list ? list.size() : Sizes.of(value.toString());
        boolean over = found > size.max();
        return Map.of(
                "fault", over ? "over" : "under",
                "limit", over ? size.max() : size.min(),
                "unit", value instanceof Collection ? "list" : "text");
    }

    /** The form that a pattern stands for: its message, if that is one of the library's. */
    private static String form(String message) {
        return Messages.has("record.label.Form." + message, Locale.CHINESE) ? message : "other";
    }

    private static void values(@Nullable Object value, String path, boolean line, List<Rejection> faults) {
        if (value instanceof String text) {
            String bad = TextCheck.bad(text);
            String broken = line ? TextCheck.broken(text) : null;
            if (bad != null) {
                faults.add(new Rejection("record.invalid.text", path, Map.of("character", bad)));
            } else if (broken != null) {
                faults.add(new Rejection("record.invalid.line", path, Map.of("character", broken)));
            } else if (!text.trim().isEmpty() && !TextCheck.isSeen(text)) {
                faults.add(new Rejection("record.invalid.NotBlank", path, Map.of("rule", "NotBlank")));
            }
        } else if (value instanceof LocalDate day && !Column.isCommonYear(day.getYear())) {
            faults.add(new Rejection("record.invalid.day", path, Map.of("day", day)));
        } else if (value instanceof Collection<?> list) {
            int n = 0;
            for (Object element : list) {
                values(element, path + "[" + n++ + "]", line, faults);
            }
        } else if (value instanceof Map<?, ?> map) {
            // no key in the path: the marks of a ballot are secret
            map.forEach((key, marked) -> {
                values(key, path, line, faults);
                values(marked, path, line, faults);
            });
        } else if (value != null && value.getClass().isRecord()) {
            var components = Components.of(value.getClass()).all();
            boolean bare = BARE.get(value.getClass()) && !path.isEmpty();
            for (var component : components) {
                String inner = path.isEmpty() ? component.name() : path + "." + component.name();
                values(component.of(value), bare ? path : inner, component.line(), faults);
            }
        }
    }
}
