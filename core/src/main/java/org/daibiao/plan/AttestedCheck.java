package org.daibiao.plan;

import java.util.Set;
import org.daibiao.record.LogSafe;

/**
 * Attested check (人工认定的核查): only a person can judge it. The latest attestation whose days overlap those of the report counts.
 *
 * @param zh the text in Chinese
 * @param en the text in English
 */
public record AttestedCheck(String zh, String en) implements Check {
    @Override
    public Set<String> kinds() {
        return Set.of();
    }

    @Override
    public CheckReport report(CheckContext asking) {
        return asking.attestations().stream()
                .filter(one -> one.obligation().equals(asking.obligation().id()) && one.place() == asking.place())
                .filter(one -> !one.attestedOn().isAfter(asking.view().asOf()))
                .reduce((earlier, later) -> later.attestedOn().isBefore(earlier.attestedOn()) ? earlier : later)
                .map(one -> CheckReport.of(
                        one.judgement().standing(),
                        one.judgement() == Attestation.Judgement.MET ? 1 : 0,
                        1,
                        one.reason()))
                .orElseGet(() -> CheckReport.of(Status.NOT_ATTESTED, 0, 0, null));
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
