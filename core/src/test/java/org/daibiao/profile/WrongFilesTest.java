package org.daibiao.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.daibiao.json.BadDocumentException;
import org.daibiao.json.Fault;
import org.daibiao.json.Slip;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A profile as a clerk writes it: one slip, one fault, at its place, with its remedy. */
@DisplayName("A slip in a rule profile")
class WrongFilesTest {
    private static final String SOUND = """
            format: 1
            id: guanghe-2024
            title: {zh: 广河市（2024年文本）, en: Guanghe (text of 2024)}
            law: GH
            year: 2024
            from: 2024-07-01
            to: 2026-06-30
            base: national-2025
            laws:
              GH: {zh: 广河市代表建议办理办法, en: Guanghe's measures for handling deputies' suggestions}
              DL: {zh: 代表法, en: Deputies Law}
            sections:
              suggestion:
                referral-limit: {value: 6 working days, source: GH, article: 9}
                return-limit: {value: 8 working days, source: GH, article: 11}
                return-from: {value: receipt, source: GH, article: 11}
                withdrawal-until: {value: any-time, source: GH}
                feedback-dimensions: {value: [attitude, result], source: GH, article: 22(2)}
                reminder-days: {value: 10, source: GH}
                re-referral-restarts: {value: true, source: GH}
                reply-extension: {value: 3 months, source: GH}
                reply-categories: {value: [done, not-yet], source: GH}
                categories-solved: {value: [done], source: GH}
                categories-planned: {value: [not-yet], source: GH}
                roll: {value: forward, source: GH}
              station:
                reception-day: {value: 15, source: GH}
                reception-roll: {value: none, source: GH}
                leader-office: {value: deputy, source: GH}
                occasions: {value: {deputies.monthly: station}, source: GH}
              contact:
                channels: {value: [visit, reception], source: GH}
                voters-kept-months: {value: 36, source: GH}
              project:
                progress-interval: {value: 6 months, source: GH}
                satisfied-numerator: {value: 1, source: GH}
                satisfied-denominator: {value: 3, source: GH}
                satisfied-comparison: {value: more-than, source: GH}
              own-room:
                visits-least: {value: 2, source: GH}
                visit-limit: {value: 3 days, source: GH}
            """;

