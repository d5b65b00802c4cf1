package org.daibiao.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.daibiao.json.BadDocumentException;
import org.daibiao.json.Fault;
import org.daibiao.json.Slip;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines of a plan that were doubled, deleted or begun without their dash, and words that mean nothing where they stand. */
@DisplayName("A line of a plan file that went astray")
class LinesAstrayTest {
    @Test
    @DisplayName("with a blank that nobody sees behind a word shows it as what it is")
    void aBlankThatNobodySees() {
        String wrong = SOUND.replace("jiading-2025", "jiading-2025\u00A0");
        BadDocumentException bad = catchThrowableOfType(
                BadDocumentException.class, () -> WorkPlan.read(wrong.getBytes(StandardCharsets.UTF_8)));

        assertThat(bad.text(Locale.CHINESE)).contains("没有名为“jiading-2025\\u00A0”的规则档案");
    }

    private static final String SOUND = WrongFilesTest.SOUND;

    @ParameterizedTest(name = "[{index}] {1}")
    @DisplayName("is told once, at its place, with what to write instead")
    @CsvSource(delimiter = '¦', quoteCharacter = '`', textBlock = """
            `  - id: 2.b` ¦ `    ¶id: 2.b` ¦ json.duplicate-key ¦ -
            `  - id: 2.b⏎` ¦ `  - ¶id: 2.b⏎  - id: 2.b⏎` ¦ plan.entry-bare ¦
            `  - number: 2⏎` ¦ `  - ¶number: 2⏎  - number: 2⏎` ¦ plan.entry-bare ¦
            `  - heading: 二、监督⏎` ¦ `  - ¶heading: 二、监督⏎  - heading: 二、监督⏎` ¦ plan.entry-bare ¦
            `  - number: 2⏎    heading` ¦ `    ¶heading` ¦ json.duplicate-key ¦ -
            `  - id: 2.b⏎    tag: N` ¦ `    ¶tag: N` ¦ json.duplicate-key ¦ -
            `obligations:⏎  - id: 1.a` ¦ `  - ¶id: 1.a` ¦ plan.key-line ¦ obligations
            `⏎clauses:⏎  - number: 1` ¦ `⏎  - ¶number: 1` ¦ plan.key-line ¦ clauses
            `  station:⏎    reception-day` ¦ `    ¶reception-day` ¦ profile.value-elsewhere ¦ station
            aspects: [building, operation] ¦ ¶rounds: 4 ¦ profile.value-elsewhere ¦ opinion
            installed-only: true} ¦ installed-only: true, zh: 每年¶{once}次} ¦ json.brace-in-text ¦ "
            installed-only: true} ¦ installed-only: true, zh: {once}¶次} ¦ json.brace-in-text ¦ "
            installed-only: true} ¦ installed-only: true, zh: 每年¶[once]次} ¦ json.brace-in-text ¦ "
            `sections:⏎  contact:` ¦ `  ¶contact:` ¦ plan.key-line ¦ sections
            `⏎sections:⏎  contact:` ¦ `⏎  ¶sections:⏎  contact:` ¦ json.indentation ¦
            `⏎sections:⏎  contact:⏎    links` ¦ `⏎  ¶sections:⏎    contact:⏎    links` ¦ json.indentation ¦
            `⏎owed:⏎  deputies` ¦ `⏎  ¶deputies` ¦ plan.key-line ¦ owed
            `⏎owed:⏎  deputies` ¦ `⏎  ¶owed:⏎  deputies` ¦ json.indentation ¦
            `⏎owed:⏎  deputies` ¦ `⏎    ¶owed:⏎  deputies` ¦ json.indentation ¦
            `owed:⏎  deputies: {seat: deputy.seat, except: [deputy.suspension], role: deputy}` ¦ `owed:⏎  ¶seat: deputy.seat⏎  except: [deputy.suspension]⏎  role: deputy` ¦ plan.name-line ¦ seat
            leader-office: chairpersons-member ¦ leader-office: ¶chairpersons member ¦ profile.code ¦ chairpersons-member
            {links: link.member-deputy, counterpart: deputies} ¦ {¶linked-with: link.member-deputy, counterpart: deputies} ¦ json.unknown-key ¦ links
            {all: [voter-contact.visit, [station.reception]], per: once} ¦ {¶every: [voter-contact.visit, [station.reception]], per: once} ¦ json.unknown-key ¦ all
            who: {owed: bosses} ¦ who: {¶owed; bosses} ¦ json.colon-lacks ¦ :
            when: every-quarter, installed ¦ ¶hen: every-quarter, installed ¦ json.unknown-key ¦ when
            matter-answer-months: 1 ¦ matter-answer-months: ¶0 ¦ profile.range ¦ 1
            `⏎sections:⏎  contact:` ¦ `⏎¶sections⏎  contact:` ¦ json.colon-lacks ¦ :
            `  station:⏎` ¦ `  ¶station⏎` ¦ json.colon-lacks ¦ :
            `⏎obligations:⏎` ¦ `⏎¶obligations⏎` ¦ json.colon-lacks ¦ :
            when: every-quarter ¦ ¶wen: every-quarter ¦ json.unknown-key ¦ when
            who: {owed: bosses}, has: {links: link.member-deputy ¦ who: {each: suggestion.drafted}, has: ¶{links: link.member-deputy ¦ plan.who-has ¦
            per: once}, when: every-quarter, installed-only: true ¦ per: once}, least: ¶links-least, when: every-quarter, installed-only: true ¦ plan.least-beyond ¦ 2
            {any: [voter-contact.*]}, when: {by: 06-30}, newcomers: once ¦ {any: [voter-contact.*]}, when: {by: 06-30}, installed-only: ¶true ¦ plan.installed-only ¦
            except: [deputy.suspension] ¦ except: [¶deputy.seat] ¦ plan.except-all ¦ except
            except: [deputy.suspension] ¦ except: [¶deputy.*] ¦ plan.except-all ¦ except
            `  stations: {seat` ¦ `  ¶congress: {seat: station.open}⏎  stations: {seat` ¦ plan.owed-name ¦ congress
            `  bosses: {seat` ¦ `  ¶Bosses: {seat` ¦ plan.owed-name ¦ bosses
            `  stations: {seat` ¦ `  ¶town－deputies: {seat: deputy.seat, role: deputy}⏎  stations: {seat` ¦ plan.owed-name ¦ town-deputies
            text: "对项目监督：每年一次"} ¦ text: ¶对项目 #监督} ¦ json.cut ¦ "
            text: "对项目监督：每年一次"} ¦ text: ¶"对项目" #监督} ¦ json.cut ¦ "
            text: "对项目监督：每年一次"} ¦ text: ¶#对项目监督} ¦ json.cut ¦ "
            name: 广河县人大常委会, meeting ¦ name: ¶#广河县人大常委会, meeting ¦ json.cut ¦ "
            heading: 监督, text ¦ heading: ¶监督 #3 次, text ¦ json.cut ¦ "
            channels: [visit, reception] ¦ channels: [visit, ¶reception #1] ¦ json.cut ¦ "
            zh: 每月接待 ¦ zh: ¶"每月" #1 接待 ¦ json.cut ¦ "
            title: 广河县人大常委会2025年度代表工作计划 ¦ title: ¶'广河县' # 2025年度 ¦ json.cut ¦ "
            heading: 监督, text ¦ heading: 监督¶: 一, text ¦ json.colon-in-text ¦ "
            name: 广河县人大常委会, meeting ¦ name: 广河县¶: 常委会, meeting ¦ json.colon-in-text ¦ "
            {number: 3, heading: 监督, text ¦ ¶{number: 3, heading: 监督 text ¦ json.bracket-open ¦ ,
            profile: jiading-2025 ¦ profile: ¶"jiading-2025\\0" ¦ json.character ¦
            title: 广河 ¦ ¶"title\\0": 广河 ¦ json.character ¦
            owed: bosses ¦ owed: ¶"bosses\\0" ¦ json.character ¦
            title: 广河县人大常委会 ¦ ¶&title: 广河县人大常委会 ¦ json.bad-key ¦
            title: 广河县人大常委会 ¦ ¶&a title: 广河县人大常委会 ¦ json.bad-key ¦
            title: 广河县人大常委会 ¦ ¶!a title: 广河县人大常委会 ¦ json.bad-key ¦
            `numbers:⏎  links-least: 3⏎  once: 1⏎  target: 90⏎` ¦ `numbers: {links-least: 3, ¶!once: 1, target: 90}⏎` ¦ json.bad-key ¦
            `numbers:⏎  links-least: 3⏎  once: 1⏎  target: 90⏎` ¦ `numbers: {links-least: 3, ¶&once: 1, target: 90}⏎` ¦ json.bad-key ¦
            title: 广河县人大常委会2025年度代表工作计划 ¦ title: ¶&计划 ¦ json.anchor ¦
            once: 1 ¦ once: ¶!one ¦ json.tag ¦
            `    clauses: [3]⏎` ¦ `    clauses: [3]⏎    ¶clauses: [3]⏎` ¦ json.duplicate-key ¦
            `  - {heading: "一、联系：走访，接待", clauses: [1, 2]}⏎` ¦ `  - {heading: "一、联系：走访，接待", clauses: [1, 2]}⏎  - {heading: "一、联系：走访，接待", clauses: [¶1, 2]}⏎` ¦ plan.clause-part ¦
            {rate: {part: {count: [voter-contact.visit]}, whole: {count: [voter-contact.*]}, target: target}} ¦ {rate:¶ } ¦ json.missing ¦ rate
            [voter-contact.*]}, when: {by ¦ [¶vоter-contact.*]}, when: {by ¦ plan.code ¦ voter-contact.*
            `  links-least: 3` ¦ `  ¶links-lеаst: 3` ¦ plan.number-name ¦ links-least
            year: 2025 ¦ year: ¶\u200B2025 ¦ json.strange-blank ¦
            year: 2025 ¦ year: ¶2025\u2060 ¦ json.strange-blank ¦
            `  once: 1` ¦ `¶\u200D  once: 1` ¦ json.strange-blank ¦
            when: every-quarter ¦ when: ¶'' ¦ json.blank ¦
            zh: 每月接待 ¦ zh: ¶“每月接待" ¦ json.quote-half ¦ "
            zh: 每月接待 ¦ zh: ¶每月接待” ¦ json.quote-half ¦ "
            zh: 每月接待 ¦ zh: ¶“每月接待 ¦ json.quote-half ¦ "
            en: received ¦ en: ¶“received ¦ json.quote-half ¦ "
            heading: 联系群众 ¦ heading: ¶联系 {links-least} 名群众 ¦ plan.reference-verbatim ¦ zh
            text: 每名代表联系群众（试行） ¦ text: ¶每名代表联系群众 {links-least} 名（试行） ¦ plan.reference-verbatim ¦ zh
            heading: 二、监督 ¦ heading: ¶二、监督 {once} 次 ¦ plan.reference-verbatim ¦ zh
            """)
    void isToldOnce(String from, String to, String code, String remedy) {
        Slip.of(from, to, code, remedy).isToldIn(SOUND, yaml -> WorkPlan.read(yaml));
    }

    @Test
    @DisplayName("that leaves out the line of the numbers is told once, where they stand")
    void theLineOfTheNumbers() {
        String numbers = "numbers:\n  links-least: 3\n  once: 1\n  target: 90\n";
        String plan =
                SOUND.replace(numbers, "").replace("owed:\n", numbers.substring("numbers:\n".length()) + "owed:\n");

        BadDocumentException bad = catchThrowableOfType(
                BadDocumentException.class, () -> WorkPlan.read(plan.getBytes(StandardCharsets.UTF_8)));
        assertThat(bad.faults()).extracting(Fault::code).containsExactly("plan.key-line");
    }
}
