package org.daibiao.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.daibiao.json.BadDocumentException;
import org.daibiao.json.Fault;
import org.daibiao.json.Slip;
import org.daibiao.profile.RuleProfile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A plan file as a clerk writes it: one slip, one fault, at its place, with its remedy. */
@DisplayName("A slip in a plan file")
class WrongFilesTest {
    static final String SOUND = """
            format: 2
            title: 广河县人大常委会2025年度代表工作计划
            year: 2025
            adopted: {body: standing-committee, name: 广河县人大常委会, meeting: 25, day: 2025-02-26}
            term: {ordinal: 7, first-day: 2022-01-12}
            profile: jiading-2025
            numbers:
              links-least: 3
              once: 1
              target: 90
            sections:
              contact:
                links-most: 6   # 1.a
                grass-roots-only: true
                channels: [visit, reception]
                voters-kept-months: 36
                matter-answer-months: 1
              station:
                reception-day: 16
                reception-roll: none
                leader-office: chairpersons-member
                aspects: [building, operation]
                occasions:
                  deputies.monthly: station
                  committees.research: activity
            owed:
              deputies: {seat: deputy.seat, except: [deputy.suspension], role: deputy}
              bosses: {seat: chairpersons.seat, role: member}
              stations: {seat: station.open, role: station}
            parts:
              - {heading: "一、联系：走访，接待", clauses: [1, 2]}
              - heading: 二、监督
                clauses: [3]
            clauses:
              - number: 1
                heading: 联系群众
                text: 每名代表联系群众（试行）：走访，接待
              - number: 2
                heading: “接待”工作
                text: |
                  　　每月接待：一次
              - {number: 3, heading: 监督, text: "对项目监督：每年一次"}
            obligations:
              - id: 1.a
                tag: N
                zh: 固定联系 {links-least}–{contact.links-most} 名
                en: linked with {links-least} to {contact.links-most}
                checks:
                  - {who: {owed: bosses}, has: {links: link.member-deputy, counterpart: deputies}, least: links-least, most: contact.links-most, when: on-the-day}
              - id: 2.a
                tag: E
                zh: 每月接待
                en: received each month
                checks:
                  - who: {owed: stations}
                    has: {any: [station.reception], measure: days}
                    least: once
                    when: {on-days: reception}
              - id: 2.b
                tag: N
                zh: 听取意见
                en: hear voters
                checks:
                  - {who: {owed: deputies}, has: {any: [voter-contact.*]}, when: {by: 06-30}, newcomers: once}
                  - {who: congress, has: {all: [voter-contact.visit, [station.reception]], per: once}, when: every-quarter, installed-only: true}
              - id: 3.a
                tag: S
                zh: 监督（试行）【一】[二] (item)
                en: supervision
                checks:
                  - {attestation: person}
                  - {validated: file}
                  - {rate: {part: {count: [voter-contact.visit]}, whole: {count: [voter-contact.*]}, target: target}}
            """;

    @Test
    @DisplayName("is not there: the file is sound")
    void theFileIsSound() {
        assertThat(WorkPlan.read(bytes(SOUND)).obligations()).hasSize(4);
    }

