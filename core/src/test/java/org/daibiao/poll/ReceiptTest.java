package org.daibiao.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.daibiao.record.Messages;
import org.daibiao.record.StoreFailedException;
import org.daibiao.record.StoreFailure;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("V14: what a voter is told")
class ReceiptTest {
    @Test
    @DisplayName(
            "says of a ballot that was received where it waits, what a stop does to it, and what to do then; the front pages say it too")
    void saysWhatAStopDoes() throws IOException {
        assertThat(Messages.label(Receipt.RECEIVED, Locale.CHINESE)).contains("内存", "丢失", "重新投票");
        assertThat(Messages.label(Receipt.RECEIVED, Locale.ENGLISH)).contains("memory", "lost", "vote again");
        assertThat(read("README.md")).contains("`RECEIVED` waits in the server's memory", "vote again");
        assertThat(read("README.zh-CN.md")).contains("已收到", "内存", "重新投票");
    }

    @Test
    @DisplayName("says after a failure of the store that the ballot may count, and to ask first")
    void saysToAsk() {
        var failed = new StoreFailedException(StoreFailure.OUTCOME_UNKNOWN, new IllegalStateException());
        assertThat(failed.remedy(Locale.ENGLISH)).contains("may have been counted", "ask");
        assertThat(failed.remedy(Locale.CHINESE)).contains("可能已计入", "查询");
    }

    private static String read(String page) throws IOException {
        return Files.readString(Path.of("..", page)).replaceAll("\\s+", " ");
    }
}
