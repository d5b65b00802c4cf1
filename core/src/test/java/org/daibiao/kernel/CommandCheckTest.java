package org.daibiao.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.daibiao.privacy.CitizenNumber;
import org.daibiao.privacy.CreditCode;
import org.junit.jupiter.api.Test;

class CommandCheckTest {
    private record Applies(
            @Valid CitizenNumber number, @Valid CreditCode code) {}

    @Test
    void aCodeWithAWrongCheckCharacterIsSaidInBothLanguagesWithItsStandardAndWithoutTheNumber() {
        var wrong = new Applies(CitizenNumber.of("110105194912310021"), CreditCode.of("91350100M000100Y34"));

        var faults = new CommandCheck().faults(wrong);

        assertThat(faults).extracting(Rejection::path).containsExactly("code.value", "number.value");
        assertThat(faults).extracting(Rejection::code).containsOnly("kernel.invalid.CodeForm");
        assertThat(faults.get(1).text(Locale.CHINESE)).isEqualTo("该编号不符合 GB 11643 的编码规则");
        assertThat(faults.get(0).text(Locale.ENGLISH)).isEqualTo("the text is no valid code of GB 32100");
        assertThat(faults).extracting(fault -> fault.remedy(Locale.CHINESE)).containsOnly("请与证件核对；末位为校验码");
        assertThat(faults.toString()).doesNotContain("110105194912310021");
    }

    private record Holds(LocalDate since, List<LocalDate> days) {}

    @Test
    void aDayThatNoStoreCouldKeepIsRejectedWithItsPlaceInBothLanguages() {
        var early = new Holds(
                LocalDate.parse("0962-02-01"), List.of(LocalDate.parse("1000-01-01"), LocalDate.parse("+10000-01-01")));

        var faults = new CommandCheck().faults(early);

        assertThat(faults).extracting(Rejection::path).containsExactly("days[1]", "since");
        assertThat(faults.get(1).text(Locale.CHINESE)).isEqualTo("日期 0962-02-01 不在 1000 年至 9999 年之间");
        assertThat(faults.get(1).text(Locale.ENGLISH)).isEqualTo("the day 0962-02-01 is not in the years 1000 to 9999");
        assertThat(new CommandCheck().faults(new Holds(LocalDate.parse("9999-12-31"), List.of())))
                .isEmpty();
    }
}
