package org.daibiao.kernel;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A word with every type of component, for the kernel's own tests. */
record Note(
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
    static final Shape<Note> SHAPE = Shape.of("note", Note.class);
    static final Field<Note, String> TEXT = SHAPE.field("text");
    static final Field<Note, Integer> PAGES = SHAPE.field("pages");
    static final Field<Note, LocalDate> WRITTEN_ON = SHAPE.field("writtenOn");
    static final Field<Note, String> TAGS = SHAPE.field("tags");
    static final Field<Note, Long> WEIGHT = SHAPE.field("weightGrams");

    enum Colour {
        RED,
        LIGHT_BLUE
    }

    record Write(
            @NotBlank @Size(max = 10) String text, @Max(9) int pages) {}

    record Rewrite(Seen<Note> note, @Size(max = 10) String text) {}

    Note {
        tags = List.copyOf(tags);
    }

    static Note of(Id<Note> id, String text, int pages, String day, String... tags) {
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

    Note with(String other) {
        return new Note(id, other, colour, pages, weightGrams, writtenOn, sentAt, zone, tags, answers);
    }
}
