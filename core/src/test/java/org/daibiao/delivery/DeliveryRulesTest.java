package org.daibiao.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.daibiao.Daibiao;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveryRulesTest {
    @Test
    void theUsualPausesGrowAndEndAfterSixAttempts() {
        assertThat(IntStream.rangeClosed(1, 5)
                        .mapToObj(RetryRule.USUAL::pauseAfter)
                        .map(pause -> pause.orElseThrow().toSeconds()))
                .containsExactly(10L, 40L, 160L, 640L, 2560L);
        assertThat(RetryRule.USUAL.pauseAfter(6)).isEmpty();
        assertThat(RetryRule.USUAL.pauseAfter(7)).isEmpty();
    }

    @Test
    void noPauseIsLongerThanADay() {
        var rules = new RetryRule(1000, Duration.ofHours(7), 1000);

        assertThat(rules.pauseAfter(1)).contains(Duration.ofHours(7));
        assertThat(rules.pauseAfter(2)).contains(Duration.ofDays(1));
        assertThat(rules.pauseAfter(999)).contains(Duration.ofDays(1));
    }

    @ParameterizedTest
    @CsvSource({
        "PT0.9S, 1, 1, PT1S, 1",
        "PT1S, 0, 1, PT1S, 1",
        "PT1S, 501, 1, PT1S, 1",
        "PT1S, 1, 0, PT1S, 1",
        "PT1S, 1, 1, PT0S, 1",
        "PT1S, 1, 1, -PT1S, 1",
        "PT1S, 1, 1, PT1S, 0"
    })
    void aValueOutOfItsBoundsIsRefused(Duration lease, int batch, int attempts, Duration pause, int factor) {
        assertThatThrownBy(() -> new DeliveryRules(lease, batch, new RetryRule(attempts, pause, factor)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Mailer", "mail er", "-mailer", "mailer-", "邮件", "a\nb"})
    void aNameOfAnotherFormIsRefused(String name) {
        assertThatThrownBy(() -> Daibiao.builder().listener(new Recorder(name)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aNameIsAtMostSixtyCharactersLongAndGivenToOneListener() {
        var stage = new Stage();
        var longest = new Recorder("a".repeat(60));

        stage.node(longest).deliver(Stage.CONGRESS);
        assertThatThrownBy(() -> stage.node(new Recorder("a".repeat(61)))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> stage.node(longest, new Recorder(longest.name())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("same name");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 65})
    void aNodesNameHasOneToSixtyFourCharacters(int length) {
        assertThatThrownBy(() -> new DeliverySettings("n".repeat(length), DeliveryRules.USUAL, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DeliverySettings("n\0", DeliveryRules.USUAL, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new DeliverySettings("n".repeat(64), DeliveryRules.USUAL, Collections.emptyList()).node())
                .hasSize(64);
    }
}