    static List<Path> bundled() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/org/daibiao/profile"))) {
            return files.filter(file -> file.toString().endsWith(".yaml")).toList();
        }
    }

    @Test
    @DisplayName("is not there: the file is sound")
    void theFileIsSound() {
        assertThat(RuleProfile.read(bytes(SOUND)).section("suggestion").values())
                .hasSizeGreaterThan(8);
    }

    @ParameterizedTest
    @MethodSource("bundled")
    @DisplayName("is in none that comes along, measured by all others")
    void isInNoneThatComesAlong(Path file) throws IOException {
        String ours = Files.readString(file);
        String theirs = ours.replaceFirst("(?m)^id: (.+)$", "id: own-$1");

        assertThat(RuleProfile.read(bytes(theirs)).sections()).isNotEmpty();
        assertThatThrownBy(() -> RuleProfile.read(bytes(ours)))
                .isInstanceOfSatisfying(
                        BadDocumentException.class,
                        bad -> assertThat(bad.faults()).extracting(Fault::code).containsExactly("profile.id-taken"));
    }

    @ParameterizedTest(name = "[{index}] {1}")
    @DisplayName("is told where it stands, with what to write instead")
    @CsvSource(delimiter = '¦', quoteCharacter = '`', textBlock = """
            id: guanghe-2024 ¦ id¶：guanghe-2024 ¦ json.full-width-colon ¦ :
            title: { ¦ title: ¶｛ ¦ json.full-width ¦ {
            return-limit: { ¦ return-limit¶：{ ¦ json.full-width-colon ¦ :
            {value: 10, source ¦ {value¶：10, source ¦ json.full-width-colon ¦ :
            {value: 10, source ¦ {value: 10¶，source ¦ json.full-width ¦ ,
            {value: 10, source ¦ ¶｛value: 10, source ¦ json.full-width ¦ {
            [attitude, result] ¦ [attitude¶，result] ¦ json.full-width ¦ ,
            [attitude, result] ¦ ¶［attitude, result］ ¦ json.full-width ¦ [
            value: 10 ¦ value: ¶１０ ¦ json.full-width ¦ 10
            value: 10 ¦ value: ¶010 ¦ json.number-zero ¦ 10
            value: 2, ¦ value: ¶02, ¦ json.number-zero ¦ 2
            value: 2, ¦ value: ¶0x2, ¦ json.number-base ¦ 2
            value: 10 ¦ value: ¶10% ¦ json.number-percent ¦ 10
            value: 10 ¦ value: ¶10.0 ¦ json.number-fraction ¦ 10
            value: 10 ¦ value: ¶1_000 ¦ json.number-grouped ¦ 1000
            value: 10 ¦ value: ¶十 ¦ json.number-words ¦ 10
            value: 10 ¦ value: ¶10天 ¦ json.number-more ¦ 10
            value: 10 ¦ value: ¶10 days ¦ json.number-more ¦ 10
            value: 10 ¦ value: ¶-10 ¦ profile.number-negative ¦
            value: 10 ¦ value: ¶true ¦ profile.type ¦ 10
            value: true ¦ value: ¶yes ¦ json.not-truth ¦ true
            value: true ¦ value: ¶是 ¦ json.not-truth ¦ true
            value: 8 working days ¦ value: ¶8 ¦ profile.type ¦ working days
            value: 8 working days ¦ value: ¶8个工作日 ¦ profile.limit ¦ 8 working days
            value: 8 working days ¦ value: ¶8 工作日 ¦ profile.limit ¦ 8 working days
            value: 8 working days ¦ value: ¶８ working days ¦ profile.limit ¦ 8 working days
            value: 8 working days ¦ value: ¶8 workdays ¦ profile.limit ¦ 8 working days
            value: 8 working days ¦ value: ¶8 Working Days ¦ profile.limit ¦ 8 working days
            value: 8 working days ¦ value: ¶eight working days ¦ profile.limit ¦ 7 working days
            value: 8 working days ¦ value: ¶0 days ¦ profile.limit ¦ 7 working days
            value: 8 working days ¦ value: ¶8 wroking days ¦ profile.limit ¦ 8 working days
            value: 8 working days ¦ value: ¶99999 working days ¦ profile.limit ¦ 9999
            {value: 8 working days, source: GH, article: 11} ¦ ¶8 working days ¦ profile.value-bare ¦ {value: 8 working days, source
            `sections:⏎  suggestion:` ¦ `  ¶suggestion:` ¦ profile.key-line ¦ sections
            `sections:⏎  suggestion:` ¦ `  ¶sections:⏎  suggestion:` ¦ json.indentation ¦
            `GH: {zh: 广河市代表建议办理办法, en: Guanghe's measures for handling deputies' suggestions}` ¦ `¶zh: 广河市代表建议办理办法⏎  en: Measures` ¦ profile.law-line ¦ zh
            `  own-room:⏎    visits-least: {value: 2, source: GH}⏎    visit-limit: {value: 3 days, source: GH}` ¦ `  ¶visits-least: {value: 2, source: GH}⏎  visit-limit: {value: 3 days, source: GH}` ¦ profile.section-line ¦ suggestion
            value: 3 days ¦ value: ¶3天 ¦ profile.limit ¦ 3 days
            value: 3 days ¦ value: ¶3个月 ¦ profile.limit ¦ 3 months
            value: receipt ¦ value: ¶reciept ¦ profile.code-closed ¦ receipt
            value: receipt ¦ value: ¶Receipt ¦ profile.code ¦ receipt
            value: any-time ¦ value: ¶anytime ¦ profile.code-closed ¦ any-time
            value: forward ¦ value: ¶froward ¦ profile.code-closed ¦ forward
            value: forward ¦ value: ¶next-day ¦ profile.code-closed ¦ backward
            [attitude, result] ¦ [attitude, ¶resutl] ¦ profile.code-unknown ¦ result
            value: receipt ¦ value: ¶nowhere ¦ profile.code-closed ¦ referral
            [attitude, result] ¦ ¶attitude ¦ profile.type ¦
            [attitude, result] ¦ [attitude, ¶[result]] ¦ json.not-text ¦
            voters-kept-months: {value: 36, source: GH} ¦ ¶reminder-days: {value: 36, source: GH} ¦ profile.value-elsewhere ¦ suggestion
            voters-kept-months: {value: 36, source: GH} ¦ ¶roll: {value: forward, source: GH} ¦ profile.value-elsewhere ¦ opinion
            `  station:⏎    reception-day` ¦ `    ¶reception-day` ¦ profile.value-elsewhere ¦ station
            station: ¦ ¶sattion: ¦ profile.section-unknown ¦ station
            contact: ¦ ¶contacts: ¦ profile.section-unknown ¦ contact
            leader-office: ¦ ¶laeder-office: ¦ profile.value-unknown ¦ leader-office
            channels: ¦ ¶channel: ¦ profile.value-unknown ¦ channels
            value: deputy ¦ value: ¶mayor ¦ profile.code-closed ¦ chairpersons-member
            value: 15 ¦ value: ¶0 ¦ profile.range ¦ 28
            value: 15 ¦ value: ¶31 ¦ profile.range ¦ 28
            `reception-day: {value: 15, source: GH}⏎    reception-roll: {value: none, source: GH}` ¦ `¶reception-day: {value: 15, source: GH}` ¦ profile.roll-lacks ¦ reception-roll: none
            {deputies.monthly: station} ¦ {¶monthly: station} ¦ profile.occasion ¦ deputies.monthly
            {deputies.monthly: station} ¦ {¶deputies.monhly: station} ¦ profile.code-unknown ¦ deputies.monthly
            `value: 1, source: GH}⏎    satisfied-denominator: {value: 3, source: GH}⏎    satisfied-comparison: {value: more-than, source: GH}` ¦ `value: ¶3, source: GH}⏎    satisfied-denominator: {value: 2, source: GH}` ¦ profile.line ¦ 2
            {deputies.monthly: station} ¦ {deputies.monthly: ¶statoin} ¦ profile.room ¦ station
            {deputies.monthly: station} ¦ {deputies.monthly: ¶[station]} ¦ json.not-text ¦
            value: 36 ¦ value: ¶2147483647 ¦ profile.range ¦ 9999
            value: 6 months ¦ value: ¶6 ¦ profile.type ¦
            value: 6 months ¦ value: ¶monthly ¦ profile.limit ¦ 3 months
            value: 1, ¦ value: ¶5, ¦ profile.line ¦ 2
            value: 3, ¦ value: ¶0, ¦ profile.range ¦ 1
            value: 3 months ¦ value: ¶90 days ¦ profile.units ¦
            [done, not-yet] ¦ [done, not-yet, ¶adopted] ¦ profile.category-meaning ¦ categories-planned
            value: [not-yet] ¦ value: [¶done] ¦ profile.category-twice ¦
            value: [not-yet] ¦ value: [¶later] ¦ profile.category-unlisted ¦ reply-categories
            article: 9 ¦ article: ¶0 ¦ profile.article ¦ 12-1
            article: 9 ¦ article: ¶[9] ¦ json.not-text ¦
            [attitude, result] ¦ [attitude, ¶attitude] ¦ profile.code-twice ¦
            [attitude, result] ¦ ¶[] ¦ profile.list-empty ¦
            return-limit: ¦ ¶retrun-limit: ¦ profile.value-unknown ¦ return-limit
            return-from: ¦ ¶retrun-from: ¦ profile.value-unknown ¦ return-from
            referral-limit: ¦ ¶referral_limit: ¦ profile.name ¦ referral-limit
            progress-interval: ¦ ¶progres-interval: ¦ profile.value-unknown ¦ progress-interval
            suggestion: ¦ ¶sugestion: ¦ profile.section-unknown ¦ suggestion
            project: ¦ ¶projects: ¦ profile.section-unknown ¦ project
            suggestion: ¦ ¶Suggestion: ¦ profile.name ¦ suggestion
            sections: ¦ ¶section: ¦ json.unknown-key ¦ sections
            laws: ¦ ¶lows: ¦ json.unknown-key ¦ laws
            {value: 10, source: GH} ¦ {¶valeu: 10, source: GH} ¦ json.unknown-key ¦ value
            {value: 10, source: GH} ¦ {value: 10, ¶soruce: GH} ¦ json.unknown-key ¦ source
            {value: 10, source: GH} ¦ ¶{value: 10} ¦ profile.source-missing ¦ source
            {value: 10, source: GH} ¦ ¶10 ¦ profile.value-bare ¦ {value: 10, source
            {value: 10, source: GH} ¦ {value: 10, source: ¶GX} ¦ profile.source-unknown ¦ GH
            law: GH ¦ law: ¶gh ¦ profile.source-unknown ¦ GH
            id: guanghe-2024 ¦ id: ¶'' ¦ json.blank ¦
            law: GH ¦ law: ¶'' ¦ json.blank ¦
            base: national-2025 ¦ base: ¶'' ¦ json.blank ¦
            {value: 10, source: GH} ¦ {value: 10, source: ¶''} ¦ json.blank ¦
            value: 10 ¦ value: ¶'' ¦ json.blank ¦
            value: true ¦ value: ¶'' ¦ json.blank ¦
            value: receipt ¦ value: ¶'' ¦ json.blank ¦
            value: 3 months ¦ value: ¶'' ¦ json.blank ¦
            [attitude, result] ¦ [attitude, ¶''] ¦ json.blank ¦
            article: 9 ¦ article: ¶'' ¦ json.blank ¦
            {value: 10, source: GH} ¦ {value: 10, ¶law: GH} ¦ json.unknown-key ¦ source
            value: more-than ¦ value: ¶more than ¦ profile.code ¦ more-than
            `    roll:` ¦ `    handling-forms: {value: [¶alone], source: GH}⏎    roll:` ¦ profile.code-closed ¦ separate
            `    roll:` ¦ `    content: {value: [¶clear], source: GH}⏎    roll:` ¦ profile.code-closed ¦ clear-and-specific
            `    roll:` ¦ `    feedback-on: {value: [¶true], source: GH}⏎    roll:` ¦ profile.code-closed ¦ delivery
            `    roll:` ¦ `    raised-by: {value: [one, ¶gruop], source: GH}⏎    roll:` ¦ profile.code-closed ¦ delegation
            `    roll:` ¦ `    merging: {value: ¶never, source: GH}⏎    roll:` ¦ profile.code-closed ¦ at-referral
            `    satisfied-numerator: {value: 1,` ¦ `    satisfied-numerator: {value: ¶0,` ¦ profile.range ¦ 1
            article: 9 ¦ article: ¶第9条 ¦ profile.article ¦ 9
            article: 22(2) ¦ article: ¶22（2） ¦ profile.article ¦ 22(2)
            article: 22(2) ¦ article: ¶第22条第2项 ¦ profile.article ¦ 22(2)
            article: 9 ¦ article: ¶九 ¦ profile.article ¦ 12-1
            base: national-2025 ¦ base: ¶nation-2025 ¦ profile.base-unknown ¦ national-2025
            id: guanghe-2024 ¦ id: ¶Guanghe 2024 ¦ profile.code ¦ guanghe-2024
            year: 2024 ¦ year: ¶24 ¦ profile.year ¦ 2024
            year: 2024 ¦ year: ¶2024年 ¦ json.number-more ¦ 2024
            `zh: 代表法, en: Deputies Law` ¦ `zh: ¶法法法法法法法法法法法法法法法法法法法法法法法法法法法法法法法法法法法法法法法法法法法法法法法法法法法法法法法法法法法法法法法法法法法法法法法法法法法法法法法法法法法法法法法法法法法法法法法法法法法法法, en: Deputies Law` ¦ profile.name-long ¦ 100
            `zh: 代表法, en: Deputies Law` ¦ `zh: 代表法, en: ¶LLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLL` ¦ profile.name-long ¦ 200
            article: 22(2) ¦ article: ¶22(2)(2)(2)(2)(2)(2)(2)(2)(2)(2)(2)(2)(2)(2)(2)(2)(2)(2)(2)(2) ¦ profile.article ¦ 12-1
            from: 2024-07-01 ¦ from: ¶2024.7.1 ¦ json.not-day ¦ 2024-07-01
            to: 2026-06-30 ¦ to: ¶2026-06-31 ¦ json.not-day ¦ 2026-06-30
            to: 2026-06-30 ¦ to: ¶2016-06-30 ¦ profile.dates ¦
            en: Deputies Law} ¦ en:¶ } ¦ json.missing ¦ en
            format: 1 ¦ format: ¶2 ¦ profile.format ¦ 1
            year: 2024⏎ ¦ year: 2024⏎¶year: 2025⏎ ¦ json.duplicate-key ¦
            sections:⏎ ¦ ¶laws: {}⏎sections:⏎ ¦ json.duplicate-key ¦
            `    roll:` ¦ `    ¶return-limit: {value: 9 days, source: GH}⏎    roll:` ¦ json.duplicate-key ¦
            `    roll:` ¦ `¶→roll:` ¦ json.tab ¦
            `    roll:` ¦ `¶　　roll:` ¦ json.strange-blank ¦
            """)
    void isTold(String from, String to, String code, String remedy) {
        Slip.of(from, to, code, remedy).isToldIn(SOUND, yaml -> RuleProfile.read(yaml));
    }

    @Test
    @DisplayName("in the code of a law is told once, and not at every value that stands in it")
    void aLawThatLacksIsToldOnce() {
        String wrong = SOUND.replace("  GH: {", "  GHX: {");

        BadDocumentException bad =
                catchThrowableOfType(BadDocumentException.class, () -> RuleProfile.read(bytes(wrong)));

        assertThat(bad.faults()).extracting(Fault::code).containsExactly("profile.source-unknown");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
