package org.daibiao.plan;

import java.util.Map;
import org.daibiao.record.Beta;

/**
 * Maker of an application's own check (自有核查): a plan file names the check, {@code {check: letters-waiting, with: {most: letters-open}}}, and
 * the door creates it. Register it with {@link org.daibiao.DaibiaoBuilder#check}. Thread-safe.
 */
@Beta
@FunctionalInterface
public interface CheckMaker {
    /**
     * Creates the check. An {@link IllegalArgumentException} becomes a fault of the plan file, at the place of the check, with its message.
     *
     * @param zh the text of the check in Chinese, from the plan
     * @param en the text of the check in English, from the plan
     * @param numbers the numbers from the plan, by the names that the check uses
     */
    Check make(String zh, String en, Map<String, Integer> numbers);
}
