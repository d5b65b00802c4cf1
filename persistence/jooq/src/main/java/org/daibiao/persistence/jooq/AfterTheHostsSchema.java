package org.daibiao.persistence.jooq;

import java.util.Set;
import java.util.TreeSet;
import org.daibiao.Daibiao;
import org.daibiao.journal.Stores;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitializationDetector;

/**
 * Tells Spring Boot that the library's beans come after the host's own schema (宿主表结构在先). Boot 3 runs Flyway for whoever has it on the class path, and
 * it refuses to begin in a schema that has tables already; so the host's turn is first, with its own migrations or none. Found by Boot through {@code
 * META-INF/spring.factories}; of no use and no harm to anybody else.
 */
final class AfterTheHostsSchema implements DependsOnDatabaseInitializationDetector {
    /** For Spring. */
    AfterTheHostsSchema() {}

    @Override
    public Set<String> detect(ConfigurableListableBeanFactory beans) {
        Set<String> ours = new TreeSet<>(Set.of(beans.getBeanNamesForType(Stores.class, true, false)));
        ours.addAll(Set.of(beans.getBeanNamesForType(Daibiao.class, true, false)));
        return ours;
    }
}
