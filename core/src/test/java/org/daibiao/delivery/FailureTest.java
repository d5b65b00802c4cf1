package org.daibiao.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.function.Function;
import org.daibiao.journal.NumberedAct;
import org.daibiao.record.CongressId;
import org.daibiao.record.StaleVersionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is kept of a failure. */
class FailureTest {
    private static final Exception FAILURE =
            new IllegalStateException("no answer for 王芳", new java.io.IOException("13812345678"));

    @Test
    void itIsTheClassesAndThePlacesAndNoMessageThatMightNameSomebody() {
        assertThat(Failure.reason(new Recorder("mailer"), FAILURE))
                .matches("java\\.lang\\.IllegalStateException at org\\.daibiao\\.delivery\\.FailureTest\\S+:\\d+"
                        + ", caused by java\\.io\\.IOException at \\S+")
                .doesNotContain("王芳")
                .doesNotContain("138");
    }

    @Test
    void ofTheLibrarysOwnExceptionsTheCodeIsKeptToo() {
        assertThat(Failure.reason(new Recorder("mailer"), new StaleVersionException(UUID.randomUUID(), 1)))
                .startsWith("org.daibiao.record.StaleVersionException record.stale-version at ");
    }

    @Test
    void aListenerThatNamesNobodyMayHaveItsOwnWordsKept() {
        assertThat(Failure.reason(saying(Throwable::getMessage), new IllegalStateException("answered 550\r\n\u202Ex")))
                .isEqualTo("answered 550\\u000D\\u000A\\u202Ex");
    }

    @Test
    void itIsCutAfterFiveHundredCharacters() {
        for (String character : new String[] {"a", "𠮷", "\u0007"}) {
            String reason = Failure.reason(saying(failure -> character.repeat(600)), FAILURE);

            assertThat(reason.codePointCount(0, reason.length())).isBetween(250, Failure.LONGEST);
        }
        assertThat(Failure.reason(saying(failure -> "𠮷a".repeat(600)), FAILURE))
                .doesNotEndWith("\ud842");
    }

    @Test
    void aListenerThatFindsNoWordsIsDescribedAsUsual() {
        assertThat(Failure.reason(saying(failure -> Integer.valueOf("x").toString()), FAILURE))
                .startsWith("java.lang.IllegalStateException at ");
        for (String nothing : new String[] {null, "", "  ", "\u3000", "\r\n"}) {
            assertThat(Failure.reason(saying(failure -> nothing), FAILURE))
                    .startsWith("java.lang.IllegalStateException at ");
        }
    }

    @Test
    void aLoopOfCausesEnds() {
        var outer = new IllegalStateException("outer");
        outer.initCause(new IllegalArgumentException("inner", outer));

        assertThat(Failure.classes(outer).split(", caused by ")).hasSize(5);
    }

    private static JournalListener saying(Function<Throwable, @Nullable String> words) {
        return new JournalListener() {
            @Override
            public String name() {
                return "mailer";
            }

            @Override
            public void handle(CongressId congress, NumberedAct act) {}

            @Override
            public String reason(Throwable failure) {
                return words.apply(failure);
            }
        };
    }
}
