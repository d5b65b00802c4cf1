package org.daibiao.hosts;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import javax.sql.DataSource;
import org.daibiao.Daibiao;
import org.daibiao.journal.Stores;
import org.daibiao.persistence.jooq.DaibiaoSchema;
import org.daibiao.persistence.jooq.JooqStores;
import org.daibiao.plan.WorkPlans;
import org.jooq.DSLContext;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** An application with a table of its own. Boot makes its pool, migrations, transactions and JSON; the library takes what is there. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
class Host {
    /** Starts it on a database in memory that outlives it. Quiet: Flyway warns of any H2 newer than the one it was tried with. */
    static ConfigurableApplicationContext start(String database) {
        Path nowhere = Path.of("target", "handed-over");
        return at("jdbc:h2:mem:" + database + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000", nowhere, nowhere);
    }

    /** Starts it on any database, with the folders into which an open vote is handed over. */
    static ConfigurableApplicationContext at(String url, Path sealed, Path keys) {
        return new SpringApplicationBuilder(Host.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .properties(Map.of(
                        "logging.level.root", "warn",
                        "logging.level.org.flywaydb", "error",
                        "spring.datasource.url", url,
                        "vote.sealed", sealed.toString(),
                        "vote.keys", keys.toString(),
                        "spring.datasource.username", "sa",
                        "spring.datasource.hikari.maximum-pool-size", "16"))
                .run();
    }

    /** After the host's own migrations, as the library tells Boot. */
    @Bean
    Stores stores(DataSource dataSource) {
        DaibiaoSchema.migrate(dataSource);
        return JooqStores.on(dataSource);
    }

    /** Opens transactions of its own. */
    @Bean
    Daibiao daibiao(Stores stores) {
        return on(stores);
    }

    /** Is told before the pool is closed that the process ends. */
    @Bean
    OpenVotes openVotes(Daibiao daibiao, @Value("${vote.sealed}") Path sealed, @Value("${vote.keys}") Path keys) {
        return new OpenVotes(daibiao, Registry.OFFICE, sealed, keys);
    }

    /** Joins those of the host. */
    @Bean
    Registry registry(DSLContext context) {
        return new Registry(context, on(JooqStores.on(context)));
    }

    private static Daibiao on(Stores stores) {
        return Daibiao.builder()
                .plan(WorkPlans.JIADING_2025)
                .stores(stores)
                .clock(Clock.fixed(Instant.parse("2025-06-16T02:00:00Z"), ZoneId.of("Asia/Shanghai")))
                .build();
    }
}
