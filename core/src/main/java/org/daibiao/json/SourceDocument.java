package org.daibiao.json;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import org.daibiao.record.Digest;
import org.daibiao.record.LogSafe;

/**
 * Source document (文档): a text from outside, read into a tree of nodes with places.
 *
 * <p>A document that cannot be read at all (too large, not UTF-8, not well-formed) throws {@link BadDocumentException} at once. Forbidden but
 * readable parts (a key twice, an alias, a tag) are already in {@link #faults}; a reader adds its own faults and calls {@link Faults#orThrow}
 * before it uses anything:
 *
 * <pre>{@code
 * SourceDocument document = SourceDocument.read(file, Limits.DEFAULT);
 * Faults faults = document.faults();
 * Node root = document.root().onlyKeys(faults, "format", "name");
 * int format = root.required("format", faults).asInt(faults);
 * String name = root.required("name", faults).asText(faults);
 * faults.orThrow();
 * }</pre>
 *
 * @param root the outermost value
 * @param faults collects all faults of this document
 * @param digest the SHA-256 of its bytes, which identifies it
 */
public record SourceDocument(Node root, Faults faults, String digest) {
    /** The name of a text that came without one; it has a label. */
    private static final String UNNAMED = "document";

    /**
     * Reads a file, in the format of its file extension. A file larger than the limit is refused before it is read.
     *
     * @throws BadDocumentException if the file is missing, exceeds a limit or is not well-formed
     */
    public static SourceDocument read(Path file, Limits limits) {
        var faults = new Faults(name(file));
        try {
            Decoder.checkSize(Files.size(file), limits, faults);
            try (InputStream in = Files.newInputStream(file)) {
                return parse(Decoder.bytes(in, limits, faults), Format.of(file), limits, faults);
            }
        } catch (NoSuchFileException e) {
            throw faults.fatal(Place.START, "", "json.no-file", Map.of("file", String.valueOf(file)));
        } catch (IOException e) {
            throw faults.fatal(Place.START, "", "json.unreadable", Map.of());
        }
    }

    /** A root has no name of its own. */
    private static String name(Path file) {
        Path whole = file.toAbsolutePath();
        Path last = whole.getFileName();
        return String.valueOf(last == null ? whole : last);
    }

    /**
     * Reads a stream to its end, but not beyond the limit; the caller closes it.
     *
     * @param source name of the document for messages
     * @throws BadDocumentException if the stream fails, exceeds a limit or is not well-formed
     */
    public static SourceDocument read(InputStream in, String source, Format format, Limits limits) {
        var faults = new Faults(source);
        try {
            return parse(Decoder.bytes(in, limits, faults), format, limits, faults);
        } catch (IOException e) {
            throw faults.fatal(Place.START, "", "json.unreadable", Map.of());
        }
    }

    /**
     * Reads bytes in UTF-8, with or without a byte order mark.
     *
     * @throws BadDocumentException if they exceed a limit or are not well-formed
     */
    public static SourceDocument parse(byte[] bytes, Format format, Limits limits) {
        return parse(bytes, format, limits, new Faults(UNNAMED));
    }

    private static SourceDocument parse(byte[] bytes, Format format, Limits limits, Faults faults) {
        Decoder.checkSize(bytes.length, limits, faults);
        String text = Decoder.text(bytes, faults);
        var grower = new TreeBuilder(limits, faults);
        Node root = switch (format) {
            case JSON -> new JsonTree(text, limits, grower).read();
            case YAML -> {
                faults.of(text);
                yield new YamlTree(text, limits, grower).read();
            }
        };
        return new SourceDocument(root, faults, Digest.SHA_256.of(bytes));
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
