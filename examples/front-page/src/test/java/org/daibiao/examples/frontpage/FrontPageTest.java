package org.daibiao.examples.frontpage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.daibiao.kernel.Desk;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The front page")
class FrontPageTest {
    @Test
    @DisplayName("runs on the module path")
    void runsOnTheModulePath() {
        assertThat(FrontPage.class.getModule().getName()).isEqualTo("org.daibiao.examples.frontpage");
        assertThat(Desk.class.getModule().getName()).isEqualTo("org.daibiao.core");
        assertThat(output())
                .contains("Rejected contact.future (1.b)", "lies in the future", "晚于今天 2025-06-16")
                .contains("Rejected kernel.invalid.NotBlank", "[name.value]");
    }

    private static String output() {
        PrintStream before = System.out;
        var bytes = new ByteArrayOutputStream();
        try (var out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            System.setOut(out);
            FrontPage.main();
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
