package org.daibiao.kernel;

import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Operation (操作): what can be asked of the desk, under the name that access policy, journal and observer know. The desk carries out
 * nothing that no installed room declares, so that a policy can know every operation.
 *
 * @param name the room's name, a dot and lower-case words joined by hyphens; of a list {@code read} and the table
 * @param form what it does
 * @param about the record that a policy looks at: the command that makes a new record, the record before a change, the record of a list;
 *     the record whose report it is; null for a report of no single record
 * @param command the command of a change, where a policy may look at it too: at the deputy, for example, in whose name it is given; else
 *     null
 * @param reveals the record whose personal data it shows unmasked, so that who may do it may also seek by them; null of all others
 */
public record Operation(
        String name,
        Form form,
        @Nullable Class<?> about,
        @Nullable Class<?> command,
        @Nullable Class<?> reveals) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*\\.[a-z][a-z0-9-]*|read [a-z][a-z0-9_]*");

    /** What an operation does. */
    public enum Form {
        /** Makes a new record (新建). */
        CREATES,
        /** Changes a record (变更). */
        CHANGES,
        /** Reads what is no list of records: of one record, or of all (报告). */
        REPORTS,
        /** Reads a list of records (列表). */
        LISTS
    }

    public Operation {
        Objects.requireNonNull(form, "form");
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not the form of an operation's name: " + LogSafe.of(name));
        }
        if (form != Form.REPORTS && about == null) {
            throw new IllegalArgumentException("all but a report is about a record: " + name);
        }
    }

    /** Makes a new record by this command. */
    public static Operation creates(String name, Class<?> command) {
        return new Operation(name, Form.CREATES, command, null, null);
    }

    /** Makes a new record by this command, of who was shown the personal data of which record of this shape. */
    public static Operation reveals(String name, Class<?> command, Shape<?> shape) {
        return new Operation(name, Form.CREATES, command, null, shape.word());
    }

    /** Changes a record of this shape. */
    public static Operation changes(String name, Shape<?> shape) {
        return new Operation(name, Form.CHANGES, shape.word(), null, null);
    }

    /** Changes a record of this shape by a command of which it matters in whose name it is given. */
    public static Operation changes(String name, Shape<?> shape, Class<?> command) {
        return new Operation(name, Form.CHANGES, shape.word(), command, null);
    }

    /** Reads what is no list of records. */
    public static Operation reports(String name) {
        return new Operation(name, Form.REPORTS, null, null, null);
    }

    /** Reads what belongs to one record of this shape. */
    public static Operation reports(String name, Shape<?> shape) {
        return new Operation(name, Form.REPORTS, shape.word(), null, null);
    }

    /** Reads the records of this shape; every room declares it with its shapes. */
    public static Operation lists(Shape<?> shape) {
        return new Operation("read " + shape.table(), Form.LISTS, shape.word(), null, null);
    }

    /** The same, whatever the command, and whatever it reveals. */
    Operation plain() {
        return new Operation(name, form, about, null, null);
    }

    @Override
    public String toString() {
        return name;
    }
}
