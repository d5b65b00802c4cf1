/** The front page, as a module that sees only what Daibiao exports. */
module org.daibiao.examples.frontpage {
    requires org.daibiao.core;
    requires org.daibiao.jooq;
    requires static org.jspecify;
}
