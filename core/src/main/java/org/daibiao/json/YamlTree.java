package org.daibiao.json;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.daibiao.json.Node.Kind;
import org.daibiao.json.Node.Style;
import org.daibiao.json.TreeBuilder.Branch;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Reads YAML events into a tree with places. It uses only events: nothing is composed or constructed, so that an alias or a tag can do
 * nothing except be reported as a fault.
 */
final class YamlTree {
    private static final Pattern NUMBER =
            Pattern.compile("-?(0|[1-9][0-9]{0,99})(\\.[0-9]{1,99})?([eE][-+]?[0-9]{1,9})?");
    private static final Pattern COMMENT = Pattern.compile("[ \\t]+#");
    private static final Set<String> NULLS = Set.of("", "~", "null");
    private static final Set<String> TRUTHS = Set.of("true", "false");

    private final String text;
    private final List<String> lines;
    private final StreamReader reader;
    private final Parser parser;
    private final TreeBuilder grower;

    YamlTree(String text, Limits limits, TreeBuilder grower) {
        var options = new LoaderOptions();
        options.setCodePointLimit(limits.bytes());
        options.setNestingDepthLimit(limits.depth());
        options.setMaxAliasesForCollections(0);
        refuseLongLines(text, limits, grower);
        this.reader = new StreamReader(text);
        this.parser = new ParserImpl(reader, options);
        this.grower = grower;
        this.text = text;
        this.lines = text.lines().toList();
    }

    Node read() {
        try {
            parser.getEvent();
            if (parser.checkEvent(Event.ID.StreamEnd)) {
                throw grower.fatal(Place.START, "json.empty", Map.of());
            }
            var start = (DocumentStartEvent) parser.getEvent();
            if (start.getTags() != null && !start.getTags().isEmpty()) {
                grower.faults().add(place(start.getStartMark()), "", "json.tag", Map.of());
            }
            Node root = value(Branch.ROOT);
            parser.getEvent();
            if (!parser.checkEvent(Event.ID.StreamEnd)) {
                throw grower.fatal(place(parser.peekEvent().getStartMark()), "json.second-document", Map.of());
            }
            return root;
        } catch (MarkedYAMLException e) {
            throw YamlSyntax.told(e, text, grower);
        } catch (NumberFormatException e) {
            // the scanner reads \Uffffffff as an int
            throw grower.faults().misread(place(reader.getMark()), "json.backslash");
        } catch (YAMLException e) {
            throw grower.faults().misread(Place.START, "json.syntax");
        }
    }

    /** The time of the scanner grows with the square of a line's length. */
    private static void refuseLongLines(String text, Limits limits, TreeBuilder grower) {
        int line = 1;
        for (int start = 0; start < text.length(); line++) {
            int end = text.indexOf('\n', start);
            int next = end < 0 ? text.length() : end + 1;
            if (next - start > limits.text()) {
                throw grower.fatal(new Place(line, limits.text()), "json.too-long", Map.of("most", limits.text()));
            }
            start = next;
        }
    }

    private Node value(Branch branch) {
        Event event = parser.getEvent();
        Place place = place(event.getStartMark());
        if (event instanceof AliasEvent alias) {
            return grower.broken(place, branch, "json.alias", Map.of("name", alias.getAnchor()));
        }
        Node node = event instanceof ScalarEvent scalar
                ? scalar(scalar, place, branch)
                : container((CollectionStartEvent) event, place, branch);
        return isBare((NodeEvent) event, node) ? node : node.broken();
    }

    private Node container(CollectionStartEvent start, Place place, Branch branch) {
        return start instanceof MappingStartEvent
                ? object(grower.container(Kind.OBJECT, place, branch), start.isFlow())
                : list(grower.container(Kind.LIST, place, branch));
    }

