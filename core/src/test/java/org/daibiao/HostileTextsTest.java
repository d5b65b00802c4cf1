package org.daibiao;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.daibiao.congress.OpenCongress;
import org.daibiao.deputy.Deputy;
import org.daibiao.deputy.RegisterVoter;
import org.daibiao.deputy.Voter;
import org.daibiao.desk.Actor;
import org.daibiao.desk.DeniedException;
import org.daibiao.record.DaibiaoException;
import org.daibiao.record.ExternalKey;
import org.daibiao.record.Outcome;
import org.daibiao.record.Rejection;
import org.daibiao.station.OpenStation;
import org.daibiao.station.Station;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Texts that were made to do harm, at every place of every command that holds a text. */
@DisplayName("A hostile text")
class HostileTextsTest {
    private static final String LONG = "长".repeat(350_000);

    private static final Map<String, String> HOSTILE = Map.ofEntries(
            Map.entry("SQL", "'); drop table deputy; --"),
            Map.entry("line breaks", "a\r\n2025-06-12 ACCEPTED deputy.terminate"),
            Map.entry("bidi", "\u202Egnp.exe\u202C\u2066x\u2069"),
            Map.entry("formula", "=cmd|' /C calc'!A0"),
            Map.entry("markup", "<script>alert(1)</script>"),
            Map.entry("pattern", "{why}${jndi:ldap://x}%n%s"),
            Map.entry("escape", "\u001B[2J\u001B]0;x\u0007"),
            Map.entry("NUL", "a\u0000b"),
            Map.entry("lone surrogate", "a\uD842b"),
            Map.entry("no character", "a\uFFFFb"),
            Map.entry("rare characters", "𠮷𪚥"),
            Map.entry("megabyte", LONG));

    private static final List<String> NEVER_KEPT =
            List.of("escape", "NUL", "lone surrogate", "no character", "megabyte");

    private final Map<String, Integer> kept = new LinkedHashMap<>();
    private final Map<String, Integer> refused = new LinkedHashMap<>();
    private int sent;
    private Fixture congress = new Fixture();
    private Crafted crafted = new Crafted(Map.of());

    @BeforeEach
    void aCongressWithRecords() {
        congress = new Fixture();
        Daibiao daibiao = congress.daibiao();
        Actor office = congress.office();
        UUID station = daibiao.stations()
                .open(OpenStation.of("第一站", "安亭镇", "某路", "2025-04-01"), office)
                .orThrow()
                .id()
                .value();
        UUID voter = daibiao.deputies()
                .registerVoter(RegisterVoter.of("赵敏", "第1选区", "2025-01-10"), office)
                .orThrow()
                .id()
                .value();
        crafted = new Crafted(
                Map.of(Deputy.class, congress.deputy("王芳").value(), Station.class, station, Voter.class, voter));
    }

    @Test
    @DisplayName("is kept as it is or refused by rule, and never stands raw in what is said about it")
    void isKeptOrRefused() throws ReflectiveOperationException {
        int places = 0;
        for (Map.Entry<Method, Object> one :
                Commands.methods(congress.daibiao()).entrySet()) {
            Class<?> command = one.getKey().getParameterTypes()[0];
            for (String place : Crafted.texts(command).toList()) {
                places++;
                for (String what : HOSTILE.keySet()) {
                    send(one.getKey(), one.getValue(), place, what);
                }
            }
        }

        System.out.printf("%d places × %d texts: kept %s, refused %s%n", places, HOSTILE.size(), kept, refused);
        assertThat(kept.keySet())
                .as("kept somewhere")
                .containsExactlyInAnyOrderElementsOf(HOSTILE.keySet().stream()
                        .filter(what -> !NEVER_KEPT.contains(what))
                        .toList());
        assertThat(refused.keySet()).as("refused somewhere").containsExactlyInAnyOrderElementsOf(HOSTILE.keySet());
    }

