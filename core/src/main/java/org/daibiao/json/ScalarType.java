package org.daibiao.json;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daibiao.json.Node.Kind;
import org.daibiao.record.BadValueException;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Messages;
import org.daibiao.record.Typed;
import org.jspecify.annotations.Nullable;

/**
 * How to read one type from a single value.
 *
 * @param kinds the allowed kinds of the written value
 * @param fault the code of the fault for any other kind or text
 * @param known the values to choose from, for the fault's text; empty if there are too many
 * @param parse throws a {@link BadValueException}, {@link IllegalArgumentException}, {@link ArithmeticException} or {@link java.time.DateTimeException} for a text
 *     that is not such a value
 */
record ScalarType<T>(Set<Kind> kinds, String fault, List<String> known, Function<String, T> parse) {
    private static final Pattern NEARLY_DAY =
            Pattern.compile("(\\d{4})\\D{0,3}?(\\d{1,2})\\D{0,3}?(\\d{1,2})(?:[日号 T].{0,40})?");
    private static final List<String> YES = List.of("yes", "y", "on", "是", "真", "对", "true");
    private static final List<String> NO = List.of("no", "n", "off", "否", "假", "不", "false");
    private static final int EXPONENT = 100;

    static final ScalarType<String> TEXT = of(Kind.TEXT, "json.not-text", text -> text);
    static final ScalarType<Integer> INT = of(Kind.NUMBER, "json.not-whole", Integer::valueOf);
    static final ScalarType<Long> LONG = of(Kind.NUMBER, "json.not-whole", Long::valueOf);
    static final ScalarType<BigDecimal> DECIMAL = of(Kind.NUMBER, "json.not-number", ScalarType::decimal);
    static final ScalarType<Boolean> TRUTH = of(Kind.TRUTH, "json.not-truth", Boolean::valueOf);
    static final ScalarType<LocalDate> DATE = of(Kind.TEXT, "json.not-day", Typed::day);

    private static final Map<Class<?>, ScalarType<?>> BY_TYPE = Map.ofEntries(
            Map.entry(String.class, TEXT),
            Map.entry(int.class, INT),
            Map.entry(Integer.class, INT),
            Map.entry(long.class, LONG),
            Map.entry(Long.class, LONG),
            Map.entry(
                    double.class,
                    of(Kind.NUMBER, "json.not-number", text -> decimal(text).doubleValue())),
            Map.entry(
                    Double.class,
                    of(Kind.NUMBER, "json.not-number", text -> decimal(text).doubleValue())),
            Map.entry(BigDecimal.class, DECIMAL),
            Map.entry(boolean.class, TRUTH),
            Map.entry(Boolean.class, TRUTH),
            Map.entry(LocalDate.class, DATE),
            Map.entry(YearMonth.class, of(Kind.TEXT, "json.not-month", YearMonth::parse)),
            Map.entry(Instant.class, of(Kind.TEXT, "json.not-instant", Instant::parse)),
            Map.entry(ZoneId.class, of(Kind.TEXT, "json.not-zone", ZoneId::of)),
            Map.entry(UUID.class, of(Kind.TEXT, "json.not-uuid", Typed::uuid)));

    /** How to read a type; null if it is not a single value. */
    static @Nullable ScalarType<?> of(Class<?> type) {
        return BY_TYPE.get(type);
    }

    /** Reads one of an enum's constants, by code or by name. */
    static <E extends Enum<E>> ScalarType<E> constant(Class<E> type) {
        Map<String, E> byCode = new LinkedHashMap<>();
        Arrays.stream(type.getEnumConstants()).forEach(constant -> byCode.put(Messages.code(constant), constant));
        List<String> known = List.copyOf(byCode.keySet());
        Arrays.stream(type.getEnumConstants()).forEach(constant -> byCode.put(constant.name(), constant));
        return new ScalarType<>(EnumSet.of(Kind.TEXT), "json.unknown-value", known, text -> known(byCode.get(text)));
    }

    Optional<T> read(Node node, Faults faults) {
        if (node.kind() == Kind.BROKEN) {
            return Optional.empty();
        }
        boolean plainText =
                node.plain() && kinds.contains(Kind.TEXT) && (node.kind() == Kind.NUMBER || node.kind() == Kind.TRUTH);
        if (kinds.contains(node.kind()) || plainText) {
            try {
                return Optional.of(parse.apply(node.text()));
            } catch (BadValueException
                    | IllegalArgumentException
                    | ArithmeticException
                    | java.time.DateTimeException e) {
                return fail(node, faults);
            }
        }
        return fail(node, faults);
    }

    private Optional<T> fail(Node node, Faults faults) {
        Optional<NotWhole> number = fault.equals("json.not-whole") ? NotWhole.of(node) : Optional.empty();
        Map<String, Object> with = new LinkedHashMap<>(Nearest.with(node.text(), known, node.found()));
        with.put("known", List.copyOf(known));
        near(node.text()).ifPresent(near -> with.put(Nearest.NEAR, near));
        number.ifPresent(one -> with.put("right", one.isLimit() ? new BigDecimal(one.right()) : one.right()));
        boolean braced = kinds.contains(Kind.TEXT)
                && node.fields().values().stream().allMatch(field -> field.kind() == Kind.NULL)
                && node.fields().size() == 1;
        faults.add(
                node, braced ? "json.quotes-lack" : number.map(NotWhole::code).orElse(fault), with);
        return Optional.empty();
    }

    /** The day or boolean meant by another notation. */
    private Optional<String> near(String text) {
        String half = HalfWidth.bare(text).toLowerCase(Locale.ROOT);
        if (fault.equals("json.not-truth")) {
            return YES.contains(half)
                    ? Optional.of("true")
                    : NO.contains(half) ? Optional.of("false") : Optional.empty();
        }
        Matcher day = NEARLY_DAY.matcher(half);
        if (!fault.equals("json.not-day") || !day.matches()) {
            return Optional.empty();
        }
        int month = Integer.parseInt(day.group(2));
        int date = Integer.parseInt(day.group(3));
        boolean never = month < 1 || month > 12 || date < 1 || date > 31;
        return never
                ? Optional.empty()
                : Optional.of(YearMonth.of(Integer.parseInt(day.group(1)), month))
                        .map(one ->
                                one.atDay(Math.min(date, one.lengthOfMonth())).toString());
    }

    private static <T> ScalarType<T> of(Kind kind, String fault, Function<String, T> parse) {
        return new ScalarType<>(EnumSet.of(kind), fault, List.of(), parse);
    }

    private static <E> E known(@Nullable E constant) {
        if (constant == null) {
            throw new IllegalArgumentException("no such constant");
        }
        return constant;
    }

    /** A huge exponent is cheap to write and very costly to expand. */
    private static BigDecimal decimal(String text) {
        var number = new BigDecimal(text);
        if (Math.abs((long) number.scale()) > EXPONENT) {
            throw new ArithmeticException("exponent beyond " + EXPONENT);
        }
        return number;
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
