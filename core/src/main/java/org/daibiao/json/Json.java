package org.daibiao.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * JSON (文档读写): reads documents into records, and writes records as JSON.
 *
 * <p>A record's components are the keys, and no others are allowed. Each is required unless it is {@code @Nullable}, an {@link Optional}
 * or a collection. Days and instants are ISO texts, enums their codes ({@code half-year}) or names. A type with a {@code @JsonCreator} of
 * one parameter is read from that parameter. Thread-safe.
 */
public final class Json {
    private static final JsonMapper MAPPER = mapper();

    private Json() {}

    /**
     * Reads a JSON or YAML file, by its file extension, within {@link Limits#DEFAULT}.
     *
     * @throws BadDocumentException with all faults of the document
     */
    public static <T> T read(Path file, Class<T> type) {
        return bound(Confidentials.wellFormed(() -> SourceDocument.read(file, Limits.DEFAULT), type), type);
    }

    /**
     * Reads JSON within {@link Limits#DEFAULT}.
     *
     * @throws BadDocumentException with all faults of the document
     */
    public static <T> T read(byte[] json, Class<T> type) {
        return bound(
                Confidentials.wellFormed(() -> SourceDocument.parse(json, Format.JSON, Limits.DEFAULT), type), type);
    }

    /**
     * Reads YAML within {@link Limits#DEFAULT}.
     *
     * @throws BadDocumentException with all faults of the document
     */
    public static <T> T readYaml(byte[] yaml, Class<T> type) {
        return bound(
                Confidentials.wellFormed(() -> SourceDocument.parse(yaml, Format.YAML, Limits.DEFAULT), type), type);
    }

    /**
     * Reads the root of a document.
     *
     * @throws BadDocumentException with all faults of the document
     */
    public static <T> T read(SourceDocument document, Class<T> type) {
        return bound(Confidentials.wellFormed(() -> document, type), type);
    }

    private static <T> T bound(SourceDocument document, Class<T> type) {
        Optional<T> value = document.root().as(type, document.faults());
        document.faults().orThrow();
        return value.orElseThrow();
    }

    /**
     * Writes a value as JSON: indented by two spaces, lines ended by a line feed, components in declared order, maps sorted by key,
     * nulls left out. The same value always gives the same text.
     */
    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(value.getClass().getName() + " cannot be written", e);
        }
    }

    /** As {@link #write}, but on one line without spaces; a type with JSON subtypes has its name first. */
    public static String line(Object value) {
        try {
            return MAPPER.writer().without(SerializationFeature.INDENT_OUTPUT).writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(value.getClass().getName() + " cannot be written", e);
        }
    }

    private static JsonMapper mapper() {
        var indent = new DefaultIndenter("  ", "\n");
        var printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(indent);
        printer.indentArraysWith(indent);
        return JsonMapper.builder()
                .addModule(texts())
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, SerializationFeature.INDENT_OUTPUT)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
                .defaultPrettyPrinter(printer)
                .build();
    }

    private static SimpleModule texts() {
        var module = new SimpleModule("daibiao");
        List.of(LocalDate.class, Instant.class, YearMonth.class, MonthDay.class, ZoneId.class)
                .forEach(type -> module.addSerializer(type, ToStringSerializer.instance));
        module.setSerializerModifier(new ComponentsOnly());
        return module.addSerializer(Optional.class, new OptionalSerializer());
    }
}
