package org.daibiao.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("An external key")
class ExternalKeyTest {
    @ParameterizedTest(name = "“{0}” and “{1}”: {2}")
    @DisplayName("is one, however it is typed, and another where it differs")
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                " sh2025-1 ,SH2025-1,true",
                "ＳＨ２０２５－１,sh2025-1,true",
                "\u3000SH2025-1\t,SH2025-1,true",
                "ﬃ-1,FFI-1,true",
                "SH2025-1,SH20251,false",
                "SH 1,SH1,false"
            })
    void isOne(String one, String other, boolean same) {
        assertThat(ExternalKey.of(one).equals(ExternalKey.of(other))).isEqualTo(same);
    }

    @Test
    @DisplayName("is never null, and says so by its name")
    void isNeverNull() {
        assertThatThrownBy(() -> ExternalKey.of(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("value");
    }

    @Test
    @Tag("random")
    @DisplayName("stays what it is when it is read again")
    void staysWhatItIs() {
        long seed = 20_250_101L;
        System.out.println("seed " + seed);
        var random = new Random(seed);
        for (int n = 0; n < 20_000; n++) {
            String text = random.ints(6, 1, 0xD7FF)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            String once = ExternalKey.of(text).value();
            assertThat(ExternalKey.of(once).value()).as(text).isEqualTo(once);
        }
    }
}
