package org.daibiao.poll;

/**
 * Candidate (候选项目): what is voted on. Immutable and thread-safe.
 *
 * @param code by which ballots name it; not blank
 * @param name as it is printed; not blank
 */
public record Candidate(String code, String name) {
    /** Throws {@link IllegalArgumentException} where a part is blank. */
    public Candidate {
        if (code.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("a candidate has a code and a name");
        }
    }
}
