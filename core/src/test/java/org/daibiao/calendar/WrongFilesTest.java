package org.daibiao.calendar;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.daibiao.json.Slip;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A calendar as a clerk writes it: one slip, one fault, at its place, with its remedy. */
@DisplayName("A slip in a calendar")
class WrongFilesTest {
    private static final String SOUND = """
            format: 1
            name: 2027年节假日（通知）：放假，调休
            licence: CC0
            years:
              - year: 2027
                notices: [https://example.org/2027]
                days:
                  - {day: 2026-12-31, is: off, name: 元旦：放假}
                  - {day: 2027-01-01, is: off, name: 元旦}
                  - {day: 2027-01-02, is: working, name: 元旦}
                  - {day: 2027-10-01, is: off}
            """;

    @TempDir
    private Path folder;

    @Test
    @DisplayName("is not there: the file is sound")
    void theFileIsSound() {
        assertThatCode(() -> read(SOUND.getBytes(StandardCharsets.UTF_8))).doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "[{index}] {1}")
    @DisplayName("is told where it stands, with what to write instead")
    @CsvSource(delimiter = '¦', quoteCharacter = '`', textBlock = """
            format: 1 ¦ format¶：1 ¦ json.full-width-colon ¦ :
            format: 1 ¦ format: ¶2 ¦ calendar.unknown-format ¦ 1
            name: 2027年 ¦ name¶： 2027年 ¦ json.full-width-colon ¦ :
            name: 2027年 ¦ name: ¶2027年 #1 ¦ json.cut ¦ "
            name: 2027年节假日（通知）：放假，调休 ¦ name: ¶历历历历历历历历历历历历历历历历历历历历历历历历历历历历历历历历历历历历历历历历历历历历历历历历历历历历历历历历历历历历历历历历历历历历历历历历历历历历历历历历历 ¦ calendar.name-long ¦ 80
            `    days:⏎` ¦ `    ¶holidays:⏎` ¦ json.unknown-key ¦ days
            `    days:⏎` ¦ `    days: []⏎    ¶holidays:⏎` ¦ json.unknown-key ¦ days
            licence: ¦ ¶license: ¦ json.unknown-key ¦ licence
            years:⏎ ¦ ¶year:⏎ ¦ json.unknown-key ¦ years
            - year: 2027 ¦ - year¶：2027 ¦ json.full-width-colon ¦ :
            - year: 2027 ¦ ¶－ year: 2027 ¦ json.full-width ¦ -
            - year: 2027 ¦ - year: ¶２０２７ ¦ json.full-width ¦ 2027
            - year: 2027 ¦ - year: ¶2027年 ¦ json.number-more ¦ 2027
            - year: 2027 ¦ - year: ¶27 ¦ calendar.far-year ¦ 2027
            - year: 2027 ¦ - year: ¶2072 ¦ calendar.other-year ¦ 2027
            - year: 2027 ¦ - year: ¶2025 ¦ calendar.other-year ¦ 2027
            {day: 2027-01-01, is ¦ {day¶：2027-01-01, is ¦ json.full-width-colon ¦ :
            {day: 2027-01-01, is ¦ {day: 2027-01-01¶，is ¦ json.full-width ¦ ,
            {day: 2027-01-01, is ¦ ¶｛day: 2027-01-01, is ¦ json.full-width ¦ {
            day: 2027-10-01, is: off} ¦ day: 2027-10-01, is: off¶｝ ¦ json.full-width ¦ }
            day: 2027-10-01 ¦ day: ¶2027－10－01 ¦ json.not-day ¦ 2027-10-01
            day: 2027-10-01 ¦ day: ¶2027-10-1 ¦ json.not-day ¦ 2027-10-01
            day: 2027-10-01 ¦ day: ¶2027年10月1日 ¦ json.not-day ¦ 2027-10-01
            day: 2027-10-01 ¦ day: ¶2027-09-31 ¦ json.not-day ¦ 2027-09-30
            day: 2027-10-01 ¦ day: ¶2072-10-01 ¦ calendar.far-day ¦
            day: 2027-10-01 ¦ day: ¶2027-01-01 ¦ calendar.day-twice ¦
            is: off, name: 元旦} ¦ is: off, name: ¶''} ¦ json.blank ¦
            [https://example.org/2027] ¦ [¶''] ¦ json.blank ¦
            [https://example.org/2027] ¦ [¶www.gov.cn/2027] ¦ calendar.address ¦ https://
            [https://example.org/2027] ¦ [¶gov.cn/zhengce/2027.htm] ¦ calendar.address ¦ https://
            is: working ¦ is: ¶wroking ¦ json.unknown-value ¦ working
            is: working ¦ is: ¶work ¦ json.unknown-value ¦ working
            is: working ¦ is: ¶上班 ¦ json.unknown-value ¦ working
            [https://example.org/2027] ¦ [¶javascript:alert(1)] ¦ calendar.address ¦ https://
            [https://example.org/2027] ¦ [¶https:/example.org] ¦ calendar.address ¦ https://
            is: working ¦ ¶si: working ¦ json.unknown-key ¦ is
            `      - {day: 2027-10-01` ¦ `¶→- {day: 2027-10-01` ¦ json.tab ¦
            `      - {day: 2027-10-01` ¦ `      ¶-{day: 2027-10-01` ¦ json.blank-lacks ¦ -
            """)
    void isTold(String from, String to, String code, String remedy) {
        Slip.of(from, to, code, remedy).isToldIn(SOUND, this::read);
    }

    private void read(byte[] yaml) {
        try {
            WorkCalendars.china(Files.write(folder.resolve("2027.yaml"), yaml));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
