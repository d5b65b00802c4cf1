package org.daibiao.poll;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Candidate (候选项目): what is voted on. Immutable and thread-safe.
 *
 * @param code by which ballots name it: 1 to 20 letters, digits and hyphens (ASCII)
 * @param name as it is printed; not blank, at most 200 characters
 * @param cost what it costs, not below zero, all of a vote in one unit that the caller chooses, as a rule 万元 (10,000 yuan); null where no
 *     money is asked after
 */
public record Candidate(
        @Size(max = 20) @Pattern(regexp = "[A-Za-z0-9-]{1,20}")
        String code,

        @Size(max = 200) String name,
        @Nullable @PositiveOrZero Long cost) {
    /** Throws {@link IllegalArgumentException} where code or name is blank, and for a cost below zero. */
    public Candidate {
        if (code.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("a candidate has a code and a name");
        }
        if (cost != null && cost < 0) {
            throw new IllegalArgumentException("money is not below zero");
        }
    }

    /** One of which no money is asked. */
    public Candidate(String code, String name) {
        this(code, name, null);
    }
}
