package org.daibiao.record;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A word with every type of component, for the tests of records and of the desk. */
public record Note(
        Id<Note> id,
        @Size(max = 10) String text,
        Colour colour,
        int pages,
        @Nullable Long weightGrams,
        LocalDate writtenOn,
        @Nullable Instant sentAt,
        ZoneId zone,
        @Repeated(3) List<@Size(max = 4) String> tags,
        @Nullable Id<Note> answers) {
    public static final Shape<Note> SHAPE = Shape.of("note", Note.class);
    public static final Field<Note, String> TEXT = SHAPE.field("text");
    public static final Field<Note, Integer> PAGES = SHAPE.field("pages");
    public static final Field<Note, LocalDate> WRITTEN_ON = SHAPE.field("writtenOn");
    public static final Field<Note, String> TAGS = SHAPE.field("tags");
    public static final Field<Note, Long> WEIGHT = SHAPE.field("weightGrams");

    public enum Colour {
        RED,
        LIGHT_BLUE
    }

    public record Write(
            @NotBlank @Size(max = 10) String text, @Max(9) int pages) {}

    public record Rewrite(Seen<Note> note, @Size(max = 10) String text) {}

    public Note {
        tags = List.copyOf(tags);
    }

    public static Note of(Id<Note> id, String text, int pages, String day, String... tags) {
        return new Note(
                id,
                text,
                Colour.RED,
                pages,
                null,
                LocalDate.parse(day),
                null,
                ZoneId.of("Asia/Shanghai"),
                List.of(tags),
                null);
    }

    public Note with(String other) {
        return new Note(id, other, colour, pages, weightGrams, writtenOn, sentAt, zone, tags, answers);
    }
}
