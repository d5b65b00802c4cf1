package org.daibiao.deputy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daibiao.correction.Duplicates;
import org.daibiao.correction.LikelyPages;
import org.daibiao.correction.LikelySame;
import org.daibiao.desk.Change;
import org.daibiao.desk.Context;
import org.daibiao.desk.Question;
import org.daibiao.privacy.PersonName;
import org.daibiao.privacy.PublicName;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Outcome;
import org.daibiao.record.Page;
import org.daibiao.record.Query;
import org.daibiao.record.Versioned;
import org.jspecify.annotations.Nullable;

/** Asks what {@link SameDeputyRule} decides on: which deputies are likely registered twice. */
record SameDeputies(SameDeputyRule rule) {
    /** As many names are asked for at once: few enough that what is found stays one page while a list is registered. */
    private static final int AT_ONCE = 100;

    /** Who has the names of a list, in parts by form of the name: what one of the list is compared with does not grow with the list. */
    record Named(Map<String, Question<List<Versioned<Deputy>>>> byForm) {
        /** The deputies whom the actor may see and whose name is likely one of these; commands may still have formal faults. */
        static Named in(List<RegisterDeputy> commands) {
            List<String> forms =
                    commands.stream().flatMap(Named::forms).distinct().toList();
            var parts = new HashMap<String, Question<List<Versioned<Deputy>>>>();
            for (int from = 0; from < forms.size(); from += AT_ONCE) {
                List<String> some = forms.subList(from, Math.min(forms.size(), from + AT_ONCE));
                var part = Question.visible(
                        Deputy.SHAPE,
                        Deputy.NAME.in(some.stream().map(PublicName::of).collect(Collectors.toSet())));
                some.forEach(form -> parts.put(form, part));
            }
            return new Named(parts);
        }

        /** Those who are asked for together with one of the list, who has the name among them. */
        Question<List<Versioned<Deputy>>> with(RegisterDeputy command) {
            return together(forms(command).map(byForm::get).distinct().toList());
        }

        private static Stream<String> forms(RegisterDeputy command) {
            PersonName name = command.name();
            return name == null || name.value() == null ? Stream.empty() : Duplicates.forms(name.value()).stream();
        }

        @Override
        public String toString() {
            return LogSafe.of(this);
        }
    }

    /** The same for one, and the deputies of the unit: among them the same name is found however it was typed. */
    static Question<List<Versioned<Deputy>>> about(RegisterDeputy command) {
        return together(List.of(
                Named.in(List.of(command)).with(command),
                Question.visible(Deputy.SHAPE, Deputy.UNIT.is(command.unit()))));
    }

    private static Question<List<Versioned<Deputy>>> together(List<Question<List<Versioned<Deputy>>>> parts) {
        return Question.of(
                parts,
                context -> parts.stream()
                        .flatMap(part -> context.answer(part).stream())
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
