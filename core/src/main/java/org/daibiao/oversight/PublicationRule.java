package org.daibiao.oversight;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.daibiao.desk.Change;
import org.daibiao.journal.Kind;
import org.daibiao.journal.Line;
import org.daibiao.oversight.Publication.Form;
import org.daibiao.oversight.Publication.Part;
import org.daibiao.privacy.PublicName;
import org.daibiao.privacy.Secrecy;
import org.daibiao.record.Citation;
import org.daibiao.record.Id;
import org.daibiao.record.Messages;
import org.daibiao.record.Outcome;
import org.daibiao.record.Rejections;
import org.daibiao.record.Versioned;
import org.daibiao.suggestion.DueDay;
import org.daibiao.suggestion.Suggestion;
import org.jspecify.annotations.Nullable;

/** Decides which parts of a suggestion may be published, and when: pure functions. */
final class PublicationRule {
    private PublicationRule() {}

    /**
     * What is known about a suggestion before a part of it is published.
     *
     * @param before the decisions so far on its text and its result
     * @param replied the day of its first reply, or null
     * @param names the names of its proposers; read only if secrecy must be kept
     * @param due what is owed and not yet done
     * @param secrecy the law or regulation that protects proposers who ask for secrecy; null if none does: a wish that was recorded is kept all the same
     */
    record Known(
            LocalDate today,
            List<Publication> before,
            @Nullable LocalDate replied,
            List<PublicName> names,
            List<Versioned<DueDay>> due,
            @Nullable Citation secrecy) {
        /** The latest decision on a part. Of several on one day the publication, since it cannot be withheld afterwards. */
        Optional<Publication> latest(Part part) {
            return before.stream()
                    .filter(one -> one.part() == part)
                    .max(Comparator.comparing(Publication::decidedOn).thenComparing(PublicationRule::isPublished));
        }
    }

    static Outcome<Change<Publication>> publish(
            PublishPart command, Id<Publication> id, Suggestion suggestion, Known known) {
        Rejections reasons =
                SupervisionRule.days(command.day(), earliest(command.part(), suggestion, known), known.today());
        shape(command, reasons);
        timely(command, suggestion, known, reasons);
        secret(command, suggestion, known, reasons);
        return reasons.orElse(() -> {
            var kept = new Publication(
                    id,
                    suggestion.id(),
                    command.part(),
                    command.form(),
                    command.text(),
                    command.reason(),
                    command.day());
            Kind family = isPublished(kept) ? OversightKinds.PUBLISHED : OversightKinds.WITHHELD;
            Change<Publication> change =
                    Change.to(kept, Line.event(family.member(command.part()), suggestion.id(), command.day()));
            for (Versioned<DueDay> due : known.due()) {
                change = change.update(DueDay.SHAPE, due, due.value().settled(command.day(), DueDay.Ending.DONE));
            }
            return change;
        });
    }

    /** The latest day among the steps that must come before: a result comes after its reply and its published text. */
    private static LocalDate earliest(Part part, Suggestion suggestion, Known known) {
        var days = new ArrayList<>(List.of(SupervisionRule.begun(suggestion)));
        known.latest(part).ifPresent(one -> days.add(one.decidedOn()));
        if (part == Part.RESULT) {
            known.latest(Part.TEXT).filter(PublicationRule::isPublished).ifPresent(text -> days.add(text.decidedOn()));
            Optional.ofNullable(known.replied()).ifPresent(days::add);
        }
        return Collections.max(days);
    }

    private static void shape(PublishPart command, Rejections reasons) {
        boolean text = isWritten(command.text());
        boolean reason = isWritten(command.reason());
        reasons.when(text != (command.form() != Form.WITHHELD), OversightReasons.PUBLISHED_TEXT, "text")
                .when(reason != (command.form() != Form.WHOLE), OversightReasons.PUBLISHED_REASON, "reason");
    }

    private static void timely(PublishPart command, Suggestion suggestion, Known known, Rejections reasons) {
        boolean result = command.part() == Part.RESULT;
        boolean withheld = command.form() == Form.WITHHELD;
        boolean textPublished =
                known.latest(Part.TEXT).filter(PublicationRule::isPublished).isPresent();
        boolean decided = known.latest(command.part())
                .filter(one -> withheld || isPublished(one))
                .isPresent();
        String state = Messages.code(suggestion.state());
        reasons.when(!SupervisionRule.accepted(suggestion), OversightReasons.NOT_ACCEPTED, "suggestion", state)
                .when(result && suggestion.resolution() == null, OversightReasons.NOT_REPLIED, "part", state)
                // a result is read beside its text, and the base of its rate is the published texts
                .when(result && !withheld && !textPublished, OversightReasons.TEXT_NOT_PUBLISHED, "part")
                .when(decided, OversightReasons.PUBLISHED_ALREADY, "part");
    }

    private static void secret(PublishPart command, Suggestion suggestion, Known known, Rejections reasons) {
        boolean asked = suggestion.secrecy() == Secrecy.ASKED;
        boolean named = Stream.of(command.text(), command.reason())
                .filter(Objects::nonNull)
                .map(PublicationRule::plain)
                .anyMatch(text -> known.names().stream().anyMatch(name -> text.contains(plain(name.value()))));
        reasons.when(asked && command.form() == Form.WHOLE, OversightReasons.SECRECY, known.secrecy(), "form")
                .when(asked && named, OversightReasons.NAMES_PROPOSER, known.secrecy(), "text");
    }

    private static boolean isPublished(Publication publication) {
        return publication.form() != Form.WITHHELD;
    }

    private static boolean isWritten(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    /** Removes what varies between printed forms of a name: spaces (王　芳), dots (买买提·艾力), width and case. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Z}\\p{Cf}·•‧・.]", "")
                .toLowerCase(Locale.ROOT);
    }
}
