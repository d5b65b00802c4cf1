package org.daibiao.json;

import java.nio.file.Path;
import java.util.Locale;

/** Format (格式): how a document is written. */
public enum Format {
    /** Strict JSON (RFC 8259). */
    JSON,
    /** One YAML document without anchors, aliases, tags and merge keys. Everything is text except {@code true}, {@code false} and plain numbers. */
    YAML;

    /** JSON for names that end in {@code .json}, otherwise YAML. */
    public static Format of(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".json") ? JSON : YAML;
    }
}
