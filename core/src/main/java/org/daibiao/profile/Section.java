package org.daibiao.profile;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daibiao.calendar.DayRule;
import org.daibiao.calendar.Roll;
import org.daibiao.calendar.TimeLimit;
import org.daibiao.record.Citation;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Messages;

/**
 * Section (规则章节): the values of a profile for one room, including those of its base. A value that is not given is absent and unknown: it is
 * neither zero nor false. Immutable and thread-safe.
 *
 * <p>Each getter throws {@link IllegalArgumentException} if the value has another type; the message names profile, section and value.
 *
 * @param profile the id of the profile
 * @param name the section's name, usually that of a room
 * @param values the values by name: {@code Integer}, {@link TimeLimit}, {@code Boolean}, {@code String} for a code, {@code List<String>},
 *     {@code Map<String, String>}
 */
public record Section(String profile, String name, Map<String, Sourced<?>> values) {
    public Section {
        values = Map.copyOf(values);
    }

    /** A whole number, not negative. */
    public Optional<Sourced<Integer>> optionalNumber(String value) {
        return optional(value, Integer.class);
    }

    /** A time limit in days, working days or months. */
    public Optional<Sourced<TimeLimit>> optionalLimit(String value) {
        return optional(value, TimeLimit.class);
    }

    /** Yes or no. */
    public Optional<Sourced<Boolean>> optionalFlag(String value) {
        return optional(value, Boolean.class);
    }

    /** A code, for example {@code referral}. */
    public Optional<Sourced<String>> optionalCode(String value) {
        return optional(value, String.class);
    }

    /** The constant with this code; also throws {@link IllegalArgumentException} if no constant has it. */
    public <E extends Enum<E>> Optional<Sourced<E>> optionalChoice(String value, Class<E> among) {
        return optionalCode(value).map(code -> code.map(word -> constant(value, word, among)));
    }

    /** Codes in order, at least one, each once. */
    public Optional<Sourced<List<String>>> optionalCodes(String value) {
        return optional(value, List.class, codes -> texts((List<?>) codes));
    }

    /** Codes by code, at least one, each key once: for example an occasion and the room that handles it. */
    public Optional<Sourced<Map<String, String>>> optionalTable(String value) {
        return optional(value, Map.class, table -> texts((Map<?, ?>) table));
    }

    /** A fixed day of every month: {@code NAME-day} and {@code NAME-roll}; the day itself if the profile has no rule for days of rest. */
    public Optional<DayRule> optionalDay(String name) {
        Roll roll =
                optionalChoice(name + "-roll", Roll.class).map(Sourced::value).orElse(Roll.NONE);
        return optionalNumber(name + "-day").map(day -> new DayRule(day.value(), roll));
    }

    /** The source of a value; empty if it is absent. */
    public Optional<Citation> source(String value) {
        return Optional.ofNullable(values.get(value)).map(Sourced::source);
    }

    private <T> Optional<Sourced<T>> optional(String name, Class<T> type) {
        return optional(name, type, type::cast);
    }

    private <T> Optional<Sourced<T>> optional(String name, Class<?> type, Function<Object, T> as) {
        Sourced<?> sourced = values.get(name);
        if (sourced == null) {
            return Optional.empty();
        } else if (!type.isInstance(sourced.value())) {
            throw new IllegalArgumentException(path(name) + " is " + sourced.value() + ", no " + type.getSimpleName());
        }
        return Optional.of(sourced.map(as));
    }

    private static List<String> texts(List<?> list) {
        return list.stream().map(String.class::cast).toList();
    }

    private static Map<String, String> texts(Map<?, ?> table) {
        return table.entrySet().stream()
                .collect(Collectors.toMap(one -> (String) one.getKey(), one -> (String) one.getValue()));
    }

    private <E extends Enum<E>> E constant(String name, String code, Class<E> among) {
        return Arrays.stream(among.getEnumConstants())
                .filter(one -> Messages.code(one).equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(path(name) + " is " + code + ", none of "
                        + Arrays.stream(among.getEnumConstants())
                                .map(Messages::code)
                                .toList()));
    }

    private String path(String value) {
        return profile + ": " + name + "." + value;
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
