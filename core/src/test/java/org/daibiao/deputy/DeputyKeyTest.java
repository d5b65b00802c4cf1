package org.daibiao.deputy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.daibiao.Fixture.codes;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.daibiao.Daibiao;
import org.daibiao.Fixture;
import org.daibiao.access.RolePolicy;
import org.daibiao.access.Roles;
import org.daibiao.desk.Actor;
import org.daibiao.record.BadValueException;
import org.daibiao.record.DuplicateException;
import org.daibiao.record.ExternalKey;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.Rejection;
import org.daibiao.record.Versioned;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The number under which another system knows a deputy (issue 22). */
@DisplayName("A deputy's external key")
class DeputyKeyTest {
    private final Fixture congress = new Fixture();
    private final DeputyService deputies = congress.daibiao().deputies();
    private final Actor office = congress.office();
    private final Versioned<Deputy> li =
            deputies.register(keyed("李敏", "D-17"), office).orThrow();

    private static RegisterDeputy keyed(String name, String key) {
        return RegisterDeputy.of(name, "安亭镇").keyed(key);
    }

    /** Clerks of one town, who register, import and see its deputies alone. */
    static Daibiao ofOneTown(Fixture congress) {
        return congress.another(RolePolicy.read("""
                format: 1
                roles:
                  town-or-subdistrict-office:
                    - do: [deputy.register, deputy.import, deputy.import-known, deputy.correct]
                      where: {unit: 马陆镇}
                    - see: deputy
                      where: {unit: 马陆镇}
                    - see: [hand_corrected, correction, seat, term]
                """.getBytes(UTF_8), Daibiao.rooms()));
    }

    static Actor clerk(Fixture congress) {
        return Actor.of(congress.office().congress(), "clerk", Roles.TOWN_OR_SUBDISTRICT_OFFICE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"D-17", "d-17", " D-17\t", "Ｄ－１７", "　ｄ－１７　"})
    @DisplayName("finds the deputy however it is typed")
    void findsHoweverTyped(String typed) {
        assertThat(deputies.byExternalKey(ExternalKey.of(typed), office))
                .map(Versioned::id)
                .contains(li.id());
    }

    @Test
    @DisplayName("that nobody has finds nobody, and one that cannot be is refused")
    void findsNobody() {
        assertThat(deputies.byExternalKey(ExternalKey.of("D-18"), office)).isEmpty();
        assertThat(deputies.byExternalKey(ExternalKey.of(" "), office)).isEmpty();
        assertThatThrownBy(() -> deputies.byExternalKey(ExternalKey.of("X".repeat(65)), office))
                .isInstanceOf(BadValueException.class);
    }

