package org.daibiao.hosts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import javax.sql.DataSource;
import org.daibiao.Daibiao;
import org.daibiao.persistence.jooq.DaibiaoSchema;
import org.daibiao.persistence.jooq.JooqStores;
import org.daibiao.plan.WorkPlans;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** E3: a data source by Boot, one bean, and no property of {@code spring.flyway.*}. */
@DisplayName("The plainest application")
class PlainTest {
    /** The application. */
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Plain {
        @Bean
        Daibiao daibiao(DataSource dataSource) {
            DaibiaoSchema.migrate(dataSource);
            return Daibiao.builder()
                    .plan(WorkPlans.JIADING_2025)
                    .stores(JooqStores.on(dataSource))
                    .build();
        }
    }

    private static ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(Plain.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .properties(Map.of(
                        "logging.level.root", "error",
                        "spring.datasource.url", "jdbc:h2:mem:plain;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000",
                        "spring.datasource.username", "sa"))
                .run();
    }

    @Test
    @DisplayName("starts, and starts again")
    void startsAndStartsAgain() {
        try (var first = start()) {
            first.getBean(Daibiao.class).open("plain", "某区人大").orThrow();
        }
        try (var again = start()) {
            assertThat(again.getBean(Daibiao.class)
                            .open("plain", "某区人大")
                            .orThrow()
                            .name())
                    .isEqualTo("某区人大");
        }
    }
}
