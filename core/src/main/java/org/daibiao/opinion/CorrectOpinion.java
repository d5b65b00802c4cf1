package org.daibiao.opinion;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.daibiao.deputy.Deputy;
import org.daibiao.deputy.Voter;
import org.daibiao.privacy.Secrecy;
import org.daibiao.record.Edit;
import org.daibiao.record.ExternalKey;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Property;
import org.daibiao.record.Seen;
import org.daibiao.record.TextCheck;
import org.daibiao.record.Typed;
import org.daibiao.station.Station;
import org.jspecify.annotations.Nullable;

/**
 * Corrects what the registration of an opinion recorded (更正群众意见登记). What is null or empty stays as it is.
 *
 * @param opinion the opinion as seen
 * @param origin where it really was raised, or null
 * @param source the contact or deliberation at which it really was raised, or null
 * @param station the station at which it really was raised, or null
 * @param round the community round in which it really was raised, or null
 * @param orderNumber the right number of the hotline's work order, however it is typed, or null
 * @param deputy the deputy who really passes it on, or null
 * @param voter the voter who really raised it, or null
 * @param secrecy whether the voter must stay unknown to the handlers, or null: then a voter who is named here and asks for it stays unknown
 * @param unit the right town or subdistrict, at most 100 characters, or null
 * @param category the right category's code, at most 40 characters: lower-case words joined by hyphens; or null
 * @param text what was really raised, at most 2000 characters, or null
 * @param day the right day, or null
 * @param without what is to be removed because the opinion has none, at most 6
 * @param reason why it was wrong, at most 500 characters
 */
