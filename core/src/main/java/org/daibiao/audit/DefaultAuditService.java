package org.daibiao.audit;

import static org.daibiao.audit.AuditRoom.HEAD;
import static org.daibiao.audit.AuditRoom.READ;
import static org.daibiao.audit.AuditRoom.VERIFY;

import java.util.List;
import java.util.Map;
import org.daibiao.desk.Actor;
import org.daibiao.desk.Change;
import org.daibiao.desk.Context;
import org.daibiao.desk.Desk;
import org.daibiao.journal.Chain;
import org.daibiao.journal.Head;
import org.daibiao.journal.NumberedAct;
import org.daibiao.record.CongressId;
import org.daibiao.record.Outcome;
import org.daibiao.record.Rejections;
import org.jspecify.annotations.Nullable;

record DefaultAuditService(Desk desk, Map<CongressId, Long> unlinked) implements AuditService {
    DefaultAuditService {
        unlinked = Map.copyOf(unlinked);
    }

    @Override
    public Anchor head(Actor actor) {
        return desk.read(HEAD, actor, context -> {
            Head head = context.reader().journal().head();
            return new Anchor(actor.congress(), context.today(), head.number(), head.hash());
        });
    }

    @Override
    public Verification verify(Actor actor) {
        return desk.survey(VERIFY, actor, context -> verified(context, null));
    }

    @Override
    public Outcome<Verification> verify(Anchor printed, Actor actor) {
        return desk.survey(
                VERIFY,
                actor,
                context -> new Rejections()
                        .when(
                                !printed.congress().equals(actor.congress()),
                                AuditRoom.OTHER_CONGRESS,
                                "congress",
                                printed.congress(),
                                actor.congress())
                        .when(!printed.hasForm(), AuditRoom.NO_HEAD, "hash")
                        .orElse(() -> verified(context, printed)));
    }

    private Verification verified(Context context, @Nullable Anchor printed) {
        CongressId congress = context.reader().congress();
        var chain = new Chain(congress, desk.digest());
        var records = new RecordsCheck(context.reader(), desk.rooms());
        return new JournalCheck(
                        context.reader().journal(), chain, unlinked.getOrDefault(congress, 0L), printed, records)
                .run();
    }

    @Override
    public Outcome<Extract> read(ReadJournal command, Actor actor) {
        return desk.disclose(
                READ,
                command,
                actor,
                context -> Outcome.accepted(reading(command, context)),
                (kept, context) -> new Extract(kept, acts(kept.value(), context)));
    }

    private static Change<Reading> reading(ReadJournal command, Context context) {
        long after = command.afterNumber();
        long last = Math.min(
                after + command.limit(), context.reader().journal().head().number());
        return Change.to(new Reading(context.newId(), after, Math.max(after, last), command.reason()));
    }

    private static List<NumberedAct> acts(Reading reading, Context context) {
        int count = (int) (reading.lastNumber() - reading.afterNumber());
        return count == 0 ? List.of() : context.reader().journal().acts(reading.afterNumber(), count);
    }
}
