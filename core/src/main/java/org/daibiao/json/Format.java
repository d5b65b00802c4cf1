package org.daibiao.json;

import java.nio.file.Path;
import java.util.Locale;

/** Format (格式): how a document is written. */
public enum Format {
    /** JSON as RFC 8259 has it; nothing lenient. */
    JSON,
    /** One YAML document without anchors, aliases, tags and merge keys. Only {@code true}, {@code false} and plain numbers are not text. */
    YAML;

    /** JSON for names that end in {@code .json}, else YAML. */
    public static Format of(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".json") ? JSON : YAML;
    }
}
