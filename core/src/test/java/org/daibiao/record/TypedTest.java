package org.daibiao.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.daibiao.deputy.Office;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What a user typed")
class TypedTest {
    @Test
    @DisplayName("and is no constant is answered by all codes, each with its label")
    void labelsBesideCodes() {
        BadValueException bad = catchThrowableOfType(BadValueException.class, () -> Typed.constant(Office.class, "主席"));

        assertThat(bad.text(Locale.CHINESE)).isEqualTo("没有名为“主席”的选项");
        assertThat(bad.remedy(Locale.CHINESE))
                .isEqualTo("请选用“deputy”（代表）、“committee-member”（常委会组成人员）、“chairpersons-member”（主任会议成员）之一");
        assertThat(bad.remedy(Locale.ENGLISH)).startsWith("use one of \"deputy\" (deputy), ");
    }

    @Test
    @DisplayName("where there is one choice names that one, and is not told to choose among several")
    void oneChoice() {
        BadValueException bad = Typed.unknown("itme", List.of("item"));

        assertThat(bad.remedy(Locale.CHINESE)).isEqualTo("请选用“item”");
        assertThat(bad.remedy(Locale.ENGLISH)).isEqualTo("use \"item\"");
        assertThat(bad.getMessage()).endsWith("处理 / Remedy: 请选用“item” / use \"item\"");
    }

    @Test
    @DisplayName("in the wrong order is told which day is before which, and a text that is too long what it may have")
    void whatIsWrong() {
        BadValueException days = catchThrowableOfType(
                BadValueException.class,
                () -> Typed.days(LocalDate.parse("2025-03-02"), LocalDate.parse("2025-03-01")));
        BadValueException text = catchThrowableOfType(BadValueException.class, () -> Typed.atMost("三个字", 2));

        assertThat(days.text(Locale.CHINESE)).isEqualTo("末日 2025-03-01 早于首日 2025-03-02");
        assertThat(days.text(Locale.ENGLISH)).isEqualTo("the last day, 2025-03-01, is before the first, 2025-03-02");
        assertThat(text.text(Locale.CHINESE)).isEqualTo("多于 2 个字");
    }
}
