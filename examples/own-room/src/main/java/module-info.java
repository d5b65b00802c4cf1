/* The register of letters as a host in its own module; open, so that the library can read its records, texts and SQL files. */
open module cn.example.letters {
    requires com.h2database;
    requires flyway.core;
    requires jakarta.validation;
    requires org.daibiao.core;
    requires org.daibiao.jooq;
    requires static org.jspecify;
}
