package org.daibiao.poll;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.text.Normalizer;
import org.daibiao.record.LogSafe;
import org.jspecify.annotations.Nullable;

/**
 * Candidate (候选项目): what is voted on. Immutable and thread-safe.
 *
 * @param code by which ballots name it: 1 to 40 letters and digits of any script, {@code -} and {@code /} ({@link CandidateCode}), at most 80
 *     UTF-16 units; kept in NFKC
 * @param name as it is printed; not blank, at most 200 characters
 * @param cost what it costs, not below zero, all of a vote in one unit that the caller chooses, as a rule 万元 (10,000 yuan); null where no
 *     money is asked after
 */
public record Candidate(
        @NotNull @Size(max = 80) @CandidateCode String code,

        @NotNull @Size(max = 200) String name,
        @Nullable @PositiveOrZero Long cost) {
    /** Throws {@link IllegalArgumentException} where code or name is blank, and for a cost below zero. */
    public Candidate {
        if (code.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("a candidate has a code and a name");
        }
        code = code(code);
        if (cost != null && cost < 0) {
            throw new IllegalArgumentException("money is not below zero");
        }
    }

    /** A code in the form in which codes are kept and compared (NFKC): what is written with other keys alone is the same. */
    public static String code(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFKC);
    }

    /** Whether the names cannot be told apart where they are printed; a code can. */
    boolean looksLike(Candidate other) {
        return code(name).strip().equals(code(other.name).strip());
    }

    /** One of which no money is asked. */
    public Candidate(String code, String name) {
        this(code, name, null);
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
