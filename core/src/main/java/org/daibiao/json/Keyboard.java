package org.daibiao.json;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the slips of a Chinese keyboard in the structure of a YAML document: a full-width colon after a key, a full-width bracket or comma,
 * a strange blank or a tab in the indentation, a missing blank. A parser takes such a character as part of a text and fails
 * somewhere else. Chinese texts use the same characters correctly, so only a faulty document is checked, and only at places
 * where a text cannot have them. At most one slip for each line is reported.
 */
final class Keyboard {
    private static final String KEY = "[A-Za-z][A-Za-z0-9_.-]{0,80}+";
    private static final String DASHES = "-－—–−";
    private static final Pattern INDENTATION = Pattern.compile("(?: |- )*+[\\t" + HalfWidth.BLANKS + "]");
    private static final Pattern NOTATION =
            Pattern.compile("[\\s" + HalfWidth.BLANKS + "]*(?:-[ \\t]|[\"'“]?" + KEY + "[\"'”]?\\s*[:：])");
    private static final Pattern DASH = Pattern.compile("([－—–−])\\s*(?:" + KEY + "\\s*[:：]|[{\\[｛［\"])");
    private static final Pattern TIGHT_DASH = Pattern.compile("-(?=" + KEY + ":|[{\\[\"])");
    private static final Pattern COLON = Pattern.compile("([\"'“”]?)" + KEY + "[\"'“”]?\\s*([：:])");
    private static final Pattern BLOCK = Pattern.compile("[|>][-+0-9]{0,2}\\s*(?:#.*)?$");
    private static final Pattern FIELDS = Pattern.compile("｛\\s*" + KEY + "\\s*[:：]");
    private static final Pattern ENTRIES = Pattern.compile(
            "[［（(【〔][A-Za-z0-9 .\"-]*+(?:[,，、][A-Za-z0-9 ,，、.\"-]*+)?(?:[］）)】〕\\]]\\s*(?=[,，}｝\\]］#]|$)|$)");
    private static final Pattern NEXT_FIELD = Pattern.compile("[，、；;]\\s*\"?" + KEY + "\"?\\s*[:：]");
    private static final Pattern NEXT_ENTRY = Pattern.compile("[，、；]\\s*[A-Za-z0-9\"'{\\[｛［]");

    private final List<Fault> found = new ArrayList<>();
    private final Deque<Character> open = new ArrayDeque<>();
    private String line = "";
    private int number;
    private int at;
    private boolean start;
    private boolean key;
    private boolean told;
    private int within;

    /** The number of brackets left open by the previous lines. */
    private int outer;

    /** The start of the current text in the line. */
    private int from;

    private char quote;

    /** Indentation of the key whose block text is on the following lines; -1 outside a block text. */
    private int block = -1;

    private Keyboard() {}

    /** The slips of a YAML text, in order. */
    static List<Fault> slips(String text) {
        var keyboard = new Keyboard();
        text.lines().forEach(keyboard::line);
        return keyboard.found;
    }

    private void line(String text) {
        line = text;
        number++;
        at = 0;
        from = 0;
        outer = open.size();
        told = false;
        if (quote == 0 && !inBlock()) {
            begin();
        }
        while (at < line.length()) {
            if (quote != 0) {
                closeQuote();
            } else if (block >= 0) {
                return;
            } else if (isComment()) {
                cut();
                return;
            } else {
                step();
            }
        }
    }

    private boolean inBlock() {
        int indentation = line.length() - line.stripLeading().length();
        int blanks = (int) line.chars().takeWhile(c -> c == ' ').count();
        if (block >= 0 && blanks <= block && indentation < line.length()) {
            if (indentation > block && blanks < indentation) {
                blank(blanks);
            }
            block = -1;
        }
        return block >= 0;
    }

    /** The start of a line: indentation, dashes, then possibly a key. */
    private void begin() {
        Matcher indented = INDENTATION.matcher(line);
        if (open.isEmpty() && indented.lookingAt()) {
            int strange = indented.end() - 1;
            if (NOTATION.matcher(line).region(strange + 1, line.length()).lookingAt() || line.charAt(strange) == '\t') {
                blank(strange);
            }
        }
        while (at < line.length() && (isBlank(line.charAt(at)) || isDash())) {
            at++;
        }
        start = true;
        key = open.isEmpty() || isInFields();
        if (at == line.length()) {
            line.chars()
                    .filter(c -> HalfWidth.isStrangeBlank((char) c))
                    .findFirst()
                    .ifPresent(c -> blank(line.indexOf(c)));
        } else if (open.isEmpty() && DASHES.indexOf(line.charAt(at)) >= 0) {
            dash();
        }
    }

    private void dash() {
        Matcher dash = DASH.matcher(line).region(at, line.length());
        if (dash.lookingAt()) {
            slip(at, line.substring(at, at + 1), "-");
            at++;
        } else if (TIGHT_DASH.matcher(line).region(at, line.length()).lookingAt()) {
            tell(at, "json.blank-lacks", Map.of("mark", "-"));
            at++;
        }
    }

    /** Whether there is a dash followed by a blank; reports a strange blank. */
    private boolean isDash() {
        boolean dash = line.charAt(at) == '-' && at + 1 < line.length() && isBlank(line.charAt(at + 1));
        if (dash && HalfWidth.isStrangeBlank(line.charAt(at + 1))) {
            blank(at + 1);
        }
        return dash;
    }

