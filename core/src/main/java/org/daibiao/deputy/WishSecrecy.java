package org.daibiao.deputy;

import jakarta.validation.constraints.NotNull;
import org.daibiao.privacy.Secrecy;
import org.daibiao.record.Seen;

/**
 * Records a voter's wish for secrecy, or that the voter gives it up (登记选民的保密要求).
 *
 * @param voter the voter as seen
 * @param secrecy the wish
 */
public record WishSecrecy(
        @NotNull Seen<Voter> voter, @NotNull Secrecy secrecy) {}
