package org.daibiao.poll;

import jakarta.validation.constraints.NotNull;
import java.util.Locale;
import java.util.Map;
import org.daibiao.record.Messages;
import org.daibiao.record.Typed;

/**
 * Fraction (比例线): a fraction of a whole that must be reached, in whole numbers. Immutable and thread-safe.
 *
 * @param numerator not negative
 * @param denominator positive
 * @param comparison whether the fraction itself is enough
 */
public record Fraction(
        int numerator, int denominator, @NotNull Comparison comparison) {
    /** Comparison (含本数与否): whether the fraction itself is enough. */
    public enum Comparison {
        /** The fraction or more (以上，含本数). */
        AT_LEAST,
        /** More than the fraction (超过，过). */
        MORE_THAN
    }

    /** Throws {@link org.daibiao.record.BadValueException} for numbers out of these bounds. */
    public Fraction {
        Typed.atLeast(numerator, 0);
        Typed.atLeast(denominator, 1);
    }

    /** The fraction or more. */
    public static Fraction atLeast(int numerator, int denominator) {
        return new Fraction(numerator, denominator, Comparison.AT_LEAST);
    }

    /** More than the fraction. */
    public static Fraction moreThan(int numerator, int denominator) {
        return new Fraction(numerator, denominator, Comparison.MORE_THAN);
    }

    /**
     * The least number that reaches it, for example 137 for more than half of 273.
     *
     * @throws org.daibiao.record.BadValueException for a whole below zero
     * @throws ArithmeticException where it is no long, which no share of a long is
     */
    public long needed(long whole) {
        Typed.atLeast(whole, 0);
        // In two parts, so that no step is greater than the answer.
        long rest = whole % denominator * numerator;
        long cut = Math.addExact(Math.multiplyExact(whole / denominator, numerator), rest / denominator);
        boolean more = comparison == Comparison.MORE_THAN || rest % denominator != 0;
        return more ? Math.addExact(cut, 1) : cut;
    }

    /** Whether a part reaches it; throws as {@link #needed}. */
    public boolean reached(long part, long whole) {
        return part >= needed(whole);
    }

    /** Whether the part is exactly the fraction, where the two comparisons differ. */
    public boolean exactly(long part, long whole) {
        return part * denominator == whole * numerator
                && Math.multiplyHigh(part, denominator) == Math.multiplyHigh(whole, numerator);
    }

    /** The same fraction with the other comparison. */
    public Fraction otherwise() {
        return comparison == Comparison.MORE_THAN ? atLeast(numerator, denominator) : moreThan(numerator, denominator);
    }

    /** Whether a whole can reach it at all. */
    boolean possible() {
        return numerator < denominator || (numerator == denominator && comparison == Comparison.AT_LEAST);
    }

    /** Comparison and fraction, in the language of the locale (Chinese or English). */
    public String text(Locale locale) {
        return Messages.text(
                "poll.share",
                locale,
                Map.of(
                        "comparison", Messages.label(comparison, locale),
                        "numerator", numerator,
                        "denominator", denominator));
    }
}
