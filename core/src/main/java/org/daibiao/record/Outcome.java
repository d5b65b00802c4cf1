package org.daibiao.record;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Outcome (结果): the result of a command. A rejection by a rule is a value with all reasons; any other failure is a {@link DaibiaoException}.
 */
public sealed interface Outcome<T> {
    /** The command was executed. */
    record Accepted<T>(T value) implements Outcome<T> {
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
        return new Accepted<>(value);
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
        return new Accepted<>(change.apply(((Accepted<T>) this).value()));
    }

    /** The outcome of a further step; a rejection stays unchanged. */
    default <R> Outcome<R> then(Function<? super T, Outcome<R>> step) {
        if (this instanceof Rejected<T> no) {
            return new Rejected<>(no.reasons());
        }
        return step.apply(((Accepted<T>) this).value());
    }

    /** The reasons of a rejection; empty if accepted. */
    default List<Rejection> reasons() {
        return List.of();
    }
}