    @ParameterizedTest(name = "[{index}] {1}")
    @DisplayName("of a Chinese keyboard is told where it stands, and nothing that follows from it")
    @CsvSource(delimiter = '¦', quoteCharacter = '`', textBlock = """
            format: 2 ¦ format¶： 2 ¦ json.full-width-colon ¦ :
            title: 广河 ¦ title¶：广河 ¦ json.full-width-colon ¦ :
            year: 2025 ¦ year¶： 2025 ¦ json.full-width-colon ¦ :
            adopted: { ¦ adopted¶： { ¦ json.full-width-colon ¦ :
            numbers: ¦ numbers¶： ¦ json.full-width-colon ¦ :
            links-least: 3 ¦ links-least¶：3 ¦ json.full-width-colon ¦ :
            target: 90 ¦ target¶： 90 ¦ json.full-width-colon ¦ :
            matter-answer-months: 1 ¦ matter-answer-months ¶： 1 ¦ json.full-width-colon ¦ :
            heading: 二 ¦ heading¶： 二 ¦ json.full-width-colon ¦ :
            heading: 监督 ¦ heading¶： 监督 ¦ json.full-width-colon ¦ :
            text: 每名 ¦ text¶：每名 ¦ json.full-width-colon ¦ :
            text: | ¦ text¶： | ¦ json.full-width-colon ¦ :
            - id: 2.a ¦ - id¶：2.a ¦ json.full-width-colon ¦ :
            zh: 听取 ¦ zh¶： 听取 ¦ json.full-width-colon ¦ :
            checks:⏎      - {who: {owed: dep ¦ checks¶：⏎      - {who: {owed: dep ¦ json.full-width-colon ¦ :
            who: congress ¦ who¶：congress ¦ json.full-width-colon ¦ :
            {owed: deputies} ¦ {owed¶： deputies} ¦ json.full-width-colon ¦ :
            {by: 06-30} ¦ {by¶：06-30} ¦ json.full-width-colon ¦ :
            {on-days: reception} ¦ {on-days¶： reception} ¦ json.full-width-colon ¦ :
            deputies.monthly: ¦ deputies.monthly¶： ¦ json.full-width-colon ¦ :
            {attestation: person} ¦ {attestation¶：person} ¦ json.full-width-colon ¦ :
            who: congress, has ¦ who: congress¶， has ¦ json.full-width ¦ ,
            [visit, reception] ¦ [visit¶，reception] ¦ json.full-width ¦ ,
            [visit, reception] ¦ [visit¶、reception] ¦ json.full-width ¦ ,
            clauses: [1, 2] ¦ clauses: [1¶，2] ¦ json.full-width ¦ ,
            meeting: 25, day ¦ meeting: 25¶，day ¦ json.full-width ¦ ,
            name: 广河县人大常委会, meeting ¦ name: 广河县人大常委会¶，meeting ¦ json.full-width ¦ ,
            {who: congress ¦ ¶｛who: congress ¦ json.full-width ¦ {
            installed-only: true} ¦ installed-only: true¶｝ ¦ json.full-width ¦ }
            {ordinal: 7, first-day: 2022-01-12} ¦ ¶｛ordinal: 7, first-day: 2022-01-12｝ ¦ json.full-width ¦ {
            [visit, reception] ¦ ¶［visit, reception］ ¦ json.full-width ¦ [
            [visit, reception] ¦ [visit, reception¶］ ¦ json.full-width ¦ ]
            [deputy.suspension] ¦ ¶［deputy.suspension］ ¦ json.full-width ¦ [
            [1, 2] ¦ ¶（1, 2） ¦ json.bracket-kind ¦ [
            [1, 2] ¦ ¶(1, 2) ¦ json.bracket-kind ¦ [
            [1, 2] ¦ ¶【1，2】 ¦ json.bracket-kind ¦ [
            - number: 2 ¦ ¶－ number: 2 ¦ json.full-width ¦ -
            - number: 2 ¦ ¶— number: 2 ¦ json.full-width ¦ -
            year: 2025 ¦ year: ¶“2025” ¦ json.full-width ¦ 2025
            year: 2025 ¦ year: ¶２０２５ ¦ json.full-width ¦ 2025
            links-least: 3 ¦ links-least: ¶３ ¦ json.full-width ¦ 3
            meeting: 25 ¦ meeting: ¶２５ ¦ json.full-width ¦ 25
            clauses: [3] ¦ clauses: [¶３] ¦ json.full-width ¦ 3
            target: 90 ¦ target: ¶90％ ¦ json.number-percent ¦ 90
            links-least: 3 ¦ links-least: ¶3～6 ¦ json.number-range ¦ 3
            links-least: 3 ¦ links-least: ¶3－6 ¦ json.number-range ¦ 3
            day: 2025-02-26 ¦ day: ¶2025－02－26 ¦ json.not-day ¦ 2025-02-26
            day: 2025-02-26 ¦ day: ¶２０２５-02-26 ¦ json.not-day ¦ 2025-02-26
            day: 2025-02-26 ¦ day: ¶“2025-02-26” ¦ json.not-day ¦ 2025-02-26
            {by: 06-30} ¦ {by: ¶06－30} ¦ plan.month-day ¦ 06-30
            {by: 06-30} ¦ {by: ¶０６-30} ¦ plan.month-day ¦ 06-30
            grass-roots-only: true ¦ grass-roots-only: ¶ｔｒｕｅ ¦ json.not-truth ¦ true
            reception-roll: none ¦ reception-roll: ¶ｎｏｎｅ ¦ profile.code ¦ none
            {attestation: person} ¦ {attestation: ¶“person”} ¦ plan.word ¦ person
            channels: [visit ¦ channels: [¶ｖｉｓｉｔ ¦ profile.code ¦ visit
            role: deputy} ¦ ¶ｒole: deputy} ¦ json.unknown-key ¦ role
            year: 2025 ¦ year:¶　2025 ¦ json.strange-blank ¦
            year: 2025 ¦ year:¶⍽2025 ¦ json.strange-blank ¦
            once: 1 ¦ ¶　　once: 1 ¦ json.strange-blank ¦
            `  once: 1` ¦ `¶　　once: 1` ¦ json.strange-blank ¦
            `  links-least: 3` ¦ `¶　links-least: 3` ¦ json.strange-blank ¦
            `  target: 90` ¦ `¶⍽⍽target: 90` ¦ json.strange-blank ¦
            `  links-least: 3` ¦ `¶→links-least: 3` ¦ json.tab ¦
            `  - number: 2` ¦ `¶→- number: 2` ¦ json.tab ¦
            year: 2025 ¦ year:¶→2025 ¦ json.tab ¦
            - number: 2 ¦ -¶　number: 2 ¦ json.strange-blank ¦
            year: 2025 ¦ year¶:2025 ¦ json.blank-lacks ¦ :
            {by: 06-30} ¦ {by¶:06-30} ¦ json.blank-lacks ¦ :
            - id: 2.a ¦ ¶-id: 2.a ¦ json.blank-lacks ¦ -
            """)
    void ofTheKeyboard(String from, String to, String code, String remedy) {
        told(from, to, code, remedy);
    }

