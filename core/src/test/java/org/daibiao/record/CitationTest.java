package org.daibiao.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A citation")
class CitationTest {
    private static final Citation LAW = Citation.of("某市办法", "Our measures");

    @ParameterizedTest(name = "{0} is {1}")
    @DisplayName("writes an article as each language does")
    @CsvSource({
        "9, 第九条",
        "10, 第十条",
        "12-1, 第十二条之一",
        "20, 第二十条",
        "22(4), 第二十二条第四项",
        "22(2)(14), 第二十二条第二款第十四项",
        "22(2)(4)(1), 第二十二条第二款第四项第一目",
        "102, 第一百零二条",
        "110, 第一百一十条",
        "1001, 第一千零一条",
        "1260, 第一千二百六十条",
        "A-7, 第A-7条",
    })
    void writesTheArticle(String article, String zh) {
        assertThat(LAW.article(article).text(Locale.CHINESE)).isEqualTo("《某市办法》" + zh);
        assertThat(LAW.article(article).text(Locale.ENGLISH)).isEqualTo("Our measures, art. " + article);
    }

    @Test
    @DisplayName("of a law as a whole is its name; a title within its title has the small marks")
    void asAWhole() {
        assertThat(LAW.text(Locale.CHINESE)).isEqualTo("某市办法");
        assertThat(LAW.text(Locale.ENGLISH)).isEqualTo("Our measures");
        assertThat(Citation.of("某市实施《代表法》办法", "x").article("22").text(Locale.CHINESE))
                .isEqualTo("《某市实施〈代表法〉办法》第二十二条");
    }

    @Test
    @DisplayName("is told with a rejection in the reader's language, and in both to a log; a formal fault has none")
    void ofARejection() {
        var rejection =
                new Rejection("deputy.voter-erased", Laws.PERSONAL_INFORMATION.article("47"), "voter", Map.of());

        assertThat(rejection.source(Locale.CHINESE)).isEqualTo("《中华人民共和国个人信息保护法》第四十七条");
        assertThat(rejection.source(Locale.ENGLISH)).isEqualTo("Personal Information Protection Law, art. 47");
        assertThat(rejection)
                .asString()
                .startsWith(
                        "deputy.voter-erased (《中华人民共和国个人信息保护法》第四十七条 / Personal Information Protection Law, art. 47) [voter]: ");
        assertThat(new Rejection("deputy.voter-erased", "voter", Map.of()).source(Locale.CHINESE))
                .isEmpty();
    }
}
