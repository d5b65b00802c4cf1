package org.daibiao.benchmarks;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;

/** The tables that recording a contact touches, as Hibernate's entities. */
@NullUnmarked
final class Entities {
    static final List<Class<?>> ALL = List.of(
            Head.class,
            Act.class,
            Line.class,
            Contact.class,
            MemberLink.class,
            Seat.class,
            Suspension.class,
            Deputy.class);

    private Entities() {}

    @Embeddable
    record Key(String congress, String id) implements Serializable {}

    @Embeddable
    record ActKey(String congress, long act) implements Serializable {}

    @Embeddable
    record LineKey(String congress, long line) implements Serializable {}

    @Entity(name = "Head")
    static class Head {
        @Id
        String congress;

        long actCount;
        long lineCount;
        String hash;

        Head() {}
    }

    @Entity(name = "Act")
    static class Act {
        @EmbeddedId
        ActKey id;

        String operation;
        String name;
        String content;
        String actor;
        LocalDateTime doneAt;
        LocalDate recorded;
        String about;
        String hash;

        Act() {}

        Act(
                String congress,
                long act,
                String operation,
                String content,
                LocalDateTime at,
                LocalDate day,
                String about) {
            this.id = new ActKey(congress, act);
            this.operation = operation;
            this.name = "contact.record";
            this.content = content;
            this.actor = "office";
            this.doneAt = at;
            this.recorded = day;
            this.about = about;
            this.hash = content;
        }
    }

    @Entity(name = "ActLine")
    static class Line {
        @EmbeddedId
        LineKey id;

        long act;
        String subject;
        String counterpart;
        String item;
        String kind;
        LocalDate onDay;
        LocalDate dueOn;
        int weight;
        String part;
        Long takesBack;
        LocalDate recorded;

        Line() {}

        Line(String subject, String counterpart, String item, String kind, LocalDate day, String part) {
            this.subject = subject;
            this.counterpart = counterpart;
            this.item = item;
            this.kind = kind;
            this.onDay = day;
            this.weight = 1;
            this.part = part;
            this.recorded = day;
        }
    }

    @Entity(name = "Contact")
    static class Contact {
        @EmbeddedId
        Key id;

        long version;
        String side;
        String channel;
        String member;
        String deputy;
        long people;
        LocalDate heldOn;
        String station;
        LocalDate takenBackOn;
        String takenBackReason;
        String sameAs;

        Contact() {}

        Contact(String congress, String id, String member, String deputy, LocalDate day) {
            this.id = new Key(congress, id);
            this.version = 1;
            this.side = "member-deputy";
            this.channel = "visit";
            this.member = member;
            this.deputy = deputy;
            this.people = 1;
            this.heldOn = day;
        }
    }

    @MappedSuperclass
    abstract static class Lasting {
        @EmbeddedId
        Key id;

        long version;
        LocalDate since;
        LocalDate until;

        boolean standsOn(LocalDate day) {
            return !day.isBefore(since) && (until == null || day.isBefore(until));
        }
    }

    @Entity(name = "MemberLink")
    static class MemberLink extends Lasting {
        String member;
        String deputy;
    }

    @Entity(name = "Seat")
    static class Seat extends Lasting {
        String deputy;
        String office;
        String cause;
        String revocation;
    }

    @Entity(name = "Suspension")
    static class Suspension extends Lasting {
        String deputy;
        String cause;
    }

    @Entity(name = "Deputy")
    static class Deputy {
        @EmbeddedId
        Key id;

        long version;
        String name;
        String unit;
        String constituency;
        String delegation;
        String phone;

        @Column(name = "sectors_1")
        String sector1;

        @Column(name = "sectors_2")
        String sector2;

        @Column(name = "sectors_3")
        String sector3;

        @Column(name = "sectors_4")
        String sector4;

        @Column(name = "external_key")
        String externalKey;

        @Column(name = "same_as")
        String sameAs;

        Deputy() {}
    }
}
