/** The main job: plays the year 2025 of one district and reports on it. */
module org.daibiao.examples.planyear {
    requires info.picocli;
    requires java.logging;
    requires me.tongfei.progressbar;
    requires org.daibiao.core;
    requires org.daibiao.jooq;
    requires static org.jspecify;

    opens org.daibiao.examples.planyear to
            com.fasterxml.jackson.databind,
            info.picocli,
            org.daibiao.core;
}
