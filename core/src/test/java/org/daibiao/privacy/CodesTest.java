package org.daibiao.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.Random;
import java.util.stream.IntStream;
import org.daibiao.json.Json;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Codes with a check character")
class CodesTest {
    private static final int SEED = 20250226;

    private record Form(@Valid CitizenNumber number, @Valid CreditCode code) {}

    private final Validator validator = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();

    /** Invented numbers; the first is the worked example of the standard. */
    @ParameterizedTest(name = "{0} is {1}: {2}")
    @CsvFileSource(resources = "citizen-numbers.csv", numLinesToSkip = 1)
    @DisplayName("a citizen number is valid as GB 11643 says")
    void aCitizenNumberIsValid(String number, String state, String note) {
        assertThat(CodeScheme.GB_11643.fits(number)).as(note).isEqualTo(state.equals("valid"));
    }

    /** The example of the standard, and slips of the pen. */
    @ParameterizedTest
    @CsvSource({
        "91350100M000100Y43, true",
        "91350100M000100Y34, false",
        "91350100M00010OY43, false",
        "91350100m000100Y43, false",
        "91350100M000100Y4, false",
        "91350100M000100Y430, false"
    })
    @DisplayName("a credit code is valid as GB 32100 says")
    void aCreditCodeIsValid(String code, boolean valid) {
        assertThat(CodeScheme.GB_32100.fits(code)).isEqualTo(valid);
    }

    @ParameterizedTest
    @CsvSource({"GB_11643, 11010519491231002X", "GB_32100, 91350100M000100Y43"})
    @DisplayName("one character changed is always noticed")
    void oneCharacterChangedIsNoticed(CodeScheme scheme, String valid) {
        String characters = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        for (int place = 0; place < valid.length(); place++) {
            for (char character : characters.toCharArray()) {
                String changed = valid.substring(0, place) + character + valid.substring(place + 1);
                assertThat(scheme.fits(changed)).as(changed).isEqualTo(changed.equals(valid));
            }
        }
    }

    @Test
    @DisplayName("any text is answered, none breaks the check")
    void anyTextIsAnswered() {
        var random = new Random(SEED);
        for (int n = 0; n < 10_000; n++) {
            String text = IntStream.range(0, random.nextInt(30))
                    .mapToObj(place -> Character.toString(random.nextInt(0x3000)))
                    .reduce("", String::concat);
            for (CodeScheme scheme : CodeScheme.values()) {
                assertThat(scheme.fits(text)).as("seed %d: %s", SEED, text).isFalse();
            }
        }
    }

    @Test
    @DisplayName("a command with a wrong one names its place and the standard")
    void aWrongOneIsNamed() {
        var wrong = new Form(CitizenNumber.of("110105194912310021"), CreditCode.of("91350100M000100Y34"));

        assertThat(validator.validate(wrong))
                .extracting(fault -> fault.getPropertyPath() + " " + fault.getMessage())
                .containsExactlyInAnyOrder(
                        "number.value has not the form of GB 11643", "code.value has not the form of GB 32100");
        assertThat(validator.validate(
                        new Form(CitizenNumber.of("11010519491231002X"), CreditCode.of("91350100M000100Y43"))))
                .isEmpty();
    }

    @Test
    @DisplayName("a citizen number shows its last four characters only, as text and as JSON")
    void aCitizenNumberIsMasked() {
        var number = CitizenNumber.of("11010519491231002X");

        assertThat(number).hasToString("****002X");
        assertThat(Json.write(number)).isEqualTo("\"****002X\"");
        assertThat(CitizenNumber.of("1234")).hasToString("****");
    }
}
