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

/** What the suggestion room does with an opinion within its own decision (意见与建议的衔接). Not for use outside a decision. */
public final class OpinionLinks {
    private OpinionLinks() {}

    /**
     * Turns an opinion into a suggestion that is being drafted (转为代表建议). Clause 4.g.
     *
     * @param unit the unit that receives it with the suggestion
     * @return the change of the opinion, or the reasons why it cannot become a suggestion
     * @throws UnknownIdException if there is no such opinion
     * @throws StaleVersionException if it has changed since it was seen
     */
    public static Outcome<Change<Opinion>> suggested(
            Context context,
            Seen<Opinion> seen,
            UUID suggestion,
            String unit,
            LocalDate day,
            OpinionRules rules,
            WorkCalendar calendar) {
        Versioned<Opinion> now = context.get(Opinion.SHAPE, seen.id());
        if (now.version() != seen.version()) {
            throw new StaleVersionException(seen.id().value(), seen.version());
        }
        return new OpinionRule(rules, calendar)
                .suggest(
                        now.value(),
                        suggestion,
                        unit,
                        day,
                        context.newId(),
                        DefaultOpinionService.known(context, now.value()));
    }
}