    private Node object(Node object, boolean flow) {
        while (!parser.checkEvent(Event.ID.MappingEnd)) {
            Place at = place(parser.peekEvent().getStartMark());
            boolean bare = isBare(parser.peekEvent());
            String key = key(object, at);
            Node value = value(new Branch(object, key == null ? "?" : key, at));
            int blank = key == null ? -1 : key.indexOf(' ');
            if (flow && key != null && blank > 0 && value.kind() == Kind.NULL) {
                // {links-most 6} is parsed as a key without a value
                Branch meant = new Branch(object, key.substring(0, blank).replaceFirst("[;,.；，。、]$", ""), at);
                grower.put(object, meant.step(), grower.broken(at, meant, "json.colon-lacks", Map.of()));
            } else if (key != null) {
                grower.put(object, key, bare ? value : value.broken());
            }
        }
        parser.getEvent();
        return object;
    }

    /** The key as text; null after a fault. */
    private @Nullable String key(Node object, Place at) {
        if (parser.peekEvent() instanceof ScalarEvent scalar) {
            parser.getEvent();
            if (scalar.isPlain() && scalar.getValue().equals("<<")) {
                grower.faults().add(at, object.path(), "json.merge-key", Map.of());
                return null;
            }
            if (!isBare(scalar)) {
                grower.faults().add(at, object.path(), "json.bad-key", Map.of());
                return meant(scalar);
            }
            return scalar.getValue();
        }
        throw grower.faults().misread(at, "json.bad-key");
    }

    private static boolean isBare(Event key) {
        return !(key instanceof ScalarEvent scalar) || (scalar.getAnchor() == null && scalar.getTag() == null);
    }

    /** The key after an anchor or a tag, or written as one: {@code &title: …}, {@code {!once: 1}}. */
    private static String meant(ScalarEvent key) {
        String tag = key.getTag();
        if (tag != null && tag.endsWith(":")) {
            return tag.substring(1, tag.length() - 1);
        }
        return key.getValue().isEmpty() && key.getAnchor() != null ? key.getAnchor() : key.getValue();
    }

    private Node list(Node list) {
        while (!parser.checkEvent(Event.ID.SequenceEnd)) {
            list.add(value(Branch.entry(list)));
        }
        parser.getEvent();
        return list;
    }

    private Node scalar(ScalarEvent event, Place place, Branch branch) {
        String text = event.getValue();
        Kind kind = event.isPlain() ? kind(text) : Kind.TEXT;
        return grower.scalar(kind, kind == Kind.NULL ? "" : text, style(event), place, branch);
    }

    private Style style(ScalarEvent event) {
        Mark end = event.getEndMark();
        boolean commented = !event.isLiteral() && !event.isFolded() && end != null && isComment(end);
        return event.isPlain()
                ? commented ? Style.COMMENTED : Style.PLAIN
                : commented ? Style.MARKED_COMMENTED : Style.MARKED;
    }

    private boolean isComment(Mark end) {
        if (end.getLine() >= lines.size()) {
            return false;
        }
        String line = lines.get(end.getLine());
        int column = line.offsetByCodePoints(0, Math.min(end.getColumn(), line.codePointCount(0, line.length())));
        return COMMENT.matcher(line).region(column, line.length()).lookingAt();
    }

    private static Kind kind(String plain) {
        if (NULLS.contains(plain)) {
            return Kind.NULL;
        } else if (TRUTHS.contains(plain)) {
            return Kind.TRUTH;
        }
        return plain.length() <= 200 && NUMBER.matcher(plain).matches() ? Kind.NUMBER : Kind.TEXT;
    }

    /** Whether it has neither an anchor nor a tag; reports either. */
    private boolean isBare(NodeEvent event, Node node) {
        if (event.getAnchor() != null) {
            grower.faults().add(node, "json.anchor", Map.of("name", event.getAnchor()));
        }
        String tag = event instanceof ScalarEvent scalar ? scalar.getTag() : ((CollectionStartEvent) event).getTag();
        if (tag != null) {
            grower.faults().add(node, "json.tag", Map.of());
        }
        return event.getAnchor() == null && tag == null;
    }

    private static Place place(@Nullable Mark mark) {
        return YamlSyntax.place(mark);
    }
}
