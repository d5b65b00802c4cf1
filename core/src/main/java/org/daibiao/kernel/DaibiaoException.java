package org.daibiao.kernel;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Exception of the library (异常): the world said no, as against a rule, whose no is an {@link Outcome.Rejected}. Every kind has a
 * stable code and a text with its remedy in Chinese and English.
 */
public abstract class DaibiaoException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient Map<String, Object> with;

    /** The code's prefix names the room and its bundle; {@code with} holds the values that the text names. */
    protected DaibiaoException(String code, Map<String, ?> with) {
        this(code, with, null);
    }

    /** The same with the cause that the world gave. */
    protected DaibiaoException(String code, Map<String, ?> with, @org.jspecify.annotations.Nullable Throwable cause) {
        super(both(code, with), cause);
        this.code = code;
        this.with = Map.copyOf(with);
    }

    /** The stable code. */
    public String code() {
        return code;
    }

    /** What happened, in the language of the locale (Chinese or English). */
    public String text(Locale locale) {
        return Messages.text(code, locale, with);
    }

    /** What to do about it, in the language of the locale (Chinese or English). */
    public String remedy(Locale locale) {
        return Messages.text(code + ".remedy", locale, with);
    }

    private static String both(String code, Map<String, ?> with) {
        return code + ": " + Messages.text(code, Locale.CHINESE, with) + " / "
                + Messages.text(code, Locale.ENGLISH, with) + ". Remedy: "
                + Messages.text(code + ".remedy", Locale.ENGLISH, with);
    }

    /** Stale version (版本已过期): the record has changed since the caller saw it. */
    public static final class StaleVersion extends DaibiaoException {
        private static final long serialVersionUID = 1L;

        public StaleVersion(UUID id, long seen) {
            super("kernel.stale-version", Map.of("id", id, "version", seen));
        }
    }

    /** Unknown id (标识不存在): no such record in this congress. */
    public static final class UnknownId extends DaibiaoException {
        private static final long serialVersionUID = 1L;

        public UnknownId(String word, Object id) {
            super("kernel.unknown-id", Map.of("word", word, "id", id));
        }
    }

    /** Denied (无权操作): the access policy does not allow it. */
    public static final class Denied extends DaibiaoException {
        private static final long serialVersionUID = 1L;

        private final String asked;

        public Denied(String operation, Actor actor) {
            super(
                    "kernel.denied",
                    Map.of(
                            "operation",
                            operation,
                            "roles",
                            actor.roles().stream().map(Role::code).collect(Collectors.toSet())));
            this.asked = actor + " " + operation;
        }

        /** Both texts, and for a log who asked for what. */
        @Override
        public String getMessage() {
            return super.getMessage() + " [" + asked + "]";
        }
    }

    /** Duplicate (重复): a record, an act or a take-back with this key is there already. */
    public static final class Duplicate extends DaibiaoException {
        private static final long serialVersionUID = 1L;

        public Duplicate(String word, Object key) {
            super("kernel.duplicate", Map.of("word", word, "key", key));
        }
    }

    /**
     * A command was sent again that was carried out before, and its record has changed since so that the actor may not see it any more (已执行过): nothing
     * is left to do.
     */
    public static final class DoneBefore extends DaibiaoException {
        private static final long serialVersionUID = 1L;

        public DoneBefore(UUID operation) {
            super("kernel.done-before", Map.of("operation", operation));
        }
    }

    /**
     * Operation reused (操作号被另作他用): the operation id was used before: by another actor, in other roles or ties, for
     * another operation or content.
     */
    public static final class OperationReused extends DaibiaoException {
        private static final long serialVersionUID = 1L;

        public OperationReused(UUID operation) {
            super("kernel.operation-reused", Map.of("operation", operation));
        }
    }

    /** Bad cursor (翻页标记无效): a cursor that this library did not give, or gave for another list. */
    public static final class BadCursor extends DaibiaoException {
        private static final long serialVersionUID = 1L;

        public BadCursor() {
            super("kernel.bad-cursor", Map.of());
        }
    }

    /** Unstorable (无法存储): a value that no store could give back unchanged. */
    public static final class Unstorable extends DaibiaoException {
        private static final long serialVersionUID = 1L;

        /** {@code why} is a code: {@code missing}, {@code too-many}, {@code too-long}, {@code no-code}, {@code far-year}, {@code too-fine}, {@code character}. */
        public Unstorable(String column, String why) {
            super("kernel.unstorable", Map.of("column", column, "why", why));
        }
    }

    /**
     * Unreadable (无法解密): a cell that cannot be opened: its key is unknown, it was changed, it was sealed for another place, or it is no
     * sealed text. The text itself is not said.
     */
    public static final class Unreadable extends DaibiaoException {
        private static final long serialVersionUID = 1L;

        /** {@code key} is the key's id as the cell names it, a question mark where it names none. */
        public Unreadable(String table, String column, UUID row, String key) {
            super("kernel.unreadable", Map.of("table", table, "column", column, "row", row, "key", key));
        }
    }

    /**
     * Cipher missing (未启用加密): this process was given no cipher, and the congress is kept behind one by others. Nothing was written: it would
     * have stood in plain text beside what is sealed.
     */
    public static final class CipherMissing extends DaibiaoException {
        private static final long serialVersionUID = 1L;

        /** {@code key} is the id of the key that the others use. */
        public CipherMissing(String key) {
            super("kernel.cipher-missing", Map.of("key", key));
        }
    }

    /**
     * Unknown content (数据无法识别): a row holds what none could have written by this library: somebody changed it in the database, or a newer version wrote it. What
     * stands there is in the cause alone.
     */
    public static final class UnknownContent extends DaibiaoException {
        private static final long serialVersionUID = 1L;

        /** Names as the database writes them, in capitals for example. */
        public UnknownContent(String table, String column, Throwable cause) {
            super(
                    "kernel.unknown-content",
                    Map.of("table", table.toLowerCase(Locale.ROOT), "column", column.toLowerCase(Locale.ROOT)),
                    cause);
        }
    }

    /** Table missing (缺少数据表): the database has no such table, as a room of the host's own needs it; to be created by the host. */
    public static final class TableMissing extends DaibiaoException {
        private static final long serialVersionUID = 1L;

        /** The table's name is empty where the database does not say it. */
        public TableMissing(String table, Throwable cause) {
            super("kernel.table-missing", Map.of("table", table), cause);
        }
    }

    /** Table unfit (表结构不符): a column lacks, is too short or of another type, or a constraint of the table refuses what its shape allows. */
    public static final class TableUnfit extends DaibiaoException {
        private static final long serialVersionUID = 1L;

        /**
         * @param place the table, with a dot and the column or constraint where the database names one
         * @param state the SQL state
         */
        public TableUnfit(String place, String state, Throwable cause) {
            super("kernel.table-unfit", Map.of("place", place, "code", state), cause);
        }
    }

    /** Store failed (存储不可用): the database cannot be reached, or refused for a reason of its own. */
    public static final class StoreFailed extends DaibiaoException {
        private static final long serialVersionUID = 1L;

        public StoreFailed(String what, Throwable cause) {
            super("kernel.store-failed", Map.of("what", what), cause);
        }
    }
}
