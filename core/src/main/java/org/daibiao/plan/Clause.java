package org.daibiao.plan;

import org.daibiao.record.LogSafe;

/**
 * Clause (条款) of a plan.
 *
 * @param number its number
 * @param part the heading of its part (一、二、…)
 * @param heading its own heading
 * @param text its text
 */
public record Clause(int number, String part, String heading, String text) {
    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
