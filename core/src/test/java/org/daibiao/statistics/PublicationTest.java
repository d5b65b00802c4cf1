package org.daibiao.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daibiao.record.Rejection;
import org.daibiao.statistics.PublishedFigures.Figure;
import org.daibiao.statistics.PublishedFigures.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Figures that were published: those that fit are reproduced, those that do not are told and left as they are. */
class PublicationTest {
    @ParameterizedTest(name = "{0}: {6}{7}")
    @CsvFileSource(resources = "published-figures.csv", numLinesToSkip = 1)
    void publishedFiguresAreReproducedOrReported(
            String id,
            String base,
            long whole,
            boolean partition,
            int decimals,
            String figures,
            String modes,
            String reasons) {
        Verdict verdict = new PublishedFigures(base, whole, partition, decimals, figures(figures)).check();

        assertThat(verdict.modes()).isEqualTo(modes(modes));
        assertThat(verdict.reasons())
                .extracting(Rejection::code)
                .hasToString("[" + (reasons == null ? "" : reasons) + "]");
        assertThat(verdict.consistent()).isEqualTo(reasons == null);
        assertThat(verdict.reasons()).allSatisfy(PublicationTest::saidInBothLanguages);
    }

    @Test
    void everyMisprintIsToldWithWhatItShouldBe() {
        Verdict verdict = new PublishedFigures("all", 3, true, 0, figures("a=1:30;b=1:33;c=1:40")).check();

        assertThat(verdict.reasons()).extracting(Rejection::path).containsExactly("a", "c");
        assertThat(verdict.reasons().get(0).text(Locale.ENGLISH))
                .isEqualTo("a is printed as 30 %; 1 of 3 (all) is 33 %, rounded half up");
        assertThat(verdict.reasons()).allSatisfy(PublicationTest::saidInBothLanguages);
    }

    @Test
    void sharesThatAddUpToOneHundredByTheLargestRemainderAloneAreRecognised() {
        assertThat(new PublishedFigures("all", 3, true, 0, figures("a=1:34;b=1:33;c=1:33"))
                        .check()
                        .modes())
                .containsExactly(Rounding.LARGEST_REMAINDER);
        assertThat(new PublishedFigures("all", 6, false, 0, figures("a=1:16;b=4:66"))
                        .check()
                        .modes())
                .containsExactly(Rounding.TRUNCATE);
    }

    @Test
    void aPartAboveItsWholeIsNoPart() {
        Verdict verdict = new PublishedFigures("accepted", 5, false, 0, figures("replied=6:120")).check();

        assertThat(verdict.reasons()).extracting(Rejection::code).containsExactly("statistics.above-whole");
        assertThat(verdict.reasons()).allSatisfy(PublicationTest::saidInBothLanguages);
        assertThat(verdict.modes()).isEmpty();
    }

    private static void saidInBothLanguages(Rejection reason) {
        for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            assertThat(reason.text(locale)).isNotEqualTo(reason.code()).doesNotContain("{");
            assertThat(reason.remedy(locale))
                    .isNotEqualTo(reason.code() + ".remedy")
                    .doesNotContain("{");
        }
    }

    private static Set<Rounding> modes(String names) {
        return Stream.ofNullable(names)
                .flatMap(all -> Arrays.stream(all.split(" ")))
                .map(Rounding::valueOf)
                .collect(Collectors.toSet());
    }

    private static List<Figure> figures(String text) {
        return Arrays.stream(text.split(";"))
                .map(figure -> figure.split("[=:]"))
                .map(part ->
                        new Figure(part[0], Long.parseLong(part[1]), part.length == 3 ? new BigDecimal(part[2]) : null))
                .toList();
    }
}
