/** The main job: plays the year 2025 of one district and reports on it. */
module org.daibiao.examples.planyear {
    requires info.picocli;
    requires org.daibiao.core;
    requires org.daibiao.jooq;
    requires me.tongfei.progressbar;
    requires static org.jspecify;
}
