package org.daibiao.testkit.year;

import java.time.LocalDate;
import java.util.function.Function;
import org.daibiao.record.Outcome;

/**
 * One act of a history.
 *
 * @param chain the record whose steps keep their order
 * @param day the day on which it was done
 * @param what what it is, in words
 * @param enter enters it
 */
public record Act(String chain, LocalDate day, String what, Function<World, Outcome<?>> enter) {}
