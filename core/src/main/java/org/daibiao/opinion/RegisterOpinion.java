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
import org.daibiao.record.Id;
import org.daibiao.record.LogSafe;
import org.jspecify.annotations.Nullable;

/**
 * Takes in an opinion of the people (登记群众意见). Clauses 4.g, 4.h.
 *
 * @param origin where it is taken in
 * @param source the contact or deliberation, for an opinion raised there; else null
 * @param station the station, or null for elsewhere
 * @param round the community round, or null for none
 * @param orderNumber the work order of the hotline, at most 40 characters, or null
 * @param deputy the deputy who passes it on, or null
 * @param voter the voter who raised it, or null
 * @param secrecy whether the handlers shall not learn who raised it; null for the voter's own wish
 * @param unit the town or subdistrict, at most 100 characters
 * @param category the category's code, at most 40 characters: lower-case words joined by hyphens
 * @param text what was raised, at most 2000 characters
 * @param day the day
 * @param handlers who handles it, at most 2, each on a level of its own
 * @param answer what the voter was told on the spot, at most 2000 characters; null on other levels
 */
public record RegisterOpinion(
        @NotNull Origin origin,
        @Nullable UUID source,
        @Nullable UUID station,
        @Nullable Id<CommunityRound> round,
        @Nullable @Size(max = 40) String orderNumber,
        @Nullable Id<Deputy> deputy,
        @Nullable Id<Voter> voter,
        @Nullable Secrecy secrecy,
        @NotBlank @Size(max = 100) String unit,

        @NotNull @Size(max = 40) @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*")
        String category,

        @NotBlank @Size(max = 2000) String text,
        @NotNull LocalDate day,
        @NotNull @Size(min = 1, max = 2) List<@NotNull @Valid Handler> handlers,
        @Nullable @Size(max = 2000) String answer) {
    /** At a station, handled by the street or town itself. */
    public static RegisterOpinion atStation(Id<?> station, String unit, String category, String text, String day) {
        return new RegisterOpinion(
                Origin.STATION,
                null,
                station.value(),
                null,
                null,
                null,
                null,
                null,
                unit,
                category,
                text,
                LocalDate.parse(day),
                List.of(new Handler(Level.STREET, unit)),
                null);
    }

    /** In a community round, handled by the street or town itself. */
    public static RegisterOpinion inRound(
            Id<CommunityRound> round, String unit, String category, String text, String day) {
        return new RegisterOpinion(
                Origin.ROUND,
                null,
                null,
                round,
                null,
                null,
                null,
                null,
                unit,
                category,
                text,
                LocalDate.parse(day),
                List.of(new Handler(Level.STREET, unit)),
                null);
    }

    /** By the hotline, handled by the street or town itself. */
    public static RegisterOpinion byHotline(String order, String unit, String category, String text, String day) {
        return new RegisterOpinion(
                Origin.HOTLINE,
                null,
                null,
                null,
                order,
                null,
                null,
                null,
                unit,
                category,
                text,
                LocalDate.parse(day),
                List.of(new Handler(Level.STREET, unit)),
                null);
    }

    /** At a contact or a deliberation, handled by the street or town itself. */
    public static RegisterOpinion at(
            Origin origin, Id<?> source, String unit, String category, String text, String day) {
        return new RegisterOpinion(
                origin,
                source.value(),
                null,
                null,
                null,
                null,
                null,
                null,
                unit,
                category,
                text,
                LocalDate.parse(day),
                List.of(new Handler(Level.STREET, unit)),
                null);
    }

    /** The same raised by a voter and passed on by a deputy. */
    public RegisterOpinion from(@Nullable Id<Voter> who, @Nullable Id<Deputy> passedOnBy) {
        return new RegisterOpinion(
                origin,
                source,
                station,
                round,
                orderNumber,
                passedOnBy,
                who,
                secrecy,
                unit,
                category,
                text,
                day,
                handlers,
                answer);
    }

    /** The same for these handlers. */
    public RegisterOpinion to(Handler... others) {
        return new RegisterOpinion(
                origin,
                source,
                station,
                round,
                orderNumber,
                deputy,
                voter,
                secrecy,
                unit,
                category,
                text,
                day,
                List.of(others),
                answer);
    }

    /** The same answered on the spot. */
    public RegisterOpinion answered(String told) {
        return new RegisterOpinion(
                origin,
                source,
                station,
                round,
                orderNumber,
                deputy,
                voter,
                secrecy,
                unit,
                category,
                text,
                day,
                List.of(new Handler(Level.ON_SPOT, unit)),
                told);
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
