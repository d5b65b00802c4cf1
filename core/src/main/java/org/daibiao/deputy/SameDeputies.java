package org.daibiao.deputy;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daibiao.correction.Duplicates;
import org.daibiao.correction.LikelyPages;
import org.daibiao.correction.LikelySame;
import org.daibiao.desk.Change;
import org.daibiao.desk.Context;
import org.daibiao.desk.Question;
import org.daibiao.privacy.PublicName;
import org.daibiao.record.Outcome;
import org.daibiao.record.Page;
import org.daibiao.record.Query;
import org.daibiao.record.Versioned;
import org.jspecify.annotations.Nullable;

/** Asks what {@link SameDeputyRule} decides on: which deputies are likely registered twice. */
record SameDeputies(SameDeputyRule rule) {
    /** The deputies whom the actor may see and whose name is likely one of these; commands may still have formal faults. */
    static Question<List<Versioned<Deputy>>> named(List<RegisterDeputy> commands) {
        Set<PublicName> names = commands.stream()
                .map(RegisterDeputy::name)
                .filter(name -> name != null && name.value() != null)
                .flatMap(name -> Duplicates.forms(name.value()).stream())
                .map(PublicName::of)
                .collect(Collectors.toSet());
        return Question.visible(Deputy.SHAPE, Deputy.NAME.in(names));
    }

    /** The deputies of a unit whom the actor may see: among them the same name is found however it was typed. */
    static Question<List<Versioned<Deputy>>> ofUnit(String unit) {
        return Question.visible(Deputy.SHAPE, Deputy.UNIT.is(unit));
    }

    Outcome<Change<Deputy>> warned(
            Outcome<Change<Deputy>> decided, List<Versioned<Deputy>> named, List<Versioned<Deputy>> ofUnit) {
        return rule.duplicates()
                .warned(
                        decided,
                        Stream.concat(named.stream(), ofUnit.stream())
                                .distinct()
                                .toList(),
                        SameDeputyRule::warning);
    }

    /** A page of the deputies who are likely the same as one registered before. */
    Page<LikelySame<Deputy>> likely(@Nullable String after, Context context) {
        var all = Question.all(Deputy.SHAPE);
        return new LikelyPages<>(rule.duplicates(), context)
                .page(Query.of(Deputy.SHAPE).from(after), page -> context.answer(all));
    }
}
