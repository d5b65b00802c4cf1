package org.daibiao.journal;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Messages;
import org.daibiao.record.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Entry kind (事项种类): the meaning of a journal line, declared by the room that writes it.
 *
 * @param code lower-case words joined by hyphens and dots, at most 60 characters; a family such as {@code voter-contact.*} stands for
 *     all codes that start with it
 * @param nature how its lines add up
 * @param byCalendar whether the work calendar sets its due days: in a year without its notice they are provisional, and none is missed
 * @param parts which records are entered in which roles; a check counts in {@link Line#ITEM} unless it says otherwise
 * @param members for a family, the words that may replace its star; empty if any word may, and for a kind that is not a family
 */
public record Kind(String code, Nature nature, boolean byCalendar, List<Part> parts, Set<String> members) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9]+([.-][a-z0-9]+)*(\\.\\*)?");

    /** How the lines of a kind add up. */
    public enum Nature {
        /** Something happened on a day (事件). */
        EVENT,
        /** Something holds from a day on, until an end (状态): +1 and −1 alternate for each subject and counterpart. */
        STANDING,
        /** Something is owed by a day (到期): entered when the day is known, moved by a take-back and a new line. */
        DUE
    }

    /**
     * Part (事项角色): the role of a record in a line of a kind.
     *
     * @param role the line's role
     * @param subject the shape of the line's subject; null if records of any shape may be the subject
     * @param counterpart the shape of the other end; null if there is none
     */
    public record Part(
            String role,
            @Nullable Shape<?> subject,
            @Nullable Shape<?> counterpart) {
        @Override
        public String toString() {
            return LogSafe.of(this);
        }
    }

    public Kind {
        if (code.length() > 60 || !FORM.matcher(code).matches()) {
            throw new IllegalArgumentException(
                    "not the form of an entry kind: " + LogSafe.of(code)
                            + "; take lower-case words joined by hyphens and dots, 60 characters at most, and .* behind a family's");
        }
        parts = parts.isEmpty() ? List.of(in(Line.ITEM)) : List.copyOf(parts);
        members = Set.copyOf(members);
        if (!members.isEmpty() && !code.endsWith(".*")) {
            throw new IllegalArgumentException(code + " is no family, and has no members; call it " + code + ".*");
        }
    }

    /** Records of any shape in this role. */
    public static Part in(String role) {
        return new Part(role, null, null);
    }

    /** Records of this shape in this role. */
    public static Part in(String role, Shape<?> subject) {
        return new Part(role, subject, null);
    }

    /** Records of this shape in this role, with a record of the second shape at the other end. */
    public static Part in(String role, Shape<?> subject, Shape<?> counterpart) {
        return new Part(role, subject, counterpart);
    }

    /** A kind of event, in the role of its item unless parts are given. */
    public static Kind event(String code, Part... parts) {
        return new Kind(code, Nature.EVENT, false, List.of(parts), Set.of());
    }

    /** A kind of standing. */
    public static Kind standing(String code, Part part, Part... more) {
        return new Kind(
                code,
                Nature.STANDING,
                false,
                Stream.concat(Stream.of(part), Arrays.stream(more)).toList(),
                Set.of());
    }

    /** A kind of due day that people set. */
    public static Kind due(String code, Part... parts) {
        return new Kind(code, Nature.DUE, false, List.of(parts), Set.of());
    }

    /** A kind of due day that the work calendar sets: it may move to a working day, or is counted in working days. */
    public static Kind dueByCalendar(String code, Part... parts) {
        return new Kind(code, Nature.DUE, true, List.of(parts), Set.of());
    }

    /** The same family, limited to these members. */
    public Kind of(Collection<String> words) {
        return new Kind(code, nature, byCalendar, parts, Set.copyOf(words));
    }

    /** The first of its roles. */
    public String role() {
        return parts.get(0).role();
    }

    /** The code of this family for one of its members. */
    public String member(String word) {
        if (!code.endsWith(".*")) {
            throw new IllegalStateException(code + " is no family");
        }
        return stem() + word;
    }

    /** The code of this family for one of its members. */
    public String member(Enum<?> word) {
        return member(Messages.code(word));
    }

    /** Whether a line conforms to this kind: its code, one of its roles, with or without another end as declared, and counting once. */
    public boolean admits(Line line) {
        boolean once = line.weight() == 1 || (nature == Nature.STANDING && line.weight() == -1);
        return once
                && within(line.kind(), code)
                && parts.stream()
                        .anyMatch(part -> part.role().equals(line.role())
                                && (part.subject() == null
                                        || (part.counterpart() == null) == (line.counterpart() == null)));
    }

    /** Whether this kind, or a code of this family, is the given code or a code of the given family. */
    public boolean covers(String other) {
        return within(other, code) || within(code, other);
    }

    /** Whether a room that writes this kind may write what a plan names: this code, a family that contains it, or one of its members. */
    public boolean knows(String word) {
        boolean family = code.endsWith(".*");
        return within(code, word)
                || (family && word.startsWith(stem()) && word.endsWith(".*"))
                || (family
                        && word.startsWith(stem())
                        && (members.isEmpty() || members.contains(word.substring(stem().length()))));
    }

    /** The names that a plan may use for it: its code, and its members if they are known. */
    public Stream<String> words() {
        return Stream.concat(Stream.of(code), members.stream().sorted().map(this::member));
    }

    private String stem() {
        return code.substring(0, code.length() - 1);
    }

    /** Whether the code equals the pattern, or belongs to it if the pattern is a family. */
    public static boolean within(String code, String pattern) {
        return pattern.endsWith(".*") ? code.regionMatches(0, pattern, 0, pattern.length() - 1) : code.equals(pattern);
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
