package org.daibiao.opinion;

import java.time.LocalDate;
import java.util.UUID;
import org.daibiao.calendar.WorkCalendar;
import org.daibiao.desk.Change;
import org.daibiao.desk.Context;
import org.daibiao.record.Outcome;
import org.daibiao.record.Seen;
import org.daibiao.record.StaleVersionException;
import org.daibiao.record.UnknownIdException;
import org.daibiao.record.Versioned;

/** What the room of suggestions does with an opinion, within its own decision (意见与建议的衔接). Not for use outside a decision. */
public final class OpinionLinks {
    private OpinionLinks() {}

    /**
     * How an opinion becomes a suggestion that is being drafted (转为代表建议). Clause 4.g.
     *
     * @param unit to whom it goes with the suggestion
     * @return the change of the opinion, or why it cannot become one
     * @throws UnknownIdException when there is no such opinion
     * @throws StaleVersionException when it has changed since it was seen
     */
    public static Outcome<Change<Opinion>> suggested(
            Context moment,
            Seen<Opinion> seen,
            UUID suggestion,
            String unit,
            LocalDate day,
            OpinionRules rules,
            WorkCalendar calendar) {
        Versioned<Opinion> now = moment.get(Opinion.SHAPE, seen.id());
        if (now.version() != seen.version()) {
            throw new StaleVersionException(seen.id().value(), seen.version());
        }
        return new OpinionRule(rules, calendar)
                .suggest(
                        now.value(),
                        suggestion,
                        unit,
                        day,
                        moment.newId(),
                        DefaultOpinionService.known(moment, now.value()));
    }
}
