package org.daibiao.benchmarks;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.daibiao.benchmarks.Comparison.Aim;
import org.daibiao.calendar.Period;
import org.daibiao.contact.Contact;
import org.daibiao.opinion.Opinion;
import org.daibiao.plan.CheckReport;
import org.daibiao.plan.PlanReport;
import org.daibiao.poll.Poll;
import org.daibiao.record.Id;
import org.daibiao.record.Page;
import org.daibiao.record.Query;

/**
 * What clerks look at each day, and the jobs of each hour.
 *
 * @param aim what it should take at most after five years, to one
 * @param of the read at an office, which remembers what it is asked with
 */
record Read(String name, Aim aim, Function<Office, Callable<?>> of) {
    static final List<Read> ALL = List.of(
            of("what is overdue", in -> () -> in.daibiao.deadlines().overdue(Office.TODAY, null, in.actor)),
            of("report", in -> () -> report(in)),
            of("what is due soon", in -> () -> in.daibiao.deadlines().dueWithin(30, null, in.actor)),
            of("runDue, nothing to do", in -> () -> in.daibiao.deadlines().runDue(in.actor)),
            of("recomputeRunning", in -> () -> in.daibiao.deadlines().recomputeRunning(in.actor)),
            // Reads all that ever was, on purpose.
            new Read("recompute", Aim.NONE, in -> () -> in.daibiao.deadlines().recompute(in.actor)),
            of("lapsed voters", in -> () -> in.daibiao.contacts().lapsedVoters(null, in.actor)),
            of("contacts by day", in -> () -> in.daibiao.find(contacts(), in.actor)),
            of("opinions without feedback", in -> () -> in.daibiao.find(opinions(), in.actor)),
            of("statistics", in -> () -> in.daibiao.supervision().statistics(Period.year(2025), in.actor)),
            of("a page of exceptions", Read::exceptions),
            of("result of a poll", Read::result));

    /** What is said of an empty page. */
    static final String NOTHING = "none";

    private static Read of(String name, Function<Office, Callable<?>> of) {
        return new Read(name, Aim.atMost(1.5), of);
    }

    static Read named(String name) {
        return ALL.stream().filter(one -> one.name.equals(name)).findFirst().orElseThrow();
    }

    private static Query<Contact> contacts() {
        return Query.of(Contact.SHAPE, Contact.HELD_ON.atLeast(Office.TODAY.withDayOfYear(1)))
                .by(Contact.HELD_ON);
    }

    private static Query<Opinion> opinions() {
        return Query.of(Opinion.SHAPE, Opinion.FED_BACK_ON.missing());
    }

    /** An answer without what differs between districts: a page by its size, and no ids or names of theirs. */
    static String said(Object answer) {
        if (answer instanceof Page<?> page) {
            return page.items().isEmpty()
                    ? NOTHING
                    : page.items().size() + (page.next() == null ? " in all" : " and more");
        }
        Object told = answer instanceof PlanReport report ? report.obligations() : answer;
        return told.toString().replaceAll("[0-9a-f-]{32,}|years-[0-9]+", "");
    }

    private static PlanReport report(Office office) {
        return office.daibiao.plan().report(Period.year(2025), office.actor);
    }

    /** Of the first check whose report does not name all. */
    private static Callable<?> exceptions(Office office) {
        PlanReport report = report(office);
        for (PlanReport.Line line : report.obligations()) {
            for (int n = 0; n < line.checks().size(); n++) {
                CheckReport check = line.checks().get(n);
                if (check.next() != null) {
                    String obligation = line.obligation().id();
                    int place = n;
                    return () ->
                            office.daibiao.plan().exceptions(report, obligation, place, null, Query.MOST, office.actor);
                }
            }
        }
        throw new IllegalStateException("nothing is missed");
    }

    private static Callable<?> result(Office office) {
        Id<Poll> poll = office.daibiao
                .find(Query.of(Poll.SHAPE), office.actor)
                .items()
                .get(0)
                .id();
        return () -> office.daibiao.polls().result(poll, office.actor).orThrow();
    }
}
