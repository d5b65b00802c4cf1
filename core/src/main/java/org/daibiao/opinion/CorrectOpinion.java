package org.daibiao.opinion;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.daibiao.deputy.Deputy;
import org.daibiao.record.Edit;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Seen;
import org.daibiao.record.TextCheck;
import org.daibiao.station.Station;
import org.jspecify.annotations.Nullable;

/**
 * Corrects what the registration of an opinion recorded (更正群众意见登记). What is null stays as it is.
 *
 * @param opinion the opinion as seen
 * @param station the station at which it really was raised, or null
 * @param deputy the deputy who really passes it on, or null
 * @param unit the right town or subdistrict, at most 100 characters, or null
 * @param category the right category's code, at most 40 characters: lower-case words joined by hyphens; or null
 * @param text what was really raised, at most 2000 characters, or null
 * @param reason why it was wrong, at most 500 characters
 */
public record CorrectOpinion(
        @NotNull Seen<Opinion> opinion,
        @Nullable Id<Station> station,
        @Nullable Id<Deputy> deputy,

        @Nullable @Pattern(regexp = TextCheck.FILLED, message = "filled") @Size(max = 100)
        String unit,

        @Nullable @Size(max = 40) @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*", message = "code")
        String category,

        @Nullable @Pattern(regexp = TextCheck.FILLED, message = "filled") @Size(max = 2000)
        String text,

        @NotBlank @Size(max = 500) String reason) {
    /** A correction that so far changes nothing. */
    public static CorrectOpinion of(Seen<Opinion> opinion, String reason) {
        return new CorrectOpinion(opinion, null, null, null, null, null, reason);
    }

    /** The same with the right category. */
    public CorrectOpinion under(String right) {
        return new CorrectOpinion(opinion, station, deputy, unit, right, text, reason);
    }

    /** The same with the right text. */
    public CorrectOpinion saying(String right) {
        return new CorrectOpinion(opinion, station, deputy, unit, category, right, reason);
    }

    /** The same, passed on by this deputy. */
    public CorrectOpinion passedOnBy(Id<Deputy> right) {
        return new CorrectOpinion(opinion, station, right, unit, category, text, reason);
    }

    /** The same, raised at this station. */
    public CorrectOpinion at(Id<Station> right) {
        return new CorrectOpinion(opinion, right, deputy, unit, category, text, reason);
    }

    /** The opinion as it should have been recorded. */
    Opinion right(Opinion now) {
        return Edit.of(now)
                .set(Opinion.STATION, station == null ? now.station() : station)
                .set(Opinion.DEPUTY, deputy == null ? now.deputy() : deputy)
                .set(Opinion.UNIT, Objects.requireNonNullElse(unit, now.unit()))
                .set(Opinion.CATEGORY, Objects.requireNonNullElse(category, now.category()))
                .set(Opinion.TEXT, Objects.requireNonNullElse(text, now.text()))
                .done();
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
