package org.daibiao.opinion;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.daibiao.deputy.Deputy;
import org.daibiao.deputy.Voter;
import org.daibiao.privacy.Secrecy;
import org.daibiao.record.Edit;
import org.daibiao.record.ExternalKey;
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Property;
import org.daibiao.record.Typed;
import org.daibiao.station.Station;
import org.jspecify.annotations.Nullable;

/**
 * Registers an opinion of the people (登记群众意见). Clauses 4.g, 4.h.
 *
 * @param origin where it was raised
 * @param source the contact or deliberation at which it was raised; otherwise null
 * @param station the station, or null if elsewhere
 * @param round the community round, or null for none
 * @param orderNumber the hotline's work order, however it is typed, or null
 * @param deputy the deputy who passes it on, or null
 * @param voter the voter who raised it, or null
 * @param secrecy whether the voter must stay unknown to the handlers; null for the voter's own wish
 * @param unit the town or subdistrict, at most 100 characters
 * @param category the category's code, at most 40 characters: lower-case words joined by hyphens
 * @param text what was raised, at most 2000 characters
 * @param day the day
 * @param handlers the handlers, at most 3, each on a different level
 * @param answer the answer given to the voter on the spot, at most 2000 characters; null on other levels
 */
public record RegisterOpinion(
        @NotNull Origin origin,
        @Nullable UUID source,
        @Nullable Id<Station> station,
        @Nullable Id<CommunityRound> round,
        @Nullable @Valid ExternalKey orderNumber,
        @Nullable Id<Deputy> deputy,
        @Nullable Id<Voter> voter,
        @Nullable Secrecy secrecy,
        @NotBlank @Size(max = 100) String unit,

        @NotNull @Size(max = 40) @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*", message = "code")
        String category,

        @NotBlank @Size(max = 2000) String text,
        @NotNull LocalDate day,
        @NotNull @Size(min = 1, max = 3) List<@NotNull @Valid Handler> handlers,
        @Nullable @Size(max = 2000) String answer) {
    static final Property<RegisterOpinion, Origin> ORIGIN = Property.of(RegisterOpinion.class, "origin");
    static final Property<RegisterOpinion, UUID> SOURCE = Property.of(RegisterOpinion.class, "source");
    static final Property<RegisterOpinion, Id<Station>> STATION = Property.of(RegisterOpinion.class, "station");
    static final Property<RegisterOpinion, Id<CommunityRound>> ROUND = Property.of(RegisterOpinion.class, "round");
    static final Property<RegisterOpinion, ExternalKey> ORDER_NUMBER =
            Property.of(RegisterOpinion.class, "orderNumber");
    static final Property<RegisterOpinion, Id<Deputy>> DEPUTY = Property.of(RegisterOpinion.class, "deputy");
    static final Property<RegisterOpinion, Id<Voter>> VOTER = Property.of(RegisterOpinion.class, "voter");
    static final Property<RegisterOpinion, String> UNIT = Property.of(RegisterOpinion.class, "unit");
    static final Property<RegisterOpinion, String> CATEGORY = Property.of(RegisterOpinion.class, "category");
    static final Property<RegisterOpinion, String> TEXT = Property.of(RegisterOpinion.class, "text");
    static final Property<RegisterOpinion, LocalDate> DAY = Property.of(RegisterOpinion.class, "day");
    static final Property<RegisterOpinion, Handler> HANDLERS = Property.of(RegisterOpinion.class, "handlers");
    static final Property<RegisterOpinion, String> ANSWER = Property.of(RegisterOpinion.class, "answer");

    /** At a station, handled by the street or town itself. */
    public static RegisterOpinion atStation(
            Id<Station> station, String unit, String category, String text, String day) {
        return raised(Origin.STATION, unit, category, text, day)
                .set(STATION, station)
                .done();
    }

    /** In a community round, handled by the subdistrict or town itself. */
    public static RegisterOpinion inRound(
            Id<CommunityRound> round, String unit, String category, String text, String day) {
        return raised(Origin.ROUND, unit, category, text, day).set(ROUND, round).done();
    }

    /** By the hotline, handled by the subdistrict or town itself. */
    public static RegisterOpinion byHotline(String order, String unit, String category, String text, String day) {
        return raised(Origin.HOTLINE, unit, category, text, day)
                .set(ORDER_NUMBER, ExternalKey.of(order))
                .done();
    }

    /** At a contact or a deliberation, handled by the subdistrict or town itself. */
    public static RegisterOpinion at(
            Origin origin, Id<?> source, String unit, String category, String text, String day) {
        return raised(origin, unit, category, text, day)
                .set(SOURCE, source.value())
                .done();
    }

    private static Edit<RegisterOpinion> raised(Origin origin, String unit, String category, String text, String day) {
        return Edit.blank(RegisterOpinion.class)
                .set(ORIGIN, origin)
                .set(UNIT, unit)
                .set(CATEGORY, category)
                .set(TEXT, text)
                .set(DAY, Typed.day(day))
                .setAll(HANDLERS, List.of(new Handler(Level.STREET, unit)));
    }

    /** What would register this opinion, but for its handlers. */
    static RegisterOpinion of(Opinion opinion) {
        return Edit.blank(RegisterOpinion.class)
                .set(ORIGIN, opinion.origin())
                .set(SOURCE, opinion.source())
                .set(STATION, opinion.station())
                .set(ROUND, opinion.round())
                .set(ORDER_NUMBER, opinion.orderNumber())
                .set(DEPUTY, opinion.deputy())
                .set(VOTER, opinion.voter())
                .set(UNIT, opinion.unit())
                .set(CATEGORY, opinion.category())
                .set(TEXT, opinion.text())
                .set(DAY, opinion.raisedOn())
                .done();
    }

    /** The same, raised by a voter and passed on by a deputy. */
    public RegisterOpinion from(@Nullable Id<Voter> who, @Nullable Id<Deputy> passedOnBy) {
        return Edit.of(this).set(VOTER, who).set(DEPUTY, passedOnBy).done();
    }

    /** The same for these handlers. */
    public RegisterOpinion to(Handler... others) {
        return Edit.of(this).setAll(HANDLERS, List.of(others)).done();
    }

    /** The same, answered on the spot. */
    public RegisterOpinion answered(String told) {
        return Edit.of(this)
                .setAll(HANDLERS, List.of(new Handler(Level.ON_SPOT, unit)))
                .set(ANSWER, told)
                .done();
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
