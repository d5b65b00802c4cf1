package org.daibiao.contact;

import java.util.HashMap;
import java.util.Map;
import org.daibiao.calendar.DateRange;
import org.daibiao.deputy.Deputy;
import org.daibiao.desk.Change;
import org.daibiao.desk.Context;
import org.daibiao.desk.Joining;
import org.daibiao.profile.Sourced;
import org.daibiao.record.Id;
import org.daibiao.record.Outcome;
import org.daibiao.record.Rejections;

/** Warns where a member who was registered twice has too many links, those of both together (合并后结对超过上限). */
record JoinedLinks(ContactRules rules) implements Joining<Deputy> {
    @Override
    public Outcome<Change<Deputy>> joined(Id<Deputy> gone, Id<Deputy> kept, Change<Deputy> change, Context context) {
        int most = rules.linksMost().map(Sourced::value).orElse(Integer.MAX_VALUE);
        Map<Id<MemberLink>, MemberLink> links = new HashMap<>();
        context.values(MemberLink.SHAPE, MemberLink.MEMBER.is(kept)).forEach(link -> links.put(link.id(), link));
        change.also().stream()
                .map(Change.Save::word)
                .filter(MemberLink.class::isInstance)
                .map(MemberLink.class::cast)
                .filter(link -> link.member().equals(kept) || links.containsKey(link.id()))
                .forEach(link -> links.put(link.id(), link));
        return Outcome.accepted(change.warned(new Rejections()
                .when(
                        DateRange.exceeded(links.values(), most),
                        ContactReasons.TOO_MANY_LINKS,
                        Sourced.sourceOf(rules.linksMost()),
                        "",
                        most)
                .reasons()));
    }
}