    @Test
    @DisplayName(
            "that is none, or what else lacks, is refused at its place in every command and list of commands; only what may lack may")
    void isRefusedWhereItLacks() throws ReflectiveOperationException {
        int places = 0;
        for (Map.Entry<Method, Object> one :
                Commands.methods(congress.daibiao()).entrySet()) {
            Class<?> type = one.getKey().getParameterTypes()[0];
            Object whole = crafted.command(type, "", "");
            for (RecordComponent component : type.getRecordComponents()) {
                String name = component.getName();
                boolean list = List.class.isAssignableFrom(component.getType());
                boolean mayLack = component.getType().isPrimitive()
                        || component.getAnnotatedType().isAnnotationPresent(Nullable.class);
                if (!mayLack) {
                    places++;
                    assertLacks(one, Crafted.with(whole, name, null), name);
                }
                if (list) {
                    places++;
                    assertLacks(one, Crafted.with(whole, name, Collections.singletonList(null)), name + "[0]");
                }
            }
        }
        for (Map.Entry<Method, Object> one : Commands.lists(congress.daibiao()).entrySet()) {
            places++;
            assertLacks(one, Optional.of(Collections.singletonList(null)), "[0]");
        }
        System.out.println(places + " places that may not lack");
    }

    /** What the constructor refuses is not sent, and who may not do it at all is told no more than that. */
    private void assertLacks(Map.Entry<Method, Object> one, Optional<?> command, String place)
            throws ReflectiveOperationException {
        if (command.isEmpty()) {
            return;
        }
        String what = one.getKey().getName() + " without " + place;
        try {
            var outcome = (Outcome<?>) one.getKey().invoke(one.getValue(), command.get(), congress.office());
            assertThat(outcome.reasons()).as(what).anySatisfy(reason -> {
                assertThat(reason.code()).startsWith("record.invalid.Not");
                assertThat(reason.path()).isEqualTo(place);
            });
        } catch (InvocationTargetException e) {
            assertThat(e.getCause()).as(what).isInstanceOf(DeniedException.class);
        }
    }

    private void send(Method method, Object service, String place, String what) throws ReflectiveOperationException {
        String text = HOSTILE.get(what) + sent++;
        Object command = crafted.command(method.getParameterTypes()[0], place, text);
        assertSafe(command.toString());
        try {
            var outcome = (Outcome<?>) method.invoke(service, command, congress.office());
            if (outcome instanceof Outcome.Accepted<?>) {
                kept.merge(what, 1, Integer::sum);
                String asKept =
                        place.endsWith("externalKey") ? ExternalKey.of(text).value() : text;
                assertThat(congress.rows().stream().anyMatch(row -> row.contains(asKept)))
                        .as("%s %s, %s is kept", command.getClass(), place, what)
                        .isEqualTo(!(command instanceof OpenCongress)); // answered with the one that is open
            } else {
                refused.merge(what, 1, Integer::sum);
                outcome.reasons().forEach(reason -> {
                    said(reason).forEach(HostileTextsTest::assertSafe);
                    assertThat(Places.lies(command.getClass(), reason.path()))
                            .as("%s has the place of %s", command.getClass(), reason)
                            .isTrue();
                });
            }
        } catch (InvocationTargetException e) {
            assertThat(e.getCause())
                    .as("%s %s, %s", command.getClass(), place, what)
                    .isInstanceOf(DaibiaoException.class);
            refused.merge(what, 1, Integer::sum);
            assertSafe(e.getCause().toString());
        }
    }

    private static Stream<String> said(Rejection reason) {
        return Stream.of(Locale.CHINESE, Locale.ENGLISH)
                .flatMap(locale -> Stream.of(reason.text(locale), reason.remedy(locale), reason.toString()));
    }

    /** One line, short, without what moves a terminal's cursor or the order of characters. */
    private static void assertSafe(String said) {
        assertThat(said).doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Cs}]").hasSizeLessThan(5_000);
    }
}
