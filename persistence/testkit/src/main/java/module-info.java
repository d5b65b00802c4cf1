/** What every store must guarantee, as tests that an adapter extends. */
module org.daibiao.testkit {
    requires transitive org.assertj.core;
    requires transitive org.daibiao.core;
    requires transitive org.junit.jupiter.api;
    requires transitive java.sql;
    requires jakarta.validation;
    requires transitive org.jspecify;

    exports org.daibiao.testkit;

    // The suites are not public, so JUnit finds their tests by reflection.
    opens org.daibiao.testkit to
            org.junit.platform.commons;
}
