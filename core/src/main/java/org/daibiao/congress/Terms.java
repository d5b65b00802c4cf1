package org.daibiao.congress;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.daibiao.desk.Context;
import org.daibiao.desk.Question;
import org.daibiao.record.UnknownIdException;
import org.daibiao.record.Versioned;

/** Terms of a congress (历届), for decisions of other rooms. Stateless. */
public final class Terms {
    private Terms() {}

    /** What the methods below ask, to be asked together with other questions. */
    public static Question<List<Versioned<Term>>> asked() {
        return Question.all(Term.SHAPE);
    }

    /** All terms, ordered by first day. */
    public static List<Versioned<Term>> all(Context context) {
        return context.answer(asked()).stream()
                .sorted(Comparator.comparing(term -> term.value().firstDay()))
                .toList();
    }

    /** The latest term. Throws {@link UnknownIdException} if the congress was never opened. */
    public static Versioned<Term> current(Context context) {
        List<Versioned<Term>> all = all(context);
        if (all.isEmpty()) {
            throw new UnknownIdException("congress", context.reader().congress());
        }
        return all.get(all.size() - 1);
    }

    /** The term that contains the day. */
    public static Optional<Term> on(Context context, LocalDate day) {
        return all(context).stream()
                .map(Versioned::value)
                .filter(term -> term.holds(day))
                .findFirst();
    }
}
