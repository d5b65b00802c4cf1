/** The front page, as a module that knows of Daibiao only what is exported. */
module org.daibiao.examples.frontpage {
    requires org.daibiao.core;
    requires org.daibiao.jooq;
    requires static org.jspecify;
}
