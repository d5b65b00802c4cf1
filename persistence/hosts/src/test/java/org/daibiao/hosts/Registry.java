package org.daibiao.hosts;

import org.daibiao.Daibiao;
import org.daibiao.access.Roles;
import org.daibiao.deputy.Deputy;
import org.daibiao.deputy.RegisterDeputy;
import org.daibiao.desk.Actor;
import org.daibiao.record.CongressId;
import org.daibiao.record.Outcome;
import org.daibiao.record.Versioned;
import org.jooq.DSLContext;
import org.springframework.transaction.annotation.Transactional;

/** A service of the host's: a row of its own table and a record of the library's in one transaction. */
class Registry {
    static final Actor OFFICE = Actor.of(CongressId.of("jiading"), "office", Roles.DEPUTY_WORK_COMMITTEE);

    private final DSLContext context;
    private final Daibiao daibiao;

    Registry(DSLContext context, Daibiao daibiao) {
        this.context = context;
        this.daibiao = daibiao;
    }

    /** Enters both, then does what else the host has to do. */
    @Transactional
    public Outcome<Versioned<Deputy>> enter(RegisterDeputy command, Runnable rest) {
        context.execute("insert into customer (name) values (?)", command.name().value());
        var outcome = daibiao.deputies().register(command, OFFICE);
        rest.run();
        return outcome;
    }
}