    @ParameterizedTest(name = "[{index}] {1}")
    @DisplayName("of the notation is told where it was made, in words of a clerk")
    @CsvSource(delimiter = '¦', quoteCharacter = '`', textBlock = """
            year: 2025 ¦ ¶year 2025 ¦ json.colon-lacks ¦ :
            zh: 每月接待 ¦ zh: 说明¶: 每月接待 ¦ json.colon-in-text ¦ "
            zh: 每月接待 ¦ zh: "每月"¶接待 ¦ json.quotes-lack ¦ "
            zh: 每月接待 ¦ zh: ¶"每月接待 ¦ json.quote-open ¦
            zh: 每月接待 ¦ zh: ¶@每月接待 ¦ json.quotes-lack ¦ "
            zh: 每月接待 ¦ zh: ¶%每月接待 ¦ json.quotes-lack ¦ "
            zh: 每月接待 ¦ zh: {links-most} ¶名 ¦ json.quotes-lack ¦ "
            zh: 每月接待 ¦ zh: ¶{links-most} ¦ json.quotes-lack ¦ "
            zh: 每月接待 ¦ zh: ¶*每月接待 ¦ json.alias ¦ "
            zh: 每月接待 ¦ zh: ¶!每月接待 ¦ json.quotes-lack ¦ "
            `    zh: 每月接待` ¦ `     zh¶: 每月接待` ¦ json.indentation ¦
            `    zh: 每月接待` ¦ `   ¶zh: 每月接待` ¦ json.indentation ¦
            `  - id: 2.a` ¦ `  ¶id: 2.a` ¦ json.indentation ¦
            year: 2025 ¦ `  year¶: 2025` ¦ json.indentation ¦
            [visit, reception] ¦ ¶[visit, reception ¦ json.bracket-open ¦ ]
            {ordinal: 7, first ¦ ¶{ordinal: 7 first ¦ json.bracket-open ¦ ,
            installed-only: true} ¦ installed-only: true}¶} ¦ json.bracket-extra ¦
            text: | ¦ text: |¶每月 ¦ json.text-below ¦
            text: 每名代表联系群众（试行）：走访，接待 ¦ text: "路径\\¶q" ¦ json.backslash ¦
            `zh: 每月接待⏎    en: received` ¦ `zh: ¶"每月接待⏎    en: "{once} received"` ¦ json.quote-open ¦
            `zh: 每月接待⏎    en: received` ¦ `zh: ¶"每月接待”⏎    en: "{once} received"` ¦ json.quote-open ¦
            format: 2 ¦ `  ¶format: 2` ¦ json.indentation ¦
            title: ¦ ¶titel: ¦ json.unknown-key ¦ title
            year: 2025 ¦ ¶yaer: 2025 ¦ json.unknown-key ¦ year
            obligations: ¦ ¶obligation: ¦ json.unknown-key ¦ obligations
            sections: ¦ ¶sectoins: ¦ json.unknown-key ¦ sections
            numbers: ¦ ¶number: ¦ json.unknown-key ¦ numbers
            owed: ¦ ¶owde: ¦ json.unknown-key ¦ owed
            clauses:⏎ ¦ ¶clause:⏎ ¦ json.unknown-key ¦ clauses
            grass-roots-only ¦ ¶grassroots-only ¦ profile.value-unknown ¦ grass-roots-only
            first-day ¦ ¶first_day ¦ json.unknown-key ¦ first-day
            who: {owed: stations} ¦ who: {¶owd: stations} ¦ json.unknown-key ¦ owed
            {on-days: rec ¦ {¶on-day: rec ¦ json.unknown-key ¦ on-days
            has: {any: [stat ¦ has: {¶anny: [stat ¦ json.unknown-key ¦ any
            {all: ¦ {¶al: ¦ json.unknown-key ¦ all
            {attestation: ¦ {¶atestation: ¦ json.unknown-key ¦ attestation
            least: once ¦ ¶lest: once ¦ json.unknown-key ¦ least
            title: ¦ ¶标题: ¦ json.unknown-key ¦ title
            year: 2025⏎ ¦ ¶年份: 2025⏎ ¦ json.unknown-key ¦ year
            {attestation: person} ¦ {¶attestation person} ¦ json.colon-lacks ¦ :
            {owed: deputies} ¦ {¶owed deputies} ¦ json.colon-lacks ¦ :
            {by: 06-30} ¦ {¶by 06-30} ¦ json.colon-lacks ¦ :
            numbers:⏎ ¦ ¶　⏎numbers:⏎ ¦ json.strange-blank ¦
            year: 2025⏎ ¦ year: 2025⏎¶year: 2026⏎ ¦ json.duplicate-key ¦
            `  once: 1⏎` ¦ `  once: 1⏎  ¶once: 2⏎` ¦ json.duplicate-key ¦
            `  links-least: 3⏎` ¦ `  links-least: 3⏎  ¶links-least: 9⏎` ¦ json.duplicate-key ¦
            obligations:⏎ ¦ ¶clauses: []⏎obligations:⏎ ¦ json.duplicate-key ¦
            parts:⏎ ¦ ¶owed: {}⏎parts:⏎ ¦ json.duplicate-key ¦
            parts:⏎ ¦ ¶numbers: {}⏎parts:⏎ ¦ json.duplicate-key ¦
            parts:⏎ ¦ ¶sections: {}⏎parts:⏎ ¦ json.duplicate-key ¦
            """)
    void ofTheNotation(String from, String to, String code, String remedy) {
        told(from, to, code, remedy);
    }

