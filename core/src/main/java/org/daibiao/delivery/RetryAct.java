package org.daibiao.delivery;

import jakarta.validation.constraints.NotNull;
import org.daibiao.record.Seen;

/**
 * Asks for one more attempt at an act that was set aside (重试搁置的操作记录); the next delivery makes it.
 *
 * @param setAside the act set aside, as seen
 */
public record RetryAct(@NotNull Seen<SetAside> setAside) {}
