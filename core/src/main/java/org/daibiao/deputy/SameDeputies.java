package org.daibiao.deputy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
    /** As many names are asked for at once: few enough that what is found stays one page while a list is registered. */
    private static final int AT_ONCE = 100;

    /** The deputies whom the actor may see and whose name is likely one of these; commands may still have formal faults. */
    static Question<List<Versioned<Deputy>>> named(List<RegisterDeputy> commands) {
        List<PublicName> names = commands.stream()
                .map(RegisterDeputy::name)
                .filter(name -> name != null && name.value() != null)
                .flatMap(name -> Duplicates.forms(name.value()).stream())
                .distinct()
                .map(PublicName::of)
                .toList();
        List<Question<List<Versioned<Deputy>>>> parts = new ArrayList<>();
        for (int from = 0; from < names.size(); from += AT_ONCE) {
            Set<PublicName> some = Set.copyOf(names.subList(from, Math.min(names.size(), from + AT_ONCE)));
            parts.add(Question.visible(Deputy.SHAPE, Deputy.NAME.in(some)));
        }
        return Question.of(
                parts,
                context -> parts.stream()
                        .flatMap(part -> context.answer(part).stream())
                        .toList());
    }

    /** The same for one, and the deputies of the unit: among them the same name is found however it was typed. */
    static Question<List<Versioned<Deputy>>> about(RegisterDeputy command) {
        return named(List.of(command))
                .and(
                        Question.visible(Deputy.SHAPE, Deputy.UNIT.is(command.unit())),
                        (named, ofUnit) -> Stream.concat(named.stream(), ofUnit.stream())
                                .distinct()
                                .toList());
    }

    Outcome<Change<Deputy>> warned(Outcome<Change<Deputy>> decided, List<Versioned<Deputy>> there) {
        return rule.duplicates().warned(decided, there, SameDeputyRule::warning);
    }

    /** A page of the deputies who are likely the same as one registered before. */
    Page<LikelySame<Deputy>> likely(@Nullable String after, Context context) {
        var all = Question.all(Deputy.SHAPE);
        return new LikelyPages<>(rule.duplicates(), context)
                .page(Query.of(Deputy.SHAPE).from(after), page -> context.answer(all));
    }
}