    @Test
    @DisplayName("finds nobody whom the actor may not see")
    void findsNobodyHidden() {
        assertThat(ofOneTown(congress).deputies().byExternalKey(ExternalKey.of("D-17"), clerk(congress)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"D-17", " ｄ－１７"})
    @DisplayName("that another deputy has is refused, with place and remedy, and names the other by a mask")
    void isUnique(String typed) {
        List<Rejection> reasons = deputies.register(keyed("王芳", typed), office).reasons();

        assertThat(reasons).singleElement().satisfies(no -> {
            assertThat(no.code()).isEqualTo("correction.key-taken");
            assertThat(no.path()).isEqualTo("externalKey");
            assertThat(no.text(Locale.CHINESE)).isEqualTo("该外部编号已由李*（安亭镇）使用");
            assertThat(no.remedy(Locale.CHINESE)).contains("更正已有记录");
            assertThat(no.toString()).doesNotContain("李敏");
        });
    }

    @Test
    @DisplayName("that a hidden deputy has is refused without a word about that one")
    void namesNobodyHidden() {
        var command = RegisterDeputy.of("王芳", "马陆镇").keyed("D-17");
        List<Rejection> reasons = ofOneTown(congress)
                .deputies()
                .register(command, clerk(congress))
                .reasons();

        assertThat(reasons).singleElement().satisfies(no -> {
            assertThat(no.code()).isEqualTo("correction.key-hidden");
            assertThat(no.path()).isEqualTo("externalKey");
            assertThat(no.toString()).doesNotContain("李").doesNotContain("安亭");
        });
    }

    @Test
    @DisplayName("twice in a list is refused with both places, also if it is only typed differently")
    void twiceInAList() {
        var list = List.of(keyed("王芳", "D-1"), keyed("赵强", "D-2"), keyed("孙莉", " d-1"));

        Outcome<?> refused = deputies.registerAll(list, office);

        assertThat(refused.reasons())
                .extracting(no -> no.path() + " " + no.code() + " " + no.with().get("rows"))
                .containsExactly(
                        "[0].externalKey correction.key-twice [1, 3]", "[2].externalKey correction.key-twice [1, 3]");
        assertThat(deputies.byExternalKey(ExternalKey.of("D-2"), office)).isEmpty();
    }

    @Test
    @DisplayName("of a list that somebody has is refused at its place")
    void takenInAList() {
        assertThat(deputies.registerAll(List.of(keyed("王芳", "D-1"), keyed("赵强", "D-17")), office)
                        .reasons())
                .extracting(no -> no.path() + " " + no.code())
                .containsExactly("[1].externalKey correction.key-taken");
    }

    @Test
    @DisplayName("goes to one of many who give it at once")
    void goesToOneOfMany() throws InterruptedException, ExecutionException {
        var threads = Executors.newFixedThreadPool(8);
        List<Callable<Boolean>> all = IntStream.range(0, 16)
                .<Callable<Boolean>>mapToObj(
                        n -> () -> deputies.register(keyed("王芳", "D-9"), office) instanceof Outcome.Accepted)
                .toList();
        int won = 0;
        for (Future<Boolean> one : threads.invokeAll(all)) {
            won += one.get() ? 1 : 0;
        }
        threads.shutdown();

        assertThat(won).isEqualTo(1);
    }

    @Test
    @DisplayName("is kept apart by the store itself, whatever a room decides")
    void isKeptByTheStore() {
        Deputy other = new Deputy(
                Id.of(new UUID(5, 5)),
                li.value().name(),
                "安亭镇",
                null,
                null,
                null,
                List.of(),
                li.value().externalKey(),
                null);

        assertThatThrownBy(() -> congress.keep(Deputy.SHAPE, other)).isInstanceOf(DuplicateException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "　"})
    @DisplayName("that is blank is refused at its place")
    void blank(String typed) {
        assertThat(deputies.register(keyed("王芳", typed), office).reasons())
                .extracting(no -> no.path() + " " + no.code())
                .containsExactly("externalKey record.invalid.NotBlank");
    }

    @Test
    @DisplayName("of 65 characters is refused at its place, and one of 64 is not")
    void sixtyFive() {
        assertThat(deputies.register(keyed("王芳", "X".repeat(65)), office).reasons())
                .extracting(no -> no.path() + " " + no.code())
                .containsExactly("externalKey record.invalid.Size");
        assertThat(codes(deputies.register(keyed("王芳", "X".repeat(64)), office)))
                .isEmpty();
    }

    @Test
    @DisplayName("can be corrected and removed, and is free then")
    void canBeCorrectedAndRemoved() {
        Versioned<Deputy> right = deputies.correctDeputy(
                        CorrectDeputy.of(li.seen(), "证号有误").keyed("D-18"), office)
                .orThrow();
        assertThat(right.value().externalKey()).isEqualTo(ExternalKey.of("D-18"));
        assertThat(congress.earlier(li.id())).containsExactly("externalKey: D-17");
        Versioned<Deputy> wang = deputies.register(keyed("王芳", "D-17"), office).orThrow();

        deputies.correctDeputy(CorrectDeputy.of(right.seen(), "没有证号").without(CorrectDeputy.Part.EXTERNAL_KEY), office)
                .orThrow();

        assertThat(codes(deputies.correctDeputy(
                        CorrectDeputy.of(wang.seen(), "证号有误").keyed("D-18"), office)))
                .isEmpty();
    }

    @Test
    @DisplayName("that another deputy has is no correction, but a deputy's own is")
    void ownMayBeGiven() {
        Versioned<Deputy> wang = deputies.register(keyed("王芳", "D-1"), office).orThrow();

        assertThat(codes(deputies.correctDeputy(
                        CorrectDeputy.of(wang.seen(), "证号有误").keyed("D-17"), office)))
                .containsExactly("correction.key-taken");
        assertThat(codes(deputies.correctDeputy(
                        CorrectDeputy.of(wang.seen(), "证号有误").keyed("d-1").ofUnit("马陆镇"), office)))
                .isEmpty();
        assertThat(codes(deputies.correctDeputy(
                        CorrectDeputy.of(li.seen(), "证号有误").keyed("D-3").without(CorrectDeputy.Part.EXTERNAL_KEY),
                        office)))
                .containsExactly("correction.given-and-removed");
    }

    @Test
    @DisplayName("may be missing on many deputies")
    void mayBeMissing() {
        assertThat(codes(deputies.registerAll(
                        List.of(RegisterDeputy.of("王芳", "安亭镇"), RegisterDeputy.of("赵强", "安亭镇")), office)))
                .isEmpty();
    }
}
