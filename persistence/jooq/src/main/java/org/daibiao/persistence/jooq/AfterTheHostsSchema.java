package org.daibiao.persistence.jooq;

import java.util.Set;
import java.util.TreeSet;
import org.daibiao.Daibiao;
import org.daibiao.journal.Stores;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitializationDetector;

/**
 * Makes Spring Boot create the library's beans after the host's own schema (宿主表结构在先). Boot 3 runs Flyway for anyone who has it on the class path,
 * and Flyway refuses to start in a schema that already has tables. So the host goes first, with or without migrations of its own. Boot finds this
 * class through {@code META-INF/spring.factories}; without Boot it has no effect.
 */
final class AfterTheHostsSchema implements DependsOnDatabaseInitializationDetector {
    /** Called by Spring. */
    AfterTheHostsSchema() {}

    @Override
    public Set<String> detect(ConfigurableListableBeanFactory beans) {
        Set<String> ours = new TreeSet<>(Set.of(beans.getBeanNamesForType(Stores.class, true, false)));
        ours.addAll(Set.of(beans.getBeanNamesForType(Daibiao.class, true, false)));
        return ours;
    }
}
