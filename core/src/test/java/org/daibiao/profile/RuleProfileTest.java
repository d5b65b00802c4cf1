package org.daibiao.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.daibiao.calendar.TimeLimit;
import org.daibiao.json.BadDocumentException;
import org.daibiao.json.Fault;
import org.daibiao.plan.WorkPlan;
import org.daibiao.record.BadValueException;
import org.daibiao.record.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a profile may say, what it takes from its base, and how it is told what is wrong with it. */
class RuleProfileTest {
    private static final Pattern CODE = Pattern.compile("\"(profile\\.[a-z-]+)\"");
    private static final String HEAD = """
            format: 1
            id: ours
            title: {zh: 本地, en: Ours}
            law: L
            year: 2024
            laws: {L: {zh: 本地办法, en: Our measures}}
            """;

    private enum BaseEvent {
        RECEIPT,
        REFERRAL
    }

    @TempDir
    private Path folder;

    @Test
    void theProfilesThatComeAlongHaveIdsOfTheirYearAndRefineTheNationalOne() {
        assertThat(RuleProfiles.all())
                .extracting(RuleProfile::id)
                .containsExactly(
                        "national-2025",
                        "shanghai-2016",
                        "beijing-2014",
                        "zhejiang-2016",
                        "shandong-2017",
                        "qingdao-2021",
                        "henan-2017",
                        "chongqing-2017",
                        "jiading-2025");
        assertThat(RuleProfiles.all()).allSatisfy(profile -> {
            assertThat(profile.id()).endsWith("-" + profile.year());
            assertThat(profile.title(Locale.CHINESE)).matches(".*\\p{IsHan}.*");
            assertThat(profile.title(Locale.ENGLISH)).doesNotMatch(".*\\p{IsHan}.*");
            assertThat(profile.to()).isNull();
        });
        RuleProfile national = RuleProfiles.all().get(0);
        assertThat(national.from()).isEqualTo(LocalDate.of(2025, 3, 11));
        assertThat(national.base()).isNull();
        RuleProfile district = RuleProfiles.of("jiading-2025");
        assertThat(district.base()).isEqualTo("shanghai-2016");
        assertThat(RuleProfiles.all().stream().skip(1).filter(profile -> !profile.equals(district)))
                .allSatisfy(profile -> {
                    assertThat(profile.base()).isEqualTo("national-2025");
                    assertThat(profile.from()).as("the day has not been told").isNull();
                });
        assertThatExceptionOfType(BadValueException.class).isThrownBy(() -> RuleProfiles.of("shanghai-2099"));
    }

    @Test
    void whatAProfileDoesNotSayItTakesFromItsBaseWithTheBasesSource() {
        Section chongqing = RuleProfiles.of("chongqing-2017").section("suggestion");

        assertThat(chongqing
                        .optionalFlag("handling-report-public")
                        .orElseThrow()
                        .value())
                .isTrue();
        assertThat(chongqing.source("handling-report-public").orElseThrow().text(Locale.CHINESE))
                .endsWith("代表法");
        assertThat(chongqing.source("reply-limit").orElseThrow().text(Locale.CHINESE))
                .startsWith("重庆市");
        assertThat(chongqing.optionalCodes("reply-longer-when").orElseThrow().value())
                .containsExactly("hard");
        assertThat(chongqing.profile()).isEqualTo("chongqing-2017");
    }

    @Test
    void whatNobodySaysIsUnknownAndNotZero() {
        Section beijing = RuleProfiles.of("beijing-2014").section("suggestion");

        assertThat(beijing.optionalLimit("return-limit")).isEmpty();
        assertThat(beijing.optionalNumber("no-such-number")).isEmpty();
        assertThat(beijing.optionalFlag("deputy-may-propose-handler")).isEmpty();
        assertThat(beijing.source("return-limit")).isEmpty();
        assertThat(RuleProfiles.of("beijing-2014").section("poll").values()).isEmpty();
    }

