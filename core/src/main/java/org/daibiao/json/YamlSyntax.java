package org.daibiao.json;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daibiao.record.LogSafe;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** The author's mistake behind a YAML parser error: the parser's own message speaks of grammar, and only in English. */
final class YamlSyntax {
    /** The place of the fault: where the parser failed, or the start of the part in which it failed. */
    private enum At {
        PROBLEM,
        CONTEXT
    }

    /** @param problem the parser's message about the part that the first word of {@code context} names */
    private record Case(String context, String problem, String code, At at) {
        @Override
        public String toString() {
            return LogSafe.of(this);
        }
    }

    private static final Pattern KEY_ALONE = Pattern.compile("[ -]*([A-Za-z][A-Za-z0-9_.-]*)\\s*");

    /** A key within brackets without a comma before it. */
    private static final Pattern COMMA_LACKS = Pattern.compile("\\s[A-Za-z][A-Za-z0-9_.-]*$");

    /** The first match is reported. */
    private static final List<Case> CASES = List.of(
            new Case("", "\\t", "json.tab", At.PROBLEM),
            new Case("", "that cannot start any token", "json.quotes-lack", At.PROBLEM),
            new Case("alias", "expected", "json.quotes-lack", At.CONTEXT),
            new Case("anchor", "expected", "json.quotes-lack", At.CONTEXT),
            new Case("tag", "", "json.quotes-lack", At.CONTEXT),
            new Case("quoted scalar", "unknown escape", "json.backslash", At.PROBLEM),
            new Case("quoted scalar", "escape sequence", "json.backslash", At.PROBLEM),
            new Case("quoted scalar", "", "json.quote-open", At.CONTEXT),
            new Case("block scalar", "", "json.text-below", At.PROBLEM),
            new Case("", "could not find expected ':'", "json.colon-lacks", At.CONTEXT),
            new Case("flow", "but got <stream end>", "json.bracket-open", At.CONTEXT),
            new Case("flow", "but got", "json.bracket-open", At.CONTEXT),
            new Case("", "sequence entries are not allowed here", "json.list-line", At.PROBLEM),
            new Case("block", "but found '<scalar>'", "json.quotes-lack", At.PROBLEM),
            new Case("block", "but found '{'", "json.indentation", At.PROBLEM),
            new Case("block", "but found '}'", "json.bracket-extra", At.PROBLEM),
            new Case("block", "but found ']'", "json.bracket-extra", At.PROBLEM),
            new Case("block", "but found ','", "json.quotes-lack", At.PROBLEM),
            new Case("block", "but found", "json.indentation", At.PROBLEM),
            new Case("flow node", "", "json.entry-lacks", At.PROBLEM));

    private YamlSyntax() {}

    static BadDocumentException told(MarkedYAMLException e, String text, TreeBuilder grower) {
        Mark at = e.getProblemMark();
        String problem = String.valueOf(e.getProblem());
        Optional<Place> open = openQuote(text);
        if (open.isPresent() && problem.contains("but found '") && isAfter(at, open.get())) {
            return grower.faults().misread(open.get(), "json.quote-open");
        } else if (problem.contains("<document start>") && text.startsWith(" ")) {
            int blanks = (int) text.chars().takeWhile(c -> c == ' ').count();
            return grower.faults().misread(new Place(1, blanks + 1), "json.indentation");
        } else if (problem.startsWith("mapping values are not allowed")) {
            boolean second = isSecondColon(at, text);
            Optional<Place> bare = second ? Optional.empty() : bareKey(at, text);
            String code = second ? "json.colon-in-text" : bare.isPresent() ? "json.colon-lacks" : "json.indentation";
            return grower.faults().misread(bare.orElse(place(at)), code);
        } else if (String.valueOf(e.getContext()).contains("flow") && isBraceInText(problem, at, text)) {
            return grower.faults().misread(place(at), "json.brace-in-text");
        } else if (problem.contains("but got :")
                && !COMMA_LACKS.matcher(before(at, text)).find()) {
            return grower.faults().misread(place(at), "json.colon-in-text");
        }
        Case one = CASES.stream()
                .filter(known -> problem.contains(known.problem)
                        && String.valueOf(e.getContext()).contains(known.context))
                .findFirst()
                .orElse(new Case("", "", "json.syntax", At.PROBLEM));
        Mark mark = one.at == At.CONTEXT && e.getContextMark() != null ? e.getContextMark() : at;
        return grower.faults().misread(place(mark), one.code);
    }

    /** Whether a text between brackets has brackets of its own, with text directly before or after them. */
    private static boolean isBraceInText(String problem, @Nullable Mark at, String text) {
        String line = before(at, text);
        if (line.isEmpty()) {
            return false;
        }
        char before = line.charAt(line.length() - 1);
        return problem.contains("but got <scalar>")
                ? before == '}' || before == ']'
                : (problem.contains("but got {") || problem.contains("but got [")) && " \t}]\"'".indexOf(before) < 0;
    }

    private static boolean isAfter(@Nullable Mark at, Place open) {
        return at != null && at.getLine() + 1 >= open.line();
    }

    /** Whether the line has an earlier colon with a blank: then that one ended the key. */
    private static boolean isSecondColon(@Nullable Mark at, String text) {
        return before(at, text).contains(": ");
    }

    /** The part of the line before the mark. */
    private static String before(@Nullable Mark at, String text) {
        String line =
                at == null ? "" : text.lines().skip(at.getLine()).findFirst().orElse("");
        return at == null || at.getColumn() > line.codePointCount(0, line.length())
                ? line
                : line.substring(0, line.offsetByCodePoints(0, at.getColumn()));
    }

    /** A single word on the previous line: a key without its colon. */
    private static Optional<Place> bareKey(@Nullable Mark at, String text) {
        List<String> before =
                at == null ? List.of() : text.lines().limit(at.getLine()).toList();
        Matcher word = KEY_ALONE.matcher(before.isEmpty() ? "" : before.get(before.size() - 1));
        return word.matches() ? Optional.of(new Place(before.size(), word.start(1) + 1)) : Optional.empty();
    }

    /** A quotation that continues on the next line: rarely intended, mostly an unclosed quotation mark. */
    private static Optional<Place> openQuote(String text) {
        int number = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            number++;
            int start = Math.max(line.indexOf(": \""), line.indexOf("- \"")) + 2;
            if (start > 1
                    && line.substring(start)
                                            .replace("\\\"", "")
                                            .chars()
                                            .filter(c -> c == '"')
                                            .count()
                                    % 2
                            == 1) {
                return Optional.of(new Place(number, start + 1));
            }
        }
        return Optional.empty();
    }

    static Place place(@Nullable Mark mark) {
        return mark == null ? Place.START : new Place(mark.getLine() + 1, mark.getColumn() + 1);
    }
}
