package org.daibiao.benchmarks;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.daibiao.contact.MemberLink;
import org.daibiao.contact.RecordContact;
import org.daibiao.deputy.Deputy;
import org.daibiao.record.Id;

/** One way of doing what a district's office does all day. */
interface Way extends AutoCloseable {
    /** Records that a member visited a deputy with whom the member is linked, and gives back what was recorded. */
    Object record(MemberLink pair);

    /** The deputy of this id. */
    Object deputy(Id<Deputy> id);

    @Override
    void close();

    /** The way of this name: {@code ours}, {@code jdbc}, {@code hibernate}. */
    static Way of(String name, DataSource pool) {
        return switch (name) {
            case "ours" -> ours(new Office(pool, Office.DISTRICT));
            case "jdbc" -> new JdbcWay(pool, Office.DISTRICT);
            case "few" -> new FewTripsWay(pool);
            case "hibernate" -> new HibernateWay(pool);
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** By the library; closes the office. */
    static Way ours(Office office) {
        var number = new AtomicInteger();
        return new Way() {
            @Override
            public Object record(MemberLink pair) {
                var day = Office.day(number.getAndIncrement());
                var visit = new RecordContact(pair.member(), pair.deputy(), "visit", day, null, List.of());
                return office.daibiao.contacts().record(visit, office.actor).orThrow();
            }

            @Override
            public Object deputy(Id<Deputy> id) {
                return office.daibiao.get(Deputy.SHAPE, id, office.actor);
            }

            @Override
            public void close() {
                office.close();
            }
        };
    }
}
