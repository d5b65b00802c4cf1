package org.daibiao.examples.planyear;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The example's data files; no value contains a comma, so nothing is quoted. */
final class Rows {
    private Rows() {}

    /** The rows of a file after its heading, split at commas. */
    static List<List<String>> of(String name) {
        try (InputStream in = Objects.requireNonNull(Rows.class.getResourceAsStream(name), name);
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .map(line -> List.of(line.replace("\"", "").split(",")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
