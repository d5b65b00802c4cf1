package org.daibiao.kernel;

import java.util.regex.Pattern;

/**
 * Entry kind (事项种类): what a line of the journal tells, declared by the room that writes it.
 *
 * @param code lower-case words joined by hyphens and dots, at most 60 characters; a family such as {@code voter-contact.*} stands for
 *     all codes that begin with it
 * @param nature how its lines add up
 * @param role the role in which a check counts its subject unless the check says otherwise
 * @param byCalendar whether the work calendar sets its due days: in a year without its notice they are provisional, and nothing is missed
 */
public record Kind(String code, Nature nature, String role, boolean byCalendar) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9]+([.-][a-z0-9]+)*(\\.\\*)?");

    /** How the lines of a kind add up. */
    public enum Nature {
        /** Something happened on a day (事件). */
        EVENT,
        /** Something holds from a day on, until an end (状态): +1 and −1 alternate for each subject and counterpart. */
        STANDING,
        /** Something is owed by a day (到期): written when the day is known, moved by a take-back and a new line. */
        DUE
    }

    public Kind {
        if (code.length() > 60 || !FORM.matcher(code).matches()) {
            throw new IllegalArgumentException("not the form of an entry kind: " + LogSafe.of(code));
        }
    }

    /** A kind of event, counted by its item unless a check says otherwise. */
    public static Kind event(String code) {
        return new Kind(code, Nature.EVENT, Line.ITEM, false);
    }

    /** A kind of standing; its subjects take part in events in this role. */
    public static Kind standing(String code, String role) {
        return new Kind(code, Nature.STANDING, role, false);
    }

    /** A kind of due day that people set. */
    public static Kind due(String code) {
        return new Kind(code, Nature.DUE, Line.ITEM, false);
    }

    /** A kind of due day that the work calendar sets: it may move to a working day, or is counted in them. */
    public static Kind dueByCalendar(String code) {
        return new Kind(code, Nature.DUE, Line.ITEM, true);
    }

    /** Whether this kind, or a code of this family, is the given code or a code of the given family. */
    public boolean covers(String other) {
        return within(other, code) || within(code, other);
    }

    /** Whether the code is the pattern, or belongs to it when the pattern is a family. */
    public static boolean within(String code, String pattern) {
        return pattern.endsWith(".*")
                ? code.startsWith(pattern.substring(0, pattern.length() - 1))
                : code.equals(pattern);
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
