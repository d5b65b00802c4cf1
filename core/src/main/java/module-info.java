/**
 * The words, rules, services and ports of deputy work. A room's package is exported; it is opened to the validator and to Jackson where they read
 * its commands and words, and to nobody else.
 */
module org.daibiao.core {
    requires com.fasterxml.jackson.annotation;
    requires com.fasterxml.jackson.databind;
    requires com.github.f4b6a3.uuid;
    requires jakarta.validation;
    requires org.hibernate.validator;
    requires org.yaml.snakeyaml;
    requires transitive org.jspecify;

    exports org.daibiao;
    exports org.daibiao.access;
    exports org.daibiao.audit;
    exports org.daibiao.calendar;
    exports org.daibiao.congress;
    exports org.daibiao.contact;
    exports org.daibiao.correction;
    exports org.daibiao.delivery;
    exports org.daibiao.deputy;
    exports org.daibiao.desk;
    exports org.daibiao.journal;
    exports org.daibiao.json;
    exports org.daibiao.memory;
    exports org.daibiao.opinion;
    exports org.daibiao.oversight;
    exports org.daibiao.plan;
    exports org.daibiao.poll;
    exports org.daibiao.privacy;
    exports org.daibiao.profile;
    exports org.daibiao.project;
    exports org.daibiao.record;
    exports org.daibiao.station;
    exports org.daibiao.suggestion;
    exports org.daibiao.statistics;

    opens org.daibiao.access to
            com.fasterxml.jackson.databind,
            org.hibernate.validator;
    opens org.daibiao.audit to
            com.fasterxml.jackson.databind,
            org.hibernate.validator;
    opens org.daibiao.calendar to
            com.fasterxml.jackson.databind,
            org.hibernate.validator;
    opens org.daibiao.congress to
            com.fasterxml.jackson.databind,
            org.hibernate.validator;
    opens org.daibiao.contact to
            com.fasterxml.jackson.databind,
            org.hibernate.validator;
    opens org.daibiao.correction to
            com.fasterxml.jackson.databind,
            org.hibernate.validator;
    opens org.daibiao.delivery to
            com.fasterxml.jackson.databind,
            org.hibernate.validator;
    opens org.daibiao.deputy to
            com.fasterxml.jackson.databind,
            org.hibernate.validator;
    opens org.daibiao.json to
            com.fasterxml.jackson.databind,
            org.hibernate.validator;
    opens org.daibiao.journal to
            com.fasterxml.jackson.databind,
            org.hibernate.validator;
    opens org.daibiao.desk to
            com.fasterxml.jackson.databind,
            org.hibernate.validator;
    opens org.daibiao.oversight to
            com.fasterxml.jackson.databind,
            org.hibernate.validator;
    opens org.daibiao.opinion to
            com.fasterxml.jackson.databind,
            org.hibernate.validator;
    opens org.daibiao.plan to
            com.fasterxml.jackson.databind,
            org.hibernate.validator;
    opens org.daibiao.poll to
            com.fasterxml.jackson.databind,
            org.hibernate.validator;
    opens org.daibiao.privacy to
            com.fasterxml.jackson.databind,
            org.hibernate.validator;
    opens org.daibiao.project to
            com.fasterxml.jackson.databind,
            org.hibernate.validator;
    opens org.daibiao.profile to
            com.fasterxml.jackson.databind,
            org.hibernate.validator;
    opens org.daibiao.station to
            com.fasterxml.jackson.databind,
            org.hibernate.validator;
    opens org.daibiao.suggestion to
            com.fasterxml.jackson.databind,
            org.hibernate.validator;
    opens org.daibiao.statistics to
            com.fasterxml.jackson.databind,
            org.hibernate.validator;
}
