package org.daibiao.deputy;

import java.time.LocalDate;
import org.daibiao.desk.Change;
import org.daibiao.journal.Line;
import org.daibiao.privacy.Purpose;
import org.daibiao.privacy.Secrecy;
import org.daibiao.record.Citation;
import org.daibiao.record.Edit;
import org.daibiao.record.Id;
import org.daibiao.record.Laws;
import org.daibiao.record.Outcome;
import org.daibiao.record.Rejections;
import org.jspecify.annotations.Nullable;

/** Decides what may be stored, shown and erased about voters: pure functions. */
final class VoterRule {
    private static final Citation MINIMUM = Laws.PERSONAL_INFORMATION.article("6");
    private static final Citation ERASURE = Laws.PERSONAL_INFORMATION.article("47");

    private VoterRule() {}

    static Outcome<Change<Voter>> register(RegisterVoter command, Id<Voter> id, LocalDate today) {
        LocalDate since = command.since();
        Secrecy secrecy = command.secrecy() == null ? Secrecy.NOT_ASKED : command.secrecy();
        return new Rejections()
                .when(since.isAfter(today), DeputyReasons.FUTURE, "since", since, today)
                .orElse(() -> {
                    var voter = new Voter(
                            id,
                            command.name(),
                            command.constituency(),
                            command.phone(),
                            command.address(),
                            secrecy,
                            since,
                            null);
                    return Change.to(voter, voter.begun());
                });
    }

    static Outcome<Change<Disclosure>> disclose(
            Voter voter, Purpose purpose, @Nullable String reference, Id<Disclosure> id, LocalDate today) {
        boolean secret = voter.secrecy() == Secrecy.ASKED && !purpose.keepsSecrecy();
        return known(voter, MINIMUM)
                .when(secret, DeputyReasons.SECRECY_ASKED, MINIMUM, "purpose")
                .orElse(() -> {
                    var disclosure = new Disclosure(id, voter.id(), null, purpose, reference, today);
                    return Change.to(disclosure, disclosure.entered());
                });
    }

    static Outcome<Change<Voter>> correct(Voter now, CorrectVoter command) {
        return known(now, Laws.PERSONAL_INFORMATION.article("46"))
                .orElse(() -> Change.to(Edit.of(now)
                        .set(Voter.NAME, command.name())
                        .set(Voter.CONSTITUENCY, command.constituency())
                        .set(Voter.PHONE, command.phone())
                        .set(Voter.ADDRESS, command.address())
                        .done()));
    }

    static Outcome<Change<Voter>> wish(Voter now, Secrecy secrecy) {
        return known(now, MINIMUM)
                .orElse(() -> Change.to(Edit.of(now).set(Voter.SECRECY, secrecy).done()));
    }

    /**
     * Ends the voter's standing as known and removes all identifying data.
     *
     * @param standing the table of a record that names the voter and has not ended; null if there is none
     */
    static Outcome<Change<Voter>> erase(Voter now, @Nullable String standing, LocalDate today) {
        return known(now, ERASURE)
                .when(standing != null, DeputyReasons.VOTER_HELD, ERASURE, "voter", String.valueOf(standing))
                .orElse(() -> {
                    Line end = now.begun().endedOn(today);
                    return Change.to(
                            Edit.of(now)
                                    .set(Voter.NAME, null)
                                    .set(Voter.PHONE, null)
                                    .set(Voter.ADDRESS, null)
                                    .set(Voter.ERASED_ON, today)
                                    .done(),
                            end);
                });
    }

    private static Rejections known(Voter voter, Citation source) {
        return new Rejections().when(voter.erasedOn() != null, DeputyReasons.VOTER_ERASED, source, "voter");
    }
}
