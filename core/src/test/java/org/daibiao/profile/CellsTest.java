package org.daibiao.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.daibiao.record.Citation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Every cell of the comparison of regulations that a profile carries, and no value beside them; the origin stands beside the table. */
class CellsTest {
    private static final String ABSENT = "–";

    @ParameterizedTest(name = "{1}: {0}: {2} is {3}")
    @CsvFileSource(resources = "suggestion-cells.csv", numLinesToSkip = 1)
    void aProfileSaysWhatTheComparisonSays(String row, String id, String path, String expected, String article) {
        RuleProfile profile = RuleProfiles.of(id);
        Sourced<?> value = value(profile, path);

        if (expected.equals(ABSENT)) {
            assertThat(own(profile, value))
                    .as("the place's own regulation says nothing")
                    .isFalse();
        } else {
            assertThat(text(value.value())).isEqualTo(expected);
            assertThat(value.source())
                    .isEqualTo(new Citation(profile.law().zh(), profile.law().en(), article));
        }
    }

    @Test
    void aProfileSaysNothingThatTheComparisonDoesNot() {
        Set<String> cells = lines().stream()
                .map(line -> line.split(","))
                .filter(cell -> !cell[3].equals(ABSENT))
                .map(cell -> cell[1] + " " + cell[2])
                .collect(Collectors.toSet());

        List<RuleProfile> compared = RuleProfiles.all().stream()
                .filter(profile -> !profile.id().equals("jiading-2025")) // a district's own parameters, no regulation
                .toList();
        assertThat(compared).hasSize(8).allSatisfy(profile -> {
            profile.sections().values().stream()
                    .filter(section -> !section.name().equals("suggestion"))
                    .flatMap(section -> section.values().values().stream())
                    .forEach(value -> assertThat(value.source().zh())
                            .as("the comparison is of the regulation on suggestions")
                            .isNotEqualTo(profile.law().zh()));
            profile.section("suggestion").values().forEach((name, value) -> {
                if (own(profile, value)) {
                    assertThat(cells).contains(profile.id() + " suggestion." + name);
                }
            });
        });
    }

    @Test
    void theComparisonNamesEachValueOnce() {
        List<String> keys = lines().stream()
                .map(line -> line.split(","))
                .map(cell -> cell[1] + " " + cell[2])
                .toList();

        assertThat(keys).hasSizeGreaterThan(200).doesNotHaveDuplicates();
    }

    private static Sourced<?> value(RuleProfile profile, String path) {
        int dot = path.indexOf('.');
        return profile.section(path.substring(0, dot)).values().get(path.substring(dot + 1));
    }

    private static boolean own(RuleProfile profile, Sourced<?> value) {
        return value != null && value.source().zh().equals(profile.law().zh());
    }

    private static String text(Object value) {
        return value instanceof List<?> codes
                ? codes.stream().map(String::valueOf).collect(Collectors.joining("+"))
                : String.valueOf(value);
    }

    private static List<String> lines() {
        try (InputStream in = Objects.requireNonNull(CellsTest.class.getResourceAsStream("suggestion-cells.csv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