    @ParameterizedTest(name = "[{index}] {1}")
    @DisplayName("in a value is told with what to write instead")
    @CsvSource(delimiter = '¦', quoteCharacter = '`', textBlock = """
            links-least: 3 ¦ links-least: ¶010 ¦ json.number-zero ¦ 10
            links-least: 3 ¦ links-least: ¶1_000 ¦ json.number-grouped ¦ 1000
            links-least: 3 ¦ links-least: ¶1,000 ¦ json.number-grouped ¦ 1000
            links-least: 3 ¦ links-least: ¶90% ¦ json.number-percent ¦ 90
            links-least: 3 ¦ links-least: ¶5.0 ¦ json.number-fraction ¦ 5
            links-least: 3 ¦ links-least: ¶5.5 ¦ json.number-fraction ¦ 5
            links-least: 3 ¦ links-least: ¶1e3 ¦ json.number-exponent ¦ 1000
            links-least: 3 ¦ links-least: ¶0x10 ¦ json.number-base ¦ 16
            links-least: 3 ¦ links-least: ¶0o17 ¦ json.number-base ¦ 15
            links-least: 3 ¦ links-least: ¶"3" ¦ json.number-quoted ¦ 3
            links-least: 3 ¦ links-least: ¶三 ¦ json.number-words ¦ 3
            links-least: 3 ¦ links-least: ¶二十五 ¦ json.number-words ¦ 25
            year: 2025 ¦ year: ¶二〇二五 ¦ json.number-words ¦ 2025
            links-least: 3 ¦ links-least: ¶3名 ¦ json.number-more ¦ 3
            links-least: 3 ¦ links-least: ¶+3 ¦ json.number-more ¦ 3
            links-least: 3 ¦ links-least: ¶3-6 ¦ json.number-range ¦ 3
            links-least: 3 ¦ links-least: ¶99999999999 ¦ json.number-large ¦ 2147483647
            links-least: 3 ¦ links-least: ¶many ¦ json.not-whole ¦
            links-least: 3 ¦ links-least: ¶-3 ¦ plan.number-negative ¦ 0
            links-most: 6 ¦ links-most: ¶-6 ¦ profile.number-negative ¦
            links-most: 6 ¦ links-most: ¶六 ¦ json.number-words ¦ 6
            links-most: 6 ¦ links-most: ¶６ ¦ json.full-width ¦ 6
            links-most: 6 ¦ links-most: ¶six ¦ json.not-whole ¦
            profile: jiading-2025 ¦ profile: ¶jiading-2052 ¦ plan.profile-unknown ¦ jiading-2025
            profile: jiading-2025 ¦ profile: ¶嘉定 ¦ plan.profile-unknown ¦ national-2025
            profile: jiading-2025 ¦ profile: ¶jiading-2025⍽ ¦ plan.profile-unknown ¦ jiading-2025
            `  contact:` ¦ `  ¶contct:` ¦ profile.section-unknown ¦ contact
            links-least: 3 ¦ links-least: ¶[3] ¦ json.not-whole ¦
            reception-day: 16 ¦ reception-day: ¶31 ¦ profile.range ¦ 28
            reception-day: 16 ¦ reception-day: ¶29 ¦ profile.range ¦ 28
            reception-day: 16 ¦ reception-day: ¶0 ¦ profile.range ¦ 28
            year: 2025 ¦ year: ¶25 ¦ plan.year ¦ 2025
            year: 2025 ¦ year: ¶20255 ¦ plan.year ¦ 2025
            year: 2025 ¦ year: ¶2025年 ¦ json.number-more ¦ 2025
            ordinal: 7 ¦ ordinal: ¶0 ¦ plan.ordinal ¦ 1
            meeting: 25 ¦ meeting: ¶第25次 ¦ json.number-more ¦ 25
            first-day: 2022-01-12 ¦ first-day: ¶2026-01-12 ¦ plan.term-after ¦
            day: 2025-02-26 ¦ day: ¶2026-02-26 ¦ plan.adopted-after ¦
            day: 2025-02-26 ¦ day: ¶1025-02-26 ¦ plan.day-early ¦ 1949
            first-day: 2022-01-12 ¦ first-day: ¶1022-01-12 ¦ plan.day-early ¦ 1949
            {body: standing-committee ¦ {body: ¶standing-comittee ¦ json.unknown-value ¦ standing-committee
            {body: standing-committee ¦ {body: ¶congress ¦ json.unknown-value ¦ council-of-chairpersons
            {body: standing-committee ¦ {body: ¶常委会 ¦ json.unknown-value ¦ standing-committee
            title: ¦ ¶name: ¦ json.unknown-key ¦ title
            least: once ¦ ¶minimum: once ¦ json.unknown-key ¦ least
            day: 2025-02-26 ¦ day: ¶2025-2-26 ¦ json.not-day ¦ 2025-02-26
            day: 2025-02-26 ¦ day: ¶2025/02/26 ¦ json.not-day ¦ 2025-02-26
            day: 2025-02-26 ¦ day: ¶2025.02.26 ¦ json.not-day ¦ 2025-02-26
            day: 2025-02-26 ¦ day: ¶2025年2月26日 ¦ json.not-day ¦ 2025-02-26
            day: 2025-02-26 ¦ day: ¶20250226 ¦ json.not-day ¦ 2025-02-26
            day: 2025-02-26 ¦ day: ¶2025-02-30 ¦ json.not-day ¦ 2025-02-28
            day: 2025-02-26 ¦ day: ¶2025-13-01 ¦ json.not-day ¦
            {by: 06-30} ¦ {by: ¶02-29} ¦ plan.day-beyond ¦ 02-28
            {by: 06-30} ¦ {by: ¶06-31} ¦ plan.day-beyond ¦ 06-30
            {by: 06-30} ¦ {by: ¶13-01} ¦ plan.month-day ¦ 01-13
            {by: 06-30} ¦ {by: ¶00-10} ¦ plan.month-day ¦ 03-31
            {by: 06-30} ¦ {by: ¶6-30} ¦ plan.month-day ¦ 06-30
            {by: 06-30} ¦ {by: ¶6月30日} ¦ plan.month-day ¦ 06-30
            {by: 06-30} ¦ {by: ¶06/30} ¦ plan.month-day ¦ 06-30
            {by: 06-30} ¦ {by: ¶2025-06-30} ¦ plan.month-day ¦ 06-30
            {by: 06-30} ¦ {by: ¶june} ¦ plan.month-day ¦ 03-31
            grass-roots-only: true ¦ grass-roots-only: ¶yes ¦ json.not-truth ¦ true
            grass-roots-only: true ¦ grass-roots-only: ¶是 ¦ json.not-truth ¦ true
            grass-roots-only: true ¦ grass-roots-only: ¶No ¦ json.not-truth ¦ false
            grass-roots-only: true ¦ grass-roots-only: ¶"true" ¦ json.not-truth ¦ true
            reception-roll: none ¦ reception-roll: ¶foward ¦ profile.code-closed ¦ forward
            leader-office: chairpersons-member ¦ leader-office: ¶chairperson-member ¦ profile.code-closed ¦ chairpersons-member
            leader-office: chairpersons-member ¦ leader-office: ¶station ¦ profile.code-closed ¦ chairpersons-member
            channels: [visit ¦ channels: [¶Visit ¦ profile.code ¦ visit
            channels: [visit ¦ channels: [¶走访 ¦ profile.code ¦
            channels: [visit, reception] ¦ channels: ¶visit ¦ profile.type ¦
            deputies.monthly: station ¦ deputies.monthly: ¶staton ¦ profile.room ¦ station
            deputies.monthly: station ¦ ¶monthly: station ¦ profile.occasion ¦ deputies.monthly
            deputies.monthly: station ¦ ¶Deputies.Monthly: station ¦ profile.name ¦ deputies.monthly
            zh: 固定联系 {links-least} ¦ zh: ¶固定联系 ｛links-least｝ ¦ plan.reference ¦ {links-least}
            zh: 固定联系 {links-least} ¦ zh: ¶固定联系 { links-least } ¦ plan.reference ¦ {links-least}
            zh: 固定联系 {links-least} ¦ zh: ¶固定联系 {links_least} ¦ plan.reference ¦ {links-least}
            zh: 固定联系 {links-least} ¦ zh: ¶固定联系 {Links-Least} ¦ plan.reference ¦ {links-least}
            zh: 固定联系 {links-least} ¦ zh: ¶固定联系 {links-least ¦ plan.reference ¦ {links-least}
            zh: 固定联系 {links-least} ¦ zh: ¶固定联系 links-least} ¦ plan.reference ¦ {contact.links-most}
            zh: 固定联系 {links-least} ¦ zh: ¶固定联系 ｛links－least} ¦ plan.reference ¦ {links-least}
            zh: 固定联系 {links-least} ¦ zh: ¶固定联系 ${links-least} ¦ plan.reference ¦ {links-least}
            zh: 固定联系 {links-least} ¦ zh: ¶固定联系 【links-least】 ¦ plan.reference ¦ {links-least}
            zh: 固定联系 {links-least} ¦ zh: ¶固定联系 (links-least) ¦ plan.reference ¦ {links-least}
            zh: 固定联系 {links-least} ¦ zh: ¶固定联系 {人数} ¦ plan.reference ¦ {contact.links-most}
            zh: 固定联系 {links-least}–{contact.links-most} ¦ zh: ¶固定联系 {links-least}–{contact.links-mots} ¦ plan.number-unknown ¦ contact.links-most
            en: linked with {links-least} ¦ en: ¶linked with ｛links-least｝ ¦ plan.reference ¦ {links-least}
            zh: 固定联系 {links-least} ¦ zh: ¶固定联系 {links-leest} ¦ plan.number-unknown ¦ links-least
            zh: 固定联系 ¦ zh: ¶固定 #1 联系 ¦ json.cut ¦ "
            en: received ¦ en: ¶received # at the station ¦ json.cut ¦ "
            title: 广河县 ¦ title: ¶广河县 #1 ¦ json.cut ¦ "
            heading: 联系群众 ¦ heading: ¶联系 #群众 ¦ json.cut ¦ "
            zh: 每月接待 ¦ zh: ¶"" ¦ json.blank ¦
            zh: 每月接待 ¦ zh:¶ ¦ json.missing ¦
            least: links-least ¦ least: ¶links-leest ¦ plan.number-unknown ¦ links-least
            least: links-least ¦ least: ¶3 ¦ plan.number-bare ¦ links-least
            - {who: {owed: bosses}, has: {links: link.member-deputy, counterpart: deputies}, least: links-least, most: contact.links-most ¦ - ¶{who: {owed: bosses}, has: {links: link.member-deputy, counterpart: deputies}, least: contact.links-most, most: links-least ¦ plan.bounds ¦
            `  links-most: 6` ¦ `  ¶links-mots: 6` ¦ profile.value-unknown ¦ links-most
            `  voters-kept-months: 36` ¦ `  ¶voters-kept-month: 36` ¦ profile.value-unknown ¦ voters-kept-months
            format: 2 ¦ ¶fromat: 2 ¦ json.unknown-key ¦ format
            links-least: 3 ¦ ¶contact.links-most: 3 ¦ plan.number-name ¦ sections
            links-least: 3 ¦ ¶Links-Least: 3 ¦ plan.number-name ¦ links-least
            links-least: 3 ¦ ¶联系人数: 3 ¦ plan.number-name ¦
            numbers:⏎ ¦ ¶数字:⏎ ¦ json.unknown-key ¦ numbers
            sections:⏎ ¦ ¶规则:⏎ ¦ json.unknown-key ¦ sections
            owed:⏎ ¦ ¶对象:⏎ ¦ json.unknown-key ¦ owed
            `⏎clauses:⏎` ¦ `⏎¶条款:⏎` ¦ json.unknown-key ¦ clauses
            least: once ¦ least:¶ ¦ json.missing ¦ least
            most: contact.links-most ¦ most:¶ ¦ json.missing ¦ most
            {attestation: person} ¦ ¶{证明: person} ¦ plan.check-form ¦ attestation
            {attestation: person} ¦ ¶{} ¦ plan.check-form ¦ attestation
            - {who: congress ¦ - {¶对象: congress ¦ json.unknown-key ¦ who
            target: target} ¦ target: ¶[target]} ¦ json.not-text ¦
            {any: [voter-contact.*]} ¦ {any: [¶[voter-contact.*]]} ¦ json.not-text ¦
            {any: [voter-contact.*]} ¦ {any: [¶Voter-contact.*]} ¦ plan.code ¦ voter-contact
            {owed: bosses} ¦ {owed: ¶boses} ¦ plan.owed-unknown ¦ bosses
            {owed: deputies}, has ¦ {owed: ¶deputys}, has ¦ plan.owed-unknown ¦ deputies
            {owed: deputies}, has ¦ {owed: ¶deputee}, has ¦ plan.owed-unknown ¦ deputies
            who: congress ¦ who: ¶congres ¦ plan.who ¦ congress
            who: {owed: deputies} ¦ who: ¶deputies ¦ plan.who ¦ {owed: deputies}
            when: every-quarter ¦ when: ¶every-quater ¦ plan.when ¦ every-quarter
            when: every-quarter ¦ when: ¶Every-Quarter ¦ plan.when ¦ every-quarter
            when: on-the-day ¦ when: ¶every-year ¦ plan.links-when ¦ on-the-day
            {on-days: reception} ¦ {on-days: ¶receptions} ¦ plan.days ¦ reception
            measure: days ¦ measure: ¶day ¦ json.unknown-value ¦ days
            {attestation: person} ¦ {attestation: ¶nobody-knows} ¦ plan.word ¦ person
            {validated: file} ¦ {validated: ¶yes-really} ¦ plan.word ¦ file
            {attestation: person} ¦ {attestation: ¶true} ¦ plan.word ¦ person
            target: target} ¦ target: ¶last-yaer} ¦ plan.target ¦ last-year
            installed-only: true ¦ installed-only: ¶yes ¦ json.not-truth ¦ true
            tag: S ¦ tag: ¶s ¦ plan.tag ¦ S
            tag: S ¦ tag: ¶X ¦ plan.tag ¦ S
            deputies.monthly: station ¦ ¶deptuies.monthly: station ¦ profile.code-unknown ¦ deputies.monthly
            committees.research: activity ¦ ¶committees.reserch: activity ¦ profile.code-unknown ¦ committees.research
            links-least: 3 ¦ links-least: ¶3⍽ ¦ json.strange-blank ¦
            `  once: 1` ¦ `  ¶onceOnly: 1⏎  once: 1` ¦ plan.number-name ¦ once-only
            id: 2.b ¦ id: ¶2.a ¦ plan.obligation-twice ¦
            id: 2.b ¦ id: ¶22.b ¦ plan.obligation-clause ¦ 22
            id: 2.b ¦ id: ¶b ¦ plan.obligation-id ¦ 1.a
            id: 2.b ¦ id: ¶2.B ¦ plan.obligation-id ¦ 2.b
            id: 2.b ¦ id: ¶2。b ¦ plan.obligation-id ¦ 2.b
            - number: 2 ¦ - number: ¶1 ¦ plan.clause-twice ¦
            - number: 2 ¦ - number: ¶0 ¦ plan.clause-number ¦ 1
            - {number: 3, ¦ - {number: ¶三, ¦ json.number-words ¦ 3
            clauses: [1, 2] ¦ clauses: [1, ¶22] ¦ plan.clause-missing ¦ 2
            clauses: [1, 2] ¦ clauses: [1, ¶1] ¦ plan.clause-part ¦
            clauses: [1, 2] ¦ clauses: [1, 2, ¶4] ¦ plan.clause-missing ¦
            clauses: [3] ¦ clauses: [¶2, 3] ¦ plan.clause-part ¦
            format: 2 ¦ format: ¶3 ¦ plan.format ¦ 2
            format: 2 ¦ format: ¶1 ¦ plan.format-old ¦ owed
            """)
    void ofAValue(String from, String to, String code, String remedy) {
        told(from, to, code, remedy);
    }

