package org.daibiao.hosts;

import org.daibiao.Daibiao;
import org.daibiao.deputy.Deputy;
import org.daibiao.deputy.RegisterDeputy;
import org.daibiao.kernel.Actor;
import org.daibiao.kernel.CongressId;
import org.daibiao.kernel.Outcome;
import org.daibiao.kernel.Role;
import org.daibiao.kernel.Versioned;
import org.jooq.DSLContext;
import org.springframework.transaction.annotation.Transactional;

/** A service of the host's: a row of its own table and a record of the library's in one transaction. */
class Registry {
    static final Actor OFFICE = Actor.of(CongressId.of("jiading"), "office", Role.DEPUTY_WORK_COMMITTEE);

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
