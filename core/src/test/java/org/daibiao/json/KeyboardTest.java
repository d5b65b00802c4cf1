package org.daibiao.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is a slip of the keyboard, and what a Chinese text may have. */
@DisplayName("A slip of the keyboard")
class KeyboardTest {
    static List<Path> bundled() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources"))) {
            return files.filter(file -> file.toString().endsWith(".yaml")).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("bundled")
    @DisplayName("is in no file that comes along")
    void isInNoBundledFile(Path file) throws IOException {
        assertThat(Keyboard.slips(Files.readString(file))).isEmpty();
    }

    @ParameterizedTest
    @DisplayName("is not seen in a text: there the same characters are right")
    @ValueSource(
            strings = {
                "title: 关于“两个联系”的意见（试行）：走访，接待",
                "title: “两个联系”：办法",
                "title: ［2025］3号文件",
                "title: 沪府发〔2025〕3号",
                "title: 【急】通知",
                "title: {links-most}",
                "zh: 网址 https://example.org/a，App：下载",
                "x: {zh: 走访，接待：意见, en: visits}",
                "x: {zh: “走访”、接待, en: visits}",
                "x: [走访，接待, 座谈：意见]",
                "x: {zh: 第［1］, en: first}",
                "x: \"key：value，［a］\"",
                "x: 'it''s key：value'",
                "text: |\n  　　key：首行缩进\n  ｛a: b｝",
                "text: >-\n  a:b\n\n  －c: d",
                "x: \"first\n  key：second\"",
                "# key：comment\nx: 1 # key：［a］",
                "at: 2025-01-31T08:30:00Z",
                "x: [https://example.org/a:b, c]",
                "{\"a\":1,\"b\":[2]}",
            })
    void isNotSeenInAText(String yaml) {
        assertThat(Keyboard.slips(yaml)).isEmpty();
    }

    @Test
    @DisplayName("is told once for each line, and in every line")
    void isToldOncePerLine() {
        assertThat(Keyboard.slips("a： ［1，2］\nb: 1\nc：2\n"))
                .extracting(slip -> slip.line() + ":" + slip.column())
                .containsExactly("1:2", "3:2");
    }
}
