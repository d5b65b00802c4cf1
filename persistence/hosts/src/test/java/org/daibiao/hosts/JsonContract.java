package org.daibiao.hosts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.daibiao.Daibiao;
import org.daibiao.calendar.Period;
import org.daibiao.congress.CongressService;
import org.daibiao.deputy.Deputy;
import org.daibiao.deputy.RegisterDeputy;
import org.daibiao.deputy.Voter;
import org.daibiao.journal.Stores;
import org.daibiao.json.Json;
import org.daibiao.memory.MemoryStores;
import org.daibiao.plan.WorkPlans;
import org.daibiao.poll.Ballot;
import org.daibiao.privacy.PersonName;
import org.daibiao.record.Outcome;
import org.daibiao.record.Query;
import org.daibiao.record.Seen;
import org.daibiao.record.Shape;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the application's own JSON mapper, as Boot sets it up, makes of the library's words and commands: what the library makes of them. */
abstract class JsonContract {
    abstract String write(Object value);

    abstract <T> T read(String json, Class<T> type);

    /** Every word of every room, and every command of every service that the door has. */
    static Stream<Class<?>> types() {
        Stream<Class<?>> words =
                Daibiao.rooms().stream().flatMap(room -> room.shapes().stream()).map(Shape::word);
        Stream<Class<?>> commands = Stream.concat(
                        Stream.of(CongressService.class),
                        Arrays.stream(Daibiao.class.getMethods())
                                .map(Method::getReturnType)
                                .filter(type -> type.getSimpleName().endsWith("Service")))
                .flatMap(service -> Arrays.stream(service.getMethods()))
                .filter(method -> method.getReturnType() == Outcome.class)
                .<Class<?>>map(method -> element(method.getGenericParameterTypes()[0]))
                .filter(Class::isRecord);
        return Stream.concat(words, commands).distinct();
    }

    /** Of commands that are sent many at a time, one. */
    private static Class<?> element(Type type) {
        if (type instanceof ParameterizedType generic) {
            return generic.getRawType() == List.class
                    ? element(generic.getActualTypeArguments()[0])
                    : element(generic.getRawType());
        }
        return (Class<?>) type;
    }

    @ParameterizedTest
    @MethodSource("types")
    @DisplayName("reads it as the library reads it")
    void readsAsTheLibrary(Class<?> type) {
        for (boolean full : new boolean[] {true, false}) {
            String json = Json.write(new Samples(full).of(type));
            assertThat(read(json, type)).isEqualTo(Json.read(json.getBytes(UTF_8), type));
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    @DisplayName("writes it as the library writes it, masks included")
    void writesAsTheLibrary(Class<?> type) {
        for (boolean full : new boolean[] {true, false}) {
            assertWrittenAsByTheLibrary(new Samples(full).of(type));
        }
    }

    /** Every form, for what stands in a command is one of them. */
    static Stream<Class<?>> forms() {
        return Arrays.stream(Ballot.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("forms")
    @DisplayName("tells the forms of ballots apart as the library does")
    void tellsFormsApart(Class<?> form) {
        for (boolean full : new boolean[] {true, false}) {
            Object ballot = new Samples(full).of(form);
            assertWrittenAsByTheLibrary(ballot);
            assertThat(read(write(ballot), Ballot.class))
                    .isEqualTo(Json.read(Json.write(ballot).getBytes(UTF_8), Ballot.class))
                    .isEqualTo(ballot);
        }
    }

    @Test
    @DisplayName("reads names whole and writes them masked, as values and as keys")
    void masksWhatItWrites() {
        assertThat(read("{\"name\":\"欧阳敏\",\"unit\":\"安亭\",\"sectors\":[]}", RegisterDeputy.class))
                .isEqualTo(RegisterDeputy.of("欧阳敏", "安亭"));
        assertThat(write(new Samples(true).of(Voter.class)))
                .contains("欧*", "****1234")
                .doesNotContain(Samples.NAME, Samples.PHONE, Samples.ADDRESS);
        assertThat(write(Map.of(PersonName.of(Samples.NAME), 1))).isEqualTo("{\"欧*\":1}");
    }

    @Test
    @DisplayName("knows the version that a caller saw as one text")
    void knowsSeenVersions() {
        Seen<?> seen = new Samples(true).of(Seen.class);

        assertThat(write(seen)).isEqualTo("\"" + seen + "\"");
        assertThat(read(write(seen), Seen.class)).isEqualTo(seen);
    }

    @Test
    @DisplayName("leaves a list out that was left out, and the command is refused with its path")
    void leavesAListOut() {
        try (Daibiao daibiao = daibiao(new MemoryStores())) {
            var command = read("{\"name\":\"欧阳敏\",\"unit\":\"安亭\"}", RegisterDeputy.class);

            assertThat(daibiao.deputies().register(command, Registry.OFFICE).reasons())
                    .singleElement()
                    .asString()
                    .contains("record.invalid.NotNull", "[sectors]");
        }
    }

    @Test
    @DisplayName("writes answers as the library writes them: a page, reasons, acts, a report without its plan")
    void writesAnswers() {
        var stores = new MemoryStores();
        try (Daibiao daibiao = daibiao(stores)) {
            daibiao.deputies()
                    .register(RegisterDeputy.of("李敏", "嘉定镇"), Registry.OFFICE)
                    .orThrow();
            var report = daibiao.plan().report(Period.year(2025), Registry.OFFICE);

            assertWrittenAsByTheLibrary(daibiao.find(Query.of(Deputy.SHAPE), Registry.OFFICE));
            assertWrittenAsByTheLibrary(daibiao.deputies()
                    .register(RegisterDeputy.of("王芳", " "), Registry.OFFICE)
                    .reasons());
            assertWrittenAsByTheLibrary(stores.read(
                    Registry.OFFICE.congress(), reader -> reader.journal().acts(0, 10)));
            assertWrittenAsByTheLibrary(report);
        }
    }

    private void assertWrittenAsByTheLibrary(Object value) {
        assertThat(bare(read(write(value), Object.class))).isEqualTo(bare(read(Json.write(value), Object.class)));
    }

    /** Without nulls, which the library leaves out and a host may write. */
    private static @Nullable Object bare(@Nullable Object tree) {
        if (tree instanceof Map<?, ?> object) {
            var bare = new HashMap<Object, Object>();
            object.forEach((key, value) -> bare.put(key, bare(value)));
            bare.values().removeIf(value -> value == null);
            return bare;
        }
        return tree instanceof List<?> list
                ? list.stream().map(JsonContract::bare).toList()
                : tree;
    }

    private static Daibiao daibiao(Stores stores) {
        Daibiao daibiao = Daibiao.builder()
                .plan(WorkPlans.JIADING_2025)
                .stores(stores)
                .clock(Clock.fixed(Instant.parse("2025-06-16T02:00:00Z"), ZoneId.of("Asia/Shanghai")))
                .build();
        daibiao.open("jiading", "嘉定区人大").orThrow();
        return daibiao;
    }
}
