package org.daibiao.benchmarks;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.sql.DataSource;
import org.daibiao.contact.MemberLink;
import org.daibiao.deputy.Deputy;
import org.daibiao.record.CongressId;
import org.daibiao.record.Id;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.cfg.Configuration;

/** By Hibernate ORM: the same reads and writes in one transaction, inserts in batches. */
final class HibernateWay implements Way {
    private static final String TENANT = CongressId.of(Office.DISTRICT).toString();
    private static final String CONTENT = "0".repeat(64);

    private final SessionFactory factory;

    HibernateWay(DataSource pool) {
        var configuration = new Configuration();
        Entities.ALL.forEach(configuration::addAnnotatedClass);
        configuration.setPhysicalNamingStrategy(new PhysicalNamingStrategySnakeCaseImpl());
        configuration.getProperties().put(AvailableSettings.JAKARTA_NON_JTA_DATASOURCE, pool);
        configuration.setProperty(AvailableSettings.STATEMENT_BATCH_SIZE, "50");
        configuration.setProperty(AvailableSettings.ORDER_INSERTS, "true");
        configuration.setProperty(AvailableSettings.JAKARTA_VALIDATION_MODE, "none");
        factory = configuration.buildSessionFactory();
    }

    /** How many seemed to be entered twice. */
    private long warned;

    private int number;

    @Override
    public Object record(MemberLink pair) {
        return factory.fromTransaction(session ->
                visit(session, pair.member().toString(), pair.deputy().toString(), Office.day(number++)));
    }

    private Object visit(Session session, String member, String deputy, LocalDate day) {
        var head = session.find(Entities.Head.class, TENANT, LockModeType.PESSIMISTIC_WRITE);
        String operation = UuidCreator.getTimeOrderedEpoch().toString();
        boolean linked = linked(session, member, deputy).stream().anyMatch(link -> link.standsOn(day));
        List<Entities.Seat> seats = of(session, Entities.Seat.class, member, deputy);
        List<Entities.Suspension> suspensions = of(session, Entities.Suspension.class, member, deputy);
        boolean twice = there(session, deputy, day).stream().anyMatch(one -> member.equals(one.member));
        boolean memberActs = acts(seats, suspensions, member, "committee-member", day);
        boolean deputyActs = acts(seats, suspensions, deputy, "deputy", day);
        boolean merged = deputies(session, member, deputy).stream().anyMatch(one -> one.sameAs != null);
        if (merged || !linked || !memberActs || !deputyActs) {
            throw new IllegalStateException("may not be recorded");
        }
        String id = UuidCreator.getTimeOrderedEpoch().toString();
        warned += twice ? 1 : 0;
        session.persist(new Entities.Contact(TENANT, id, member, deputy, day));
        LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
        session.persist(new Entities.Act(TENANT, ++head.actCount, operation, CONTENT, now, Office.TODAY, id));
        head.hash = CONTENT;
        line(session, head, new Entities.Line(id, null, id, "member-contact.visit", day, "item"));
        line(session, head, new Entities.Line(member, null, id, "member-contact.visit", day, "member"));
        line(session, head, new Entities.Line(deputy, null, id, "member-contact.visit", day, "deputy"));
        line(session, head, new Entities.Line(member, deputy, id, "member-contact.visit", day, "pair"));
        line(session, head, new Entities.Line(id, null, id, "duty.participated", day, "item"));
        line(session, head, new Entities.Line(member, null, id, "duty.participated", day, "deputy"));
        line(session, head, new Entities.Line(deputy, null, id, "duty.participated", day, "deputy"));
        return id;
    }

    private static void line(Session session, Entities.Head head, Entities.Line line) {
        line.id = new Entities.LineKey(TENANT, ++head.lineCount);
        line.act = head.actCount;
        session.persist(line);
    }

    private static List<Entities.Contact> there(Session session, String deputy, LocalDate day) {
        return session.createSelectionQuery(
                        "from Contact where id.congress = :congress and deputy = :deputy and heldOn >= :day"
                                + " and heldOn <= :day and takenBackOn is null order by id.id",
                        Entities.Contact.class)
                .setParameter("congress", TENANT)
                .setParameter("deputy", deputy)
                .setParameter("day", day)
                .getResultList();
    }

    private static List<Entities.Deputy> deputies(Session session, String member, String deputy) {
        return session.createSelectionQuery(
                        "from Deputy where id.congress = :congress and id.id in (:member, :deputy) order by id.id",
                        Entities.Deputy.class)
                .setParameter("congress", TENANT)
                .setParameter("member", member)
                .setParameter("deputy", deputy)
                .getResultList();
    }

    private static List<Entities.MemberLink> linked(Session session, String member, String deputy) {
        return session.createSelectionQuery(
                        "from MemberLink where id.congress = :congress and member = :member and deputy = :deputy order by id.id",
                        Entities.MemberLink.class)
                .setParameter("congress", TENANT)
                .setParameter("member", member)
                .setParameter("deputy", deputy)
                .getResultList();
    }

    private static <T> List<T> of(Session session, Class<T> entity, String member, String deputy) {
        return session.createSelectionQuery(
                        "from " + entity.getSimpleName()
                                + " where id.congress = :congress and deputy in (:member, :deputy) order by id.id",
                        entity)
                .setParameter("congress", TENANT)
                .setParameter("member", member)
                .setParameter("deputy", deputy)
                .getResultList();
    }

    private static boolean acts(
            List<Entities.Seat> seats,
            List<Entities.Suspension> suspensions,
            String deputy,
            String office,
            LocalDate day) {
        return seats.stream()
                        .anyMatch(one -> one.deputy.equals(deputy) && one.office.equals(office) && one.standsOn(day))
                && suspensions.stream().noneMatch(one -> one.deputy.equals(deputy) && one.standsOn(day));
    }

    @Override
    public Object deputy(Id<Deputy> id) {
        try (Session session = factory.openSession()) {
            return session.find(Entities.Deputy.class, new Entities.Key(TENANT, id.toString()));
        }
    }

    @Override
    public void close() {
        factory.close();
    }
}
