package org.daibiao.deputy;

import java.time.LocalDate;
import java.util.List;
import org.daibiao.correction.CorrectionRoom;
import org.daibiao.desk.Change;
import org.daibiao.record.Citation;
import org.daibiao.record.Id;
import org.daibiao.record.Laws;
import org.daibiao.record.Outcome;
import org.daibiao.record.Rejection;
import org.daibiao.record.Rejections;

/** Decides what is put right in what is recorded of a deputy, and when the phone number is shown: pure functions. */
final class DeputyRule {
    private static final Citation MINIMUM = Laws.PERSONAL_INFORMATION.article("6");

    private DeputyRule() {}

    /** @param taken why the deputy cannot have the right external key */
    static Outcome<Change<Deputy>> correct(Deputy now, CorrectDeputy command, List<Rejection> taken) {
        return new Rejections()
                .when(command.contradictsItself(), CorrectionRoom.GIVEN_AND_REMOVED, "without")
                .and(taken)
                .orElse(() -> Change.to(command.right(now)));
    }

    static Outcome<Change<Disclosure>> disclose(
            Deputy deputy, RevealPhone command, Id<Disclosure> id, LocalDate today) {
        return new Rejections()
                .when(deputy.phone() == null, DeputyReasons.NO_PHONE, MINIMUM, "deputy")
                .orElse(() -> {
                    var disclosure =
                            new Disclosure(id, null, deputy.id(), command.purpose(), command.reference(), today);
                    return Change.to(disclosure, disclosure.entered());
                });
    }
}
