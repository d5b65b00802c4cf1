/** Storage on relational databases through jOOQ. The SQL files of the schema are opened for Flyway, and the texts for the core. */
module org.daibiao.jooq {
    requires transitive java.sql;
    requires transitive org.daibiao.core;
    requires transitive org.jooq;
    requires com.zaxxer.hikari;
    requires flyway.core;
    requires static com.h2database;
    requires static spring.beans;
    requires static spring.boot;
    requires transitive org.jspecify;

    exports org.daibiao.persistence.jooq;

    opens org.daibiao.jooq;
    opens org.daibiao.persistence.jooq.schema.h2;
    opens org.daibiao.persistence.jooq.schema.mariadb;
    opens org.daibiao.persistence.jooq.schema.postgresql;
}
