package org.daibiao.record;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Outcome (结果): the result of a command. A rejection by a rule is a value with all reasons; any other failure is a {@link DaibiaoException}.
 */
public sealed interface Outcome<T> {
    /**
     * The command was executed.
     *
     * @param warnings what somebody should look at although it was executed, for example that the same visit seems to be recorded already; usually
     *     empty, and empty for a repeat under the same operation id
     */
    record Accepted<T>(T value, List<Rejection> warnings) implements Outcome<T> {
        public Accepted {
            warnings = List.copyOf(warnings);
        }

        @Override
        public String toString() {
            return LogSafe.of(this);
        }
    }

    /** The command was not executed and nothing has changed; {@code reasons} holds every reason, at least one. */
    record Rejected<T>(List<Rejection> reasons) implements Outcome<T> {
        public Rejected {
            reasons = List.copyOf(reasons);
            if (reasons.isEmpty()) {
                throw new IllegalArgumentException("a rejection has at least one reason");
            }
        }

        @Override
        public String toString() {
            return reasons.stream()
                    .map(Rejection::toString)
                    .collect(Collectors.joining("\n         ", "Rejected ", ""));
        }
    }

    /** The command was executed, with this result. */
    static <T> Outcome<T> accepted(T value) {
        return new Accepted<>(value, List.of());
    }

    /** The command was executed, with this result, and somebody should look at these. */
    static <T> Outcome<T> accepted(T value, List<Rejection> warnings) {
        return new Accepted<>(value, warnings);
    }

    /** The command was not executed, for these reasons. */
    static <T> Outcome<T> rejected(List<Rejection> reasons) {
        return new Rejected<>(reasons);
    }

    /** The command was not executed, for this reason. */
    static <T> Outcome<T> rejected(Rejection reason) {
        return new Rejected<>(List.of(reason));
    }

    /** The result, or {@link RejectedException} with the reasons. */
    default T orThrow() {
        if (this instanceof Rejected<T> no) {
            throw new RejectedException(no.reasons());
        }
        return ((Accepted<T>) this).value();
    }

    /** The outcome with a converted result; a rejection stays unchanged. */
    default <R> Outcome<R> map(Function<? super T, ? extends R> change) {
        if (this instanceof Rejected<T> no) {
            return new Rejected<>(no.reasons());
        }
        return new Accepted<>(change.apply(((Accepted<T>) this).value()), warnings());
    }

    /** The outcome of a further step, with the warnings of both; a rejection stays unchanged. */
    default <R> Outcome<R> then(Function<? super T, Outcome<R>> step) {
        if (this instanceof Rejected<T> no) {
            return new Rejected<>(no.reasons());
        }
        Outcome<R> next = step.apply(((Accepted<T>) this).value());
        return next instanceof Accepted<R> yes && !warnings().isEmpty()
                ? new Accepted<>(
                        yes.value(),
                        Stream.concat(warnings().stream(), yes.warnings().stream())
                                .toList())
                : next;
    }

    /** What somebody should look at although the command was executed; empty if rejected. */
    default List<Rejection> warnings() {
        return List.of();
    }

    /** The reasons of a rejection; empty if accepted. */
    default List<Rejection> reasons() {
        return List.of();
    }
}