    @Test
    void aCodeBecomesAConstantOfTheRoomThatAsks() {
        Section henan = RuleProfiles.of("henan-2017").section("suggestion");

        assertThat(henan.optionalChoice("return-from", BaseEvent.class)
                        .orElseThrow()
                        .value())
                .isEqualTo(BaseEvent.REFERRAL);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> henan.optionalChoice("key-chosen-by", BaseEvent.class))
                .withMessageContaining("henan-2017: suggestion.key-chosen-by is council-of-chairpersons, none of");
    }

    @Test
    void whoAsksForAnotherTypeIsToldTheValueThatIsThere() {
        Section henan = RuleProfiles.of("henan-2017").section("suggestion");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> henan.optionalNumber("return-limit"))
                .withMessage("henan-2017: suggestion.return-limit is 10 working days, no Integer");
        assertThatIllegalArgumentException().isThrownBy(() -> henan.optionalCodes("return-limit"));
    }

    @Test
    void aProfileOfOnesOwnIsReadFromAFileAndIsABaseForTheNext() throws IOException {
        Path city = Files.writeString(folder.resolve("city.yaml"), HEAD + """
                base: shanghai-2016
                from: 2024-07-01
                to: 2026-06-30
                sections:
                  suggestion:
                    return-limit: {value: 3 days, source: L, article: 7}
                  own-room:
                    visits-least: {value: 2, source: L}
                """);
        RuleProfile ours = RuleProfile.read(city);
        RuleProfile district = RuleProfile.read(
                (HEAD.replace("ours", "district") + "base: ours\nsections: {}\n").getBytes(StandardCharsets.UTF_8),
                ours);

        assertThat(ours.from()).isEqualTo(LocalDate.of(2024, 7, 1));
        assertThat(ours.to()).isEqualTo(LocalDate.of(2026, 6, 30));
        Section suggestion = district.section("suggestion");
        assertThat(suggestion.profile()).isEqualTo("district");
        assertThat(suggestion.optionalLimit("return-limit").orElseThrow().value())
                .isEqualTo(TimeLimit.days(3));
        assertThat(suggestion.optionalLimit("co-opinion-limit").orElseThrow().value())
                .isEqualTo(TimeLimit.months(1));
        assertThat(suggestion.optionalLimit("reply-limit")).isPresent();
        assertThat(district.section("own-room")
                        .optionalNumber("visits-least")
                        .orElseThrow()
                        .value())
                .isEqualTo(2);
    }

    @Test
    void allFaultsAreToldAtOnceEachAtItsPlace() throws IOException {
        var bad = faults("""
                format: 2
                id: Ours
                title: {zh: ' ', en: NAME}
                law: M
                year: 24
                from: 2024-07-01
                to: 2023-07-01
                base: atlantis
                laws: {L: {zh: 本地办法, en: Our measures}}
                sections:
                  suggestion:
                    a-number: {value: -1, source: L}
                    a-limit: {value: 7 workdays, source: L}
                    a-code: {value: Receipt, source: L}
                    a-list: {value: [], source: L}
                    a-twice: {value: [one, one], source: L}
                    an-object: {value: {}, source: L}
                    a-source: {value: 1}
                    an-article: {value: 1, source: L, article: twelve}
                    A name: {value: 1, source: L}
                    a-fraction: {value: 1.5, source: L}
                    bare: 7
                    nothing: {value: , source: L}
                """.replace("NAME", "x".repeat(201)));
        var types = faults(HEAD + """
                base: national-2025
                sections:
                  suggestion:
                    reply-limit: {value: 90, source: L}
                    return-limit: {value: 8, source: L}
                    retrun-from: {value: receipt, source: L}
                    links-most: {value: 4, source: L}
                    roll: {value: froward, source: L}
                  sugestion: {}
                """);

        assertThat(bad)
                .extracting(Fault::line, Fault::code, Fault::path)
                .containsExactly(
                        tuple(1, "profile.format", "format"),
                        tuple(2, "profile.code", "id"),
                        tuple(3, "json.blank", "title.zh"),
                        tuple(3, "profile.name-long", "title.en"),
                        tuple(4, "profile.source-unknown", "law"),
                        tuple(5, "profile.year", "year"),
                        tuple(7, "profile.dates", "to"),
                        tuple(8, "profile.base-unknown", "base"),
                        tuple(12, "profile.number-negative", "sections.suggestion.a-number.value"),
                        tuple(13, "profile.limit", "sections.suggestion.a-limit.value"),
                        tuple(14, "profile.code", "sections.suggestion.a-code.value"),
                        tuple(15, "profile.list-empty", "sections.suggestion.a-list.value"),
                        tuple(16, "profile.code-twice", "sections.suggestion.a-twice.value[1]"),
                        tuple(17, "profile.list-empty", "sections.suggestion.an-object.value"),
                        tuple(18, "profile.source-missing", "sections.suggestion.a-source"),
                        tuple(19, "profile.article", "sections.suggestion.an-article.article"),
                        tuple(20, "profile.name", "sections.suggestion.A name"),
                        tuple(21, "json.number-fraction", "sections.suggestion.a-fraction.value"),
                        tuple(22, "profile.value-bare", "sections.suggestion.bare"),
                        tuple(23, "json.missing", "sections.suggestion.nothing.value"));
        assertThat(types)
                .extracting(Fault::line, Fault::code, Fault::path)
                .containsExactly(
                        tuple(10, "profile.type-changed", "sections.suggestion.reply-limit.value"),
                        tuple(11, "profile.type", "sections.suggestion.return-limit.value"),
                        tuple(12, "profile.value-unknown", "sections.suggestion.retrun-from"),
                        tuple(13, "profile.value-elsewhere", "sections.suggestion.links-most"),
                        tuple(14, "profile.code-closed", "sections.suggestion.roll.value"),
                        tuple(15, "profile.section-unknown", "sections.sugestion"));
        var told = new TreeSet<String>();
        Stream.of(bad, types, ofAPlan(), unusable(), faults(UNEXPLAINED), taken(), lines())
                .flatMap(List::stream)
                .forEach(fault -> {
                    told.add(fault.code());
                    assertThat(fault.text(Locale.CHINESE))
                            .matches(".*\\p{IsHan}.*")
                            .doesNotContain("{value", "{code");
                    assertThat(fault.remedy(Locale.CHINESE))
                            .matches(".*\\p{IsHan}.*")
                            .doesNotContain("{known", "{most");
                });
        told.removeIf(code -> code.startsWith("json."));
        assertThat(told).as("every code of the room, once").isEqualTo(codes());
    }

    @Test
    void everyCodeHasATextAndARemedyInBothLanguages() throws IOException {
        assertThat(codes()).hasSize(38).allSatisfy(code -> {
            for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
                assertThat(Messages.has(code, locale)).isTrue();
                assertThat(Messages.has(code + ".remedy", locale)).isTrue();
            }
        });
    }

    /** Lines that were deleted: of the sections, and of one of them. */
    private static List<Fault> lines() {
        return Stream.of(
                        HEAD.replace("Our measures}}", "Our measures}, own: {x: {value: 1, source: L}}}"),
                        HEAD + "sections: {x: {value: 1, source: L}}\n",
                        HEAD + "sections: {station: {reception-day: {value: 15, source: L}}}\n",
                        HEAD.replace("{L: {zh: 本地办法, en: Our measures}}", "{zh: 本地办法, en: Our measures}"))
                .flatMap(text -> faults(text).stream())
                .toList();
    }

    private static List<Fault> taken() {
        return faults(HEAD.replaceFirst("(?m)^id: .+$", "id: national-2025") + "sections: {}\n");
    }

    /** What only a plan's sections can say wrongly: what the profile says already, and nothing at all. */
    private static List<Fault> ofAPlan() {
        String plan = """
                format: 2
                title: 计划
                year: 2025
                adopted: {body: standing-committee, name: 常委会, meeting: 25, day: 2025-02-26}
                term: {ordinal: 7, first-day: 2022-01-12}
                profile: jiading-2025
                sections:
                  opinion: {rounds: 3}
                  contact:
                    channels:
                """;
        List<Fault> faults = catchThrowableOfType(
                        BadDocumentException.class, () -> WorkPlan.read(plan.getBytes(StandardCharsets.UTF_8)))
                .faults();
        assertThat(faults)
                .extracting(Fault::line, Fault::code, Fault::path)
                .containsExactly(
                        tuple(8, "profile.said", "sections.opinion.rounds"),
                        tuple(10, "profile.value", "sections.contact.channels"));
        return faults;
    }

    private static final String UNEXPLAINED = """
            format: 1
            id: p
            title: {zh: 甲, en: A}
            law: L
            year: 2024
            laws: {L: {zh: 甲法, en: Law}}
            sections:
              suggestion:
                reply-categories: {value: [done, open], source: L}
                categories-solved: {value: [done], source: L}
              opinion:
                not-taken: {value: [litigatoin], source: L}
            """;

    /** Values that a rule cannot use, by themselves or beside each other. */
    private static List<Fault> unusable() {
        List<Fault> faults = faults("""
                format: 1
                id: p
                title: {zh: 甲, en: A}
                law: L
                year: 2024
                laws: {L: {zh: 甲法, en: Law}}
                sections:
                  suggestion:
                    reply-limit: {value: 3 months, source: L}
                    reply-extension: {value: 30 days, source: L}
                    reply-longest: {value: 2 months, source: L}
                    reply-categories: {value: [done], source: L}
                    categories-solved: {value: [done], source: L}
                    categories-planned: {value: [done, open], source: L}
                    replies-with-reason: {value: [done, shut], source: L}
                  project:
                    satisfied-numerator: {value: 2, source: L}
                    satisfied-denominator: {value: 2, source: L}
                    satisfied-comparison: {value: more-than, source: L}
                  station:
                    reception-day: {value: 30, source: L}
                    occasions: {value: {monthly: statoin}, source: L}
                """);
        assertThat(faults)
                .extracting(Fault::line, Fault::code)
                .containsExactly(
                        tuple(10, "profile.units"),
                        tuple(11, "profile.longest"),
                        tuple(14, "profile.category-twice"),
                        tuple(14, "profile.category-unlisted"),
                        tuple(15, "profile.category-unlisted"),
                        tuple(17, "profile.line"),
                        tuple(21, "profile.range"),
                        tuple(22, "profile.occasion"),
                        tuple(22, "profile.room"));
        return faults;
    }

    private static TreeSet<String> codes() throws IOException {
        var codes = new TreeSet<String>();
        for (String reader :
                List.of("ProfileReader", "ValueReader", "ProfileWords", "PlanSectionsReader", "Agreement")) {
            String source = Files.readString(Path.of("src/main/java/org/daibiao/profile", reader + ".java"));
            CODE.matcher(source).results().map(found -> found.group(1)).forEach(codes::add);
        }
        return codes;
    }

    private static List<Fault> faults(String yaml) {
        return catchThrowableOfType(
                        BadDocumentException.class, () -> RuleProfile.read(yaml.getBytes(StandardCharsets.UTF_8)))
                .faults();
    }
}
