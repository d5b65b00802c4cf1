package org.daibiao.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.daibiao.deputy.RegisterVoter;
import org.daibiao.deputy.Voter;
import org.daibiao.json.Json;
import org.daibiao.privacy.CitizenNumber;
import org.daibiao.privacy.CreditCode;
import org.daibiao.privacy.PersonName;
import org.daibiao.privacy.PhoneNumber;
import org.daibiao.privacy.PostalAddress;
import org.daibiao.privacy.PublicName;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("R9: a word or a command in a log")
class LogSafeTest {
    private static final String FORGED = "张三\r\n2025-03-01 INFO accepted\u2028\u202E";
    private static final String SAFE = "张三\\u000D\\u000A2025-03-01 INFO accepted\\u2028\\u202E";

    private record Word(String text, List<String> many, Map<String, Inner> named, Object any, int number) {
        @Override
        public String toString() {
            return LogSafe.of(this);
        }
    }

    private record Inner(String text) {
        @Override
        public String toString() {
            return LogSafe.of(this);
        }
    }

    @Test
    @DisplayName("is one line, whatever its texts are, and wherever they stand")
    void isOneLine() {
        var word = new Word(FORGED, Arrays.asList(FORGED, null), Map.of(FORGED, new Inner(FORGED)), FORGED, 3);

        assertThat(word)
                .hasToString("Word[text=%1$s, many=[%1$s, null], named={%1$s=Inner[text=%1$s]}, any=%1$s, number=3]"
                        .formatted(SAFE));
    }

    @Test
    @DisplayName("is written as records are written, where its texts are harmless")
    void isWrittenAsARecord() {
        assertThat(new Word("一", List.of("二"), Map.of(), "三", 4))
                .hasToString("Word[text=一, many=[二], named={}, any=三, number=4]");
    }

    @Test
    @DisplayName("is one line with masked values too, and with what lacks")
    void masksAreSafe() {
        for (String hostile :
                List.of("\n2025-06-12 ACCEPTED", "1380000\n\u001B[2", "\u202E", "\uD842", "****\n\n\n\n")) {
            for (Object value : List.of(
                    PersonName.of(hostile),
                    PhoneNumber.of(hostile),
                    PostalAddress.of(hostile),
                    CitizenNumber.of(hostile),
                    CreditCode.of(hostile),
                    PublicName.of(hostile))) {
                assertThat(value.toString()).doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Cs}]");
            }
        }
        var lacking = new RegisterVoter(
                PersonName.of(null), "c", PhoneNumber.of(null), PostalAddress.of(null), null, LocalDate.EPOCH);
        assertThat(lacking.toString()).startsWith("RegisterVoter[");
        assertThat(Json.write(lacking)).contains("\"constituency\" : \"c\"");
        assertThat(CitizenNumber.of(null).toString() + CreditCode.of(null) + PublicName.of((String) null))
                .isNotNull();
    }

    @Test
    @DisplayName("does not show what personal data is sought by")
    void showsNoPersonalData() {
        var query = Query.of(Voter.SHAPE, Voter.PHONE.is(PhoneNumber.of("13912345678")), Voter.CONSTITUENCY.is("第1选区"));

        assertThat(query.toString()).contains("第1选区", "…").doesNotContain("13912345678");
    }
}
