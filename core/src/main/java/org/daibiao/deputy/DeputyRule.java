package org.daibiao.deputy;

import java.time.LocalDate;
import java.util.List;
import org.daibiao.desk.Change;
import org.daibiao.privacy.PublicName;
import org.daibiao.record.Citation;
import org.daibiao.record.Edit;
import org.daibiao.record.Id;
import org.daibiao.record.Laws;
import org.daibiao.record.Outcome;
import org.daibiao.record.Property;
import org.daibiao.record.Rejections;
import org.jspecify.annotations.Nullable;

/** Decides what is put right in what is recorded of a deputy, and when the phone number is shown: pure functions. */
final class DeputyRule {
    private static final Citation MINIMUM = Laws.PERSONAL_INFORMATION.article("6");

    private DeputyRule() {}

    static Outcome<Change<Deputy>> correct(Deputy now, CorrectDeputy command) {
        List<CorrectDeputy.Part> without = command.without();
        return new Rejections()
                .when(isBoth(command), DeputyReasons.GIVEN_AND_REMOVED, "without")
                .orElse(() -> {
                    Edit<Deputy> edit = Edit.of(now);
                    if (command.name() != null) {
                        edit.set(Deputy.NAME, PublicName.of(command.name()));
                    }
                    if (command.sectors() != null) {
                        edit.setAll(Deputy.SECTORS, command.sectors());
                    }
                    set(edit, Deputy.UNIT, command.unit(), false);
                    set(
                            edit,
                            Deputy.CONSTITUENCY,
                            command.constituency(),
                            without.contains(CorrectDeputy.Part.CONSTITUENCY));
                    set(edit, Deputy.DELEGATION, command.delegation(), without.contains(CorrectDeputy.Part.DELEGATION));
                    set(edit, Deputy.PHONE, command.phone(), without.contains(CorrectDeputy.Part.PHONE));
                    return Change.to(edit.done());
                });
    }

    /** Whether something is given and removed at once. */
    private static boolean isBoth(CorrectDeputy command) {
        return command.without().stream().anyMatch(part -> switch (part) {
            case CONSTITUENCY -> command.constituency() != null;
            case DELEGATION -> command.delegation() != null;
            case PHONE -> command.phone() != null;
        });
    }

    private static <V> void set(Edit<Deputy> edit, Property<Deputy, V> property, @Nullable V value, boolean removed) {
        if (value != null || removed) {
            edit.set(property, value);
        }
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