    private boolean isComment() {
        return line.charAt(at) == '#' && (at == 0 || isBlank(line.charAt(at - 1)));
    }

    /** A comment that contains the closing bracket of its line was meant as text. */
    private void cut() {
        String remark = line.substring(at);
        if (open.size() > outer && remark.matches(isInFields() ? ".*[}｝].*" : ".*[\\]］].*")) {
            int text = start ? at : from;
            tell(text, "json.cut", Map.of("found", '"' + Node.hidden(HalfWidth.bare(line.substring(text, at))) + '"'));
            while (open.size() > outer) {
                open.pop();
            }
        }
    }

    private void step() {
        char one = line.charAt(at);
        from = start ? at : from;
        if (isBlank(one)) {
            at++;
        } else if (start && key && colon()) {
            key = false;
        } else if (start && (one == '"' || one == '\'')) {
            quote = one;
            at++;
            start = false;
        } else if (start && opens(one)) {
            start = true;
        } else if (start
                && open.isEmpty()
                && BLOCK.matcher(line).region(at, line.length()).lookingAt()) {
            block = (int) line.chars().takeWhile(c -> c == ' ').count();
        } else {
            within(one);
        }
    }

    /** Reads a key with its colon; false if there is none here. */
    private boolean colon() {
        Matcher matcher = COLON.matcher(line).region(at, line.length());
        if (!matcher.lookingAt()) {
            return false;
        }
        int colon = matcher.start(2);
        boolean smart = matcher.group().chars().anyMatch(c -> c == '“' || c == '”');
        char next = colon + 1 < line.length() ? line.charAt(colon + 1) : ' ';
        boolean quoted = !matcher.group(1).isEmpty();
        if (smart) {
            slip(matcher.start(1), line.substring(matcher.start(1), matcher.start(1) + 1), "\"");
        } else if (line.charAt(colon) == '：') {
            tell(colon, "json.full-width-colon", Map.of());
        } else if (next == '/' || (!isBlank(next) && quoted && !open.isEmpty())) {
            return false;
        } else if (HalfWidth.isStrangeBlank(next) || next == '\t') {
            blank(colon + 1);
        } else if (!isBlank(next) && !",}]".contains(String.valueOf(next))) {
            tell(colon, "json.blank-lacks", Map.of("mark", ":"));
        }
        at = colon + 1;
        return true;
    }

    private boolean opens(char one) {
        Matcher entries = ENTRIES.matcher(line).region(at, line.length());
        if (entries.lookingAt() && (one == '［' || entries.group().matches(".*[,，、].*"))) {
            tell(
                    at,
                    one == '［' ? "json.full-width" : "json.bracket-kind",
                    Map.of("found", String.valueOf(one), "right", "["));
            at = entries.end();
            return true;
        }
        boolean fields = one == '{' || isHere(FIELDS);
        if (!fields && one != '[') {
            return false;
        } else if (one == '｛') {
            slip(at, "｛", "{");
        }
        open.push(fields ? '{' : '[');
        key = fields;
        within = 0;
        at++;
        return true;
    }

    /** Within a text, or at the character that ends it between brackets. */
    private void within(char one) {
        start = false;
        if (!open.isEmpty()) {
            if (one == ',') {
                next();
            } else if (isHere(isInFields() ? NEXT_FIELD : NEXT_ENTRY) && isAfterNotation()) {
                slip(at, String.valueOf(one), ",");
                next();
            } else if ("}］｝]".indexOf(one) >= 0) {
                closes(one);
            } else if (one == '｛' || one == '［') {
                within++;
            }
        }
        at++;
    }

    private void next() {
        start = true;
        key = isInFields();
        within = 0;
    }

    private void closes(char one) {
        if (within > 0) {
            within--;
        } else if (isInFields() == (one == '}' || one == '｝')) {
            if (one == '｝' || one == '］') {
                slip(at, String.valueOf(one), isInFields() ? "}" : "]");
            }
            open.pop();
        }
    }

    private boolean isInFields() {
        return !open.isEmpty() && open.getFirst() == '{';
    }

    /** In a list a Chinese comma may be part of a text, but not between codes and numbers. */
    private boolean isAfterNotation() {
        char before = line.charAt(Math.max(0, at - 1));
        return isInFields() || (before < 0x7F && !isBlank(before)) || "］｝”".indexOf(before) >= 0;
    }

    private boolean isHere(Pattern pattern) {
        return pattern.matcher(line).region(at, line.length()).lookingAt();
    }

    private void closeQuote() {
        char one = line.charAt(at);
        if (one == '\\' && quote == '"') {
            at++;
        } else if (one == quote && line.startsWith("''", at) && quote == '\'') {
            at++;
        } else if (one == quote) {
            quote = 0;
        }
        at++;
    }

    private void blank(int column) {
        boolean tab = line.charAt(column) == '\t';
        tell(column, tab ? "json.tab" : "json.strange-blank", Map.of());
    }

    private void slip(int column, String written, String right) {
        tell(column, "json.full-width", Map.of("found", written, "right", right));
    }

    private void tell(int column, String code, Map<String, Object> with) {
        if (!told) {
            found.add(new Fault(code, number, line.codePointCount(0, column) + 1, "", with));
        }
        told = true;
    }

    private static boolean isBlank(char one) {
        return one == ' ' || one == '\t' || HalfWidth.isStrangeBlank(one);
    }
}
