package org.daibiao.examples.planyear;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.daibiao.Daibiao;
import org.daibiao.deputy.Group;
import org.daibiao.desk.Actor;
import org.daibiao.oversight.GuideDelegation;
import org.daibiao.oversight.HoldFollowUpReview;
import org.daibiao.oversight.ReviewSuggestion;
import org.daibiao.record.Id;
import org.daibiao.record.Page;
import org.daibiao.record.Query;
import org.daibiao.record.Versioned;
import org.daibiao.suggestion.Suggestion;

/** Work on all suggestions of the year: each delegation is guided, due days are processed each month, and in November all are reviewed. */
final class Oversight {
    private static final LocalDate LOOKED_BACK = LocalDate.parse("2025-11-25");
    private static final int MONTHS = 12;

    private final Daibiao daibiao;
    private final District district;
    private final Actor office;

    Oversight(Daibiao daibiao, District district) {
        this.daibiao = daibiao;
        this.district = district;
        this.office = district.office();
    }

    void plan(Diary diary) {
        LocalDate guided = LocalDate.parse("2025-03-03");
        List<Id<Group>> delegations = List.copyOf(district.delegations().values());
        for (int n = 0; n < delegations.size(); n++) {
            LocalDate day = guided.plusWeeks(n);
            var guide = GuideDelegation.of(delegations.get(n), day.toString());
            diary.on(day, () -> daibiao.supervision().guide(guide, office).orThrow());
        }
        diary.on(LOOKED_BACK, this::lookBack);
        for (int month = 1; month <= MONTHS; month++) {
            LocalDate last = LocalDate.of(2025, month, 1).plusMonths(1).minusDays(1);
            diary.on(last, () -> daibiao.deadlines().runDue(office));
        }
    }

    private void lookBack() {
        String day = LOOKED_BACK.toString();
        var hold = HoldFollowUpReview.of("本届以来代表建议办理“回头看”", "2025-01-01", day);
        var held = daibiao.supervision().holdLookBack(hold, office).orThrow();
        List<ReviewSuggestion> looks = all(daibiao, office).stream()
                .filter(one -> one.submittedOn() != null)
                .filter(one -> !Objects.requireNonNull(one.submittedOn()).isAfter(LOOKED_BACK))
                .map(one -> ReviewSuggestion.of(held.id(), one.id(), "已核对办理情况", day))
                .toList();
        District.batches(looks)
                .forEach(batch -> daibiao.supervision().lookAtAll(batch, office).orThrow());
    }

    static List<Suggestion> all(Daibiao daibiao, Actor office) {
        var all = new ArrayList<Suggestion>();
        Page<Versioned<Suggestion>> page;
        String cursor = null;
        do {
            page = daibiao.find(Query.of(Suggestion.SHAPE).from(cursor), office);
            page.items().forEach(one -> all.add(one.value()));
            cursor = page.next();
        } while (cursor != null);
        return all;
    }
}
