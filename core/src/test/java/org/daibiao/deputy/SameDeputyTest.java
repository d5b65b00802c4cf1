package org.daibiao.deputy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.daibiao.Fixture;
import org.daibiao.access.Roles;
import org.daibiao.correction.LikelySame;
import org.daibiao.desk.Actor;
import org.daibiao.desk.DeniedException;
import org.daibiao.desk.Relation;
import org.daibiao.privacy.PersonName;
import org.daibiao.privacy.PhoneNumber;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.Page;
import org.daibiao.record.Rejection;
import org.daibiao.record.Versioned;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same deputy twice in one list was two people without a word (fault: no way back, and twice the same). */
@DisplayName("A deputy who is registered twice")
class SameDeputyTest {
    private static RegisterDeputy called(String name, String unit, String phone) {
        return new RegisterDeputy(
                PersonName.of(name),
                unit,
                null,
                null,
                phone == null ? null : PhoneNumber.of(phone),
                List.of(),
                null,
                null);
    }

    /** A congress whose plan says so. */
    private static Fixture saying(String sameBy) {
        return Fixture.saying("deputy: {same-by: [" + sameBy + "]}");
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.warnings().stream().map(Rejection::code).toList();
    }

    @ParameterizedTest(name = "“{0}”")
    @DisplayName("is told by a warning that names the other one, however the name is typed, and is never refused")
    @ValueSource(strings = {"李明", " 李明 ", "李明　", "李 明"})
    void isTold(String name) {
        Fixture congress = new Fixture();
        congress.deputy(name);

        Outcome<Versioned<Deputy>> second =
                congress.daibiao().deputies().register(RegisterDeputy.of("李明", "安亭镇"), congress.office());

        assertThat(codes(second)).containsExactly("deputy.likely-same");
        Rejection warning = second.warnings().get(0);
        assertThat(warning.text(Locale.CHINESE)).isEqualTo("已登记有同名代表：" + name + "（安亭镇）");
        assertThat(warning.text(Locale.ENGLISH)).contains("安亭镇");
        assertThat(warning.remedy(Locale.ENGLISH)).contains("two deputies may have one name");
        assertThat(warning.toString()).contains("*").doesNotContain("李明");
    }

    @ParameterizedTest(name = "“{0}”")
    @DisplayName("is told where the other one is of another unit")
    @ValueSource(strings = {"李明", " 李明 ", "李明　"})
    void isToldOfAnotherUnit(String name) {
        Fixture congress = new Fixture();
        congress.deputy("李明");

        assertThat(codes(congress.daibiao().deputies().register(RegisterDeputy.of(name, "马陆镇"), congress.office())))
                .containsExactly("deputy.likely-same");
    }

    @Test
    @DisplayName("is told at its place in a list, also where both are in the list")
    void isToldInAList() {
        Fixture congress = new Fixture();
        congress.deputy("王芳");
        var twice = RegisterDeputy.of("李明", "安亭镇");

        Outcome<List<Versioned<Deputy>>> all = congress.daibiao()
                .deputies()
                .registerAll(
                        List.of(twice, RegisterDeputy.of("赵一", "安亭镇"), twice, RegisterDeputy.of("王芳", "外冈镇")),
                        congress.office());

        assertThat(all.orThrow()).hasSize(4);
        assertThat(all.warnings()).extracting(Rejection::path).containsExactly("[2]", "[3]");
    }

    @ParameterizedTest(name = "by {0}: {1}, {2}, {3} warnings")
    @DisplayName("is told where what the plan asks for is the same besides the name, each sufficient")
    @CsvSource({
        "name, 马陆镇, 13800000002, 1",
        "unit, 马陆镇, 13800000001, 0",
        "unit, 安亭镇, , 1",
        "unit, ' 安亭镇', 13800000002, 1",
        "phone, 安亭镇, 13800000002, 0",
        "phone, 安亭镇, , 0",
        "phone, 马陆镇, 13800000001, 1",
        "'unit, phone', 马陆镇, 13800000001, 1",
        "'unit, phone', 马陆镇, 13800000002, 0"
    })
    void isToldByThePlansWords(String by, String unit, String phone, int warnings) {
        Fixture congress = saying(by);
        var deputies = congress.daibiao().deputies();
        deputies.register(called("李明", "安亭镇", "13800000001"), congress.office()).orThrow();

        assertThat(deputies.register(called("李明", unit, phone), congress.office())
                        .warnings())
                .hasSize(warnings);
        assertThat(deputies.register(called("李民", unit, phone), congress.office())
                        .warnings())
                .isEmpty();
        assertThat(deputies.likelySameDeputies(null, congress.office()).items()).hasSize(warnings);
    }

    @Test
    @DisplayName("by another word is a fault of the plan, named with those that there are")
    void byAnotherWord() {
        assertThatThrownBy(() -> saying("constituency")).hasMessageContaining("same-by");
    }

    @Test
    @DisplayName("is named only to who may see the other, and the office's list has it")
    void isNamedToWhoMaySeeIt() {
        Fixture congress = new Fixture();
        Id<Deputy> first = congress.deputy("李明");
        Versioned<Deputy> second = congress.daibiao()
                .deputies()
                .register(RegisterDeputy.of("李明", "马陆镇"), congress.office())
                .orThrow();
        Actor herself =
                Actor.of(congress.office().congress(), "li", Roles.DEPUTY).tied(Relation.DEPUTY, first);

        Page<LikelySame<Deputy>> list = congress.daibiao().deputies().likelySameDeputies(null, congress.office());

        assertThat(list.items()).hasSize(1);
        assertThat(list.items().get(0).earlier().id()).isEqualTo(first);
        assertThat(list.items().get(0).later().id()).isEqualTo(second.id());
        assertThatThrownBy(() -> congress.daibiao().deputies().likelySameDeputies(null, herself))
                .isInstanceOf(DeniedException.class);
    }

    @Test
    @DisplayName("is in the list page by page, each two once, and none is lost between the pages")
    void isInTheListPageByPage() {
        Fixture congress = new Fixture();
        var commands = new ArrayList<RegisterDeputy>();
        for (int n = 0; n < 600; n++) {
            commands.add(RegisterDeputy.of("代表" + n / 2, "安亭镇"));
        }
        assertThat(congress.daibiao()
                        .deputies()
                        .registerAll(commands, congress.office())
                        .warnings())
                .hasSize(300);
        List<String> later = new ArrayList<>();
        String next = null;
        do {
            var page = congress.daibiao().deputies().likelySameDeputies(next, congress.office());
            page.items().forEach(pair -> later.add(pair.later().id().toString()));
            next = page.next();
        } while (next != null);

        assertThat(later).hasSize(300).doesNotHaveDuplicates();
    }
}
