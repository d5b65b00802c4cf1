package org.daibiao.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A time to wait for the store's answer")
class PatienceTest {
    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT10S", "PT24H"})
    @DisplayName("is 0 to 24 hours")
    void isUpToADay(Duration within) {
        assertThat(Patience.check(within)).isEqualTo(within);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT-0.000000001S", "PT24H0.000000001S"})
    @DisplayName("is no other")
    void isNoOther(Duration within) {
        assertThatThrownBy(() -> Patience.check(within))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0 to 24 hours");
    }
}
