/* The register of letters as a host that is a module of its own; open, so that the library reads its records, texts and SQL files. */
open module cn.example.letters {
    requires com.h2database;
    requires flyway.core;
    requires jakarta.validation;
    requires org.daibiao.core;
    requires org.daibiao.jooq;
    requires static org.jspecify;
}
