package org.daibiao.poll;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.text.Normalizer;
import java.util.Map;
import org.daibiao.record.BadValueException;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Typed;
import org.jspecify.annotations.Nullable;

/**
 * Candidate (候选项目): what is voted on. Immutable and thread-safe.
 *
 * @param code the code by which ballots name it: 1 to 40 letters and digits of any script, {@code -} and {@code /} ({@link CandidateCode}), at most
 *     80 UTF-16 units; kept in NFKC
 * @param name the printed name; not blank, at most 200 characters
 * @param cost what it costs, not negative; all costs of a vote are in one unit that the caller chooses, usually 万元 (10,000 yuan); null when costs do
 *     not matter
 */
public record Candidate(
        @NotNull @Size(max = 80) @CandidateCode String code,

        @NotNull @Size(max = 200) String name,
        @Nullable @PositiveOrZero Long cost) {
    /** Throws {@link BadValueException} when code or name is blank, and for a negative cost. */
    public Candidate {
        if (code.isBlank() || name.isBlank()) {
            throw new BadValueException("record.invalid.NotBlank", Map.of());
        }
        code = code(code);
        Typed.atLeast(cost == null ? 0 : cost, 0);
    }

    /** A code in the form in which codes are kept and compared (NFKC): codes that differ only in how they were typed are the same. */
    public static String code(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFKC);
    }

    /** Whether the names look the same in print; codes always differ. */
    boolean looksLike(Candidate other) {
        return code(name).strip().equals(code(other.name).strip());
    }

    /** Creates a candidate without a cost. */
    public Candidate(String code, String name) {
        this(code, name, null);
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
