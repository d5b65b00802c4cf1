package org.daibiao.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.regex.Pattern;
import org.daibiao.json.Node.Kind;
import org.daibiao.json.TreeBuilder.Branch;
import org.jspecify.annotations.Nullable;

/** Reads JSON tokens into a tree with places. */
final class JsonTree {
    private static final int NUMBER_LENGTH = 100;

    /** The start of a document that is YAML and not JSON: a key, a dash or three dashes, possibly after comments. */
    private static final Pattern YAML =
            Pattern.compile("\\s*+(?:#.*+\\s*+){0,200}(?:---|- |[A-Za-z][A-Za-z0-9_.-]{0,80}\\s*[:：])");

    private final String text;
    private final Limits limits;
    private final TreeBuilder grower;

    JsonTree(String text, Limits limits, TreeBuilder grower) {
        this.text = text;
        this.limits = limits;
        this.grower = grower;
    }

    Node read() {
        try (JsonParser parser = factory().createParser(text)) {
            if (parser.nextToken() == null) {
                throw grower.fatal(Place.START, "json.empty", Map.of());
            }
            Node root = value(parser, Branch.ROOT);
            if (parser.nextToken() != null) {
                throw grower.fatal(place(parser.currentTokenLocation()), "json.trailing", Map.of());
            }
            return root;
        } catch (JsonProcessingException e) {
            throw syntax(e.getLocation(), String.valueOf(e.getOriginalMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory is read without input", e);
        }
    }

    /** The author's mistake, by the parser's message. */
    private static final Map<String, String> SLIPS = Map.of(
            "comment", "json.comment",
            "(code 39)", "json.single-quote",
            "Leading zeroes", "json.zero-front",
            "Non-standard token", "json.no-number",
            "was expecting comma", "json.comma-lacks",
            "was expecting double-quote", "json.key-lacks",
            "(']' (code 93))", "json.comma-extra");

    private BadDocumentException syntax(@Nullable JsonLocation at, String problem) {
        if (YAML.matcher(text).lookingAt()) {
            return grower.fatal(place(at), "json.yaml", Map.of());
        }
        int offset = at == null ? -1 : (int) at.getCharOffset();
        String found = text.substring(
                Math.max(0, Math.min(offset, text.length() - 1)), Math.max(0, Math.min(offset + 1, text.length())));
        String right = HalfWidth.of(found);
        return right.equals(found) || found.isBlank() || right.isEmpty()
                ? grower.fatal(place(at), slip(problem), Map.of())
                : grower.fatal(place(at), "json.full-width", Map.of("found", found, "right", right));
    }

    private static String slip(String problem) {
        return SLIPS.entrySet().stream()
                .filter(one -> problem.contains(one.getKey()))
                .map(Map.Entry::getValue)
                .max(String::compareTo)
                .orElse("json.syntax");
    }

    /**
     * Names are neither interned nor cached, so that a hostile document cannot fill a table that outlives it. What is too long is told by
     * the builder of the tree, which knows its place.
     */
    private JsonFactory factory() {
        return JsonFactory.builder()
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxDocumentLength(limits.bytes())
                        .maxNestingDepth(limits.depth() + 1)
                        .maxStringLength(limits.bytes())
                        .maxNameLength(limits.bytes())
                        .maxNumberLength(limits.bytes())
                        .build())
                .build();
    }

    private Node value(JsonParser parser, Branch branch) throws IOException {
        Place place = place(parser.currentTokenLocation());
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, grower.container(Kind.OBJECT, place, branch));
            case START_ARRAY -> list(parser, grower.container(Kind.LIST, place, branch));
            case VALUE_STRING -> grower.scalar(Kind.TEXT, parser.getText(), Node.Style.MARKED, place, branch);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser.getText(), place, branch);
            case VALUE_TRUE, VALUE_FALSE ->
                grower.scalar(Kind.TRUTH, parser.getText(), Node.Style.MARKED, place, branch);
            case VALUE_NULL -> grower.scalar(Kind.NULL, "", Node.Style.MARKED, place, branch);
            default -> throw grower.fatal(place, "json.syntax", Map.of());
        };
    }

    private Node number(String digits, Place place, Branch branch) {
        if (digits.length() > NUMBER_LENGTH) {
            throw grower.fatal(place, "json.too-long", Map.of("most", NUMBER_LENGTH));
        }
        return grower.scalar(Kind.NUMBER, digits, Node.Style.MARKED, place, branch);
    }

    private Node object(JsonParser parser, Node object) throws IOException {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            Place at = place(parser.currentTokenLocation());
            parser.nextToken();
            grower.put(object, key, value(parser, new Branch(object, key, at)));
        }
        return object;
    }

    private Node list(JsonParser parser, Node list) throws IOException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            list.add(value(parser, Branch.entry(list)));
        }
        return list;
    }

    private static Place place(@Nullable JsonLocation at) {
        return at == null ? Place.START : new Place(Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()));
    }
}