    @Test
    @DisplayName("that many places refer to is told once")
    void aNameThatLacksIsToldOnce() {
        String plan = SOUND.replace("  bosses: {seat", "  bosse: {seat");
        assertThat(faults(plan)).containsExactly("plan.owed-unknown");
        assertThat(faults(SOUND.replace("  links-least: 3\n", ""))).containsExactly("plan.number-unknown");
        assertThat(faults(SOUND.replace("    links-most: 6   # 1.a\n", ""))).containsExactly("plan.number-unknown");
        assertThat(faults(SOUND.replace("    reception-roll: none\n", ""))).containsExactly("profile.roll-lacks");
        assertThat(faults(SOUND.replace("    reception-day: 16\n", ""))).containsExactly("plan.reception-lacks");
        assertThat(faults(SOUND.replaceAll("(?m)^sections:\\n(  .*\\n)+", "")))
                .containsExactly("plan.number-unknown", "plan.reception-lacks");
        assertThat(faults(SOUND.replace("  station:\n", "  contact: {}\n  station:\n")))
                .containsExactly("json.duplicate-key");
    }

    @Test
    @DisplayName("that leaves out a clause is told of the clause, and not of each of its obligations")
    void aClauseThatLacksIsToldOnce() {
        String clause = SOUND.substring(SOUND.indexOf("  - number: 2"), SOUND.indexOf("  - {number: 3"));
        String without = SOUND.replace(clause, "");

        assertThat(faults(without)).containsExactly("plan.clause-missing");
        assertThat(faults(SOUND.replace("clauses: [1, 2]", "clauses: [1]"))).containsExactly("plan.clause-part");
        String nowhere = without.replace("clauses: [1, 2]", "clauses: [1]");
        assertThat(faults(nowhere)).containsExactly("plan.obligation-clause");
        assertThatThrownBy(() -> WorkPlan.read(bytes(nowhere)))
                .isInstanceOfSatisfying(
                        BadDocumentException.class,
                        bad -> assertThat(bad.text(Locale.CHINESE)).contains("计划中没有第 2 条"));
    }

