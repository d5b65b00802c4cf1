package org.daibiao.plan;

import java.util.Map;
import org.daibiao.record.Beta;

/**
 * Maker of a check of the host's own (自有检查): a plan file names the check, {@code {check: letters-waiting, with: {most: letters-open}}}, and the
 * door makes it. Given to the door: {@link org.daibiao.DaibiaoBuilder#check}. Thread-safe.
 */
@Beta
@FunctionalInterface
public interface CheckMaker {
    /**
     * The check. An {@link IllegalArgumentException} becomes a fault of the plan file, at the place of the check, with its message.
     *
     * @param zh what the plan calls it in Chinese
     * @param en what the plan calls it in English
     * @param numbers the numbers that the plan gives it, by the names that the check has for them
     */
    Check make(String zh, String en, Map<String, Integer> numbers);
}