public record CorrectOpinion(
        @NotNull Seen<Opinion> opinion,
        @Nullable Origin origin,
        @Nullable UUID source,
        @Nullable Id<Station> station,
        @Nullable Id<CommunityRound> round,
        @Nullable @Valid ExternalKey orderNumber,
        @Nullable Id<Deputy> deputy,
        @Nullable Id<Voter> voter,
        @Nullable Secrecy secrecy,

        @Nullable @Pattern(regexp = TextCheck.FILLED, message = "filled") @Size(max = 100)
        String unit,

        @Nullable @Size(max = 40) @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*", message = "code")
        String category,

        @Nullable @Pattern(regexp = TextCheck.FILLED, message = "filled") @Size(max = 2000)
        String text,

        @Nullable LocalDate day,
        @NotNull @Size(max = 6) List<@NotNull Part> without,
        @NotBlank @Size(max = 500) String reason) {
    /** Part (意见可以为空的项): what an opinion may have none of. */
    public enum Part {
        /** The contact or deliberation (联系或议事). */
        SOURCE,
        /** The station (站点). */
        STATION,
        /** The community round (集中联系社区活动). */
        ROUND,
        /** The hotline's work order (工单号). */
        ORDER_NUMBER,
        /** The deputy who passes it on (代表). */
        DEPUTY,
        /** The voter (选民). */
        VOTER
    }

    static final Property<CorrectOpinion, Seen<Opinion>> OPINION = Property.of(CorrectOpinion.class, "opinion");
    static final Property<CorrectOpinion, Origin> ORIGIN = Property.of(CorrectOpinion.class, "origin");
    static final Property<CorrectOpinion, UUID> SOURCE = Property.of(CorrectOpinion.class, "source");
    static final Property<CorrectOpinion, Id<Station>> STATION = Property.of(CorrectOpinion.class, "station");
    static final Property<CorrectOpinion, Id<CommunityRound>> ROUND = Property.of(CorrectOpinion.class, "round");
    static final Property<CorrectOpinion, ExternalKey> ORDER_NUMBER = Property.of(CorrectOpinion.class, "orderNumber");
    static final Property<CorrectOpinion, Id<Deputy>> DEPUTY = Property.of(CorrectOpinion.class, "deputy");
    static final Property<CorrectOpinion, Id<Voter>> VOTER = Property.of(CorrectOpinion.class, "voter");
    static final Property<CorrectOpinion, String> CATEGORY = Property.of(CorrectOpinion.class, "category");
    static final Property<CorrectOpinion, String> TEXT = Property.of(CorrectOpinion.class, "text");
    static final Property<CorrectOpinion, LocalDate> DAY = Property.of(CorrectOpinion.class, "day");
    static final Property<CorrectOpinion, Part> WITHOUT = Property.of(CorrectOpinion.class, "without");
    static final Property<CorrectOpinion, String> REASON = Property.of(CorrectOpinion.class, "reason");

    /** A correction that so far changes nothing. */
    public static CorrectOpinion of(Seen<Opinion> opinion, String reason) {
        return Edit.blank(CorrectOpinion.class)
                .set(OPINION, opinion)
                .set(REASON, reason)
                .done();
    }

    /** The same with the right day ({@code 2025-01-10}). */
    public CorrectOpinion raisedOn(String right) {
        return Edit.of(this).set(DAY, Typed.day(right)).done();
    }

    /** The same with the right category. */
    public CorrectOpinion under(String right) {
        return Edit.of(this).set(CATEGORY, right).done();
    }

    /** The same with the right text. */
    public CorrectOpinion saying(String right) {
        return Edit.of(this).set(TEXT, right).done();
    }

    /** The same, raised by this voter. */
    public CorrectOpinion raisedBy(Id<Voter> right) {
        return Edit.of(this).set(VOTER, right).done();
    }

    /** The same, passed on by this deputy. */
    public CorrectOpinion passedOnBy(Id<Deputy> right) {
        return Edit.of(this).set(DEPUTY, right).done();
    }

    /** The same, raised at this station. */
    public CorrectOpinion at(Id<Station> right) {
        return Edit.of(this).set(STATION, right).done();
    }

    /** The same, raised in this community round. */
    public CorrectOpinion in(Id<CommunityRound> right) {
        return Edit.of(this).set(ROUND, right).done();
    }

    /** The same with the right number of the hotline's work order. */
    public CorrectOpinion numbered(String right) {
        return Edit.of(this).set(ORDER_NUMBER, ExternalKey.of(right)).done();
    }

    /** The same, raised in this way. */
    public CorrectOpinion from(Origin right) {
        return Edit.of(this).set(ORIGIN, right).done();
    }

    /** The same, raised at this contact or deliberation. */
    public CorrectOpinion from(Origin right, Id<?> rightSource) {
        return Edit.of(from(right)).set(SOURCE, rightSource.value()).done();
    }

    /** The same without these. */
    public CorrectOpinion without(Part... parts) {
        return Edit.of(this).setAll(WITHOUT, List.of(parts)).done();
    }

    /** Whether something is given and removed at once. */
    boolean contradictsItself() {
        return without.stream().anyMatch(part -> switch (part) {
            case SOURCE -> source != null;
            case STATION -> station != null;
            case ROUND -> round != null;
            case ORDER_NUMBER -> orderNumber != null;
            case DEPUTY -> deputy != null;
            case VOTER -> voter != null;
        });
    }

    /** The opinion as it should have been recorded; its last day is not yet that of its right day. */
    Opinion right(Opinion now) {
        return Edit.of(now)
                .set(Opinion.ORIGIN, Objects.requireNonNullElse(origin, now.origin()))
                .set(Opinion.SOURCE, right(Part.SOURCE, source, now.source()))
                .set(Opinion.STATION, right(Part.STATION, station, now.station()))
                .set(Opinion.ROUND, right(Part.ROUND, round, now.round()))
                .set(Opinion.ORDER_NUMBER, right(Part.ORDER_NUMBER, orderNumber, now.orderNumber()))
                .set(Opinion.DEPUTY, right(Part.DEPUTY, deputy, now.deputy()))
                .set(Opinion.VOTER, right(Part.VOTER, voter, now.voter()))
                .set(Opinion.SECRECY, Objects.requireNonNullElse(secrecy, now.secrecy()))
                .set(Opinion.UNIT, Objects.requireNonNullElse(unit, now.unit()))
                .set(Opinion.CATEGORY, Objects.requireNonNullElse(category, now.category()))
                .set(Opinion.TEXT, Objects.requireNonNullElse(text, now.text()))
                .set(Opinion.RAISED_ON, Objects.requireNonNullElse(day, now.raisedOn()))
                .done();
    }

    private <V> @Nullable V right(Part part, @Nullable V given, @Nullable V now) {
        return without.contains(part) ? null : given == null ? now : given;
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