    @ParameterizedTest
    @DisplayName("that leaves out a whole part is told of that part alone")
    @ValueSource(strings = {"title", "year", "adopted", "term", "profile"})
    void aPartThatLacksIsToldOnce(String part) {
        String without = SOUND.replaceAll("(?m)^" + part + ":.*\\n(?: .*\\n)*", "");

        assertThat(without).isNotEqualTo(SOUND);
        assertThat(faults(without)).containsExactly("json.missing");
    }

    @Test
    @DisplayName("in a number that makes nothing of a check is told where the check names it")
    void aNumberThatMeansNothing() {
        assertThat(faults(SOUND.replace("target: 90", "target: 900"))).containsExactly("plan.percent");
        assertThat(faults(SOUND.replace("target: 90", "target: 0"))).containsExactly("plan.percent");
        assertThat(faults(SOUND.replace("once: 1", "once: 0"))).containsExactly("plan.least-nothing");
        assertThat(WorkPlan.read(bytes(SOUND.replace(
                                        "least: once\n                    when",
                                        "least: none\n                    most: once\n                    when")
                                .replace("once: 1", "once: 1\n  none: 0")))
                        .obligations())
                .as("at most so many")
                .hasSize(4);
    }

    @Test
    @DisplayName("in the year, so that the profile holds on no day of it, is told at the profile")
    void aProfileOfAnotherYear() {
        String before = SOUND.replace("year: 2025\n", "year: 2024\n").replace("day: 2025-02-26", "day: 2024-02-26");
        RuleProfile ended = RuleProfile.read(bytes("""
                format: 1
                id: guanghe-2024
                title: {zh: 广河市（2024年文本）, en: Guanghe (text of 2024)}
                law: GH
                year: 2024
                to: 2024-12-31
                base: jiading-2025
                laws: {GH: {zh: 广河市办法, en: Measures of Guanghe}}
                sections: {}
                """));
        String after = SOUND.replace("profile: jiading-2025", "profile: guanghe-2024");

        assertThat(faults(before)).containsExactly("plan.profile-later");
        assertThatThrownBy(() -> WorkPlan.read(bytes(after), ended))
                .isInstanceOfSatisfying(
                        BadDocumentException.class,
                        bad -> assertThat(bad.faults())
                                .extracting(Fault::code, Fault::path)
                                .containsExactly(tuple("plan.profile-past", "profile")));
    }

    private static List<String> faults(String plan) {
        BadDocumentException bad = catchThrowableOfType(BadDocumentException.class, () -> WorkPlan.read(bytes(plan)));
        return bad.faults().stream().map(Fault::code).toList();
    }

    private static void told(String from, String to, String code, String remedy) {
        Slip.of(from, to, code, remedy).isToldIn(SOUND, yaml -> WorkPlan.read(yaml));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
