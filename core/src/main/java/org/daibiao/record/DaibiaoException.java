package org.daibiao.record;

import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Exception of the library (异常): the caller's fault ({@link CallerException}), a conflict with what came first ({@link ConflictException}) or
 * a system failure ({@link FailureException}). A refusal by a rule is an {@link Outcome.Rejected} instead. Every exception has a stable code and
 * a text with its remedy in Chinese and English. None can be serialized ({@link NotSerializableException}): pass on code and texts.
 */
public abstract sealed class DaibiaoException extends RuntimeException
        permits CallerException, ConflictException, FailureException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient Map<String, Object> with;

    DaibiaoException(String code, Map<String, ?> with, @Nullable Throwable cause) {
        super(both(code, with), cause);
        this.code = code;
        this.with = Map.copyOf(with);
    }

    /** Not to be serialized: what its texts name need not be, and a text without them would say nothing. Send its code and texts instead. */
    private void writeObject(ObjectOutputStream out) throws NotSerializableException {
        throw new NotSerializableException(getClass().getName());
    }

    /** The stable code. */
    public String code() {
        return code;
    }

    /** The values that the texts name. */
    public Map<String, Object> with() {
        return with;
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
                + Messages.text(code, Locale.ENGLISH, with) + ". 处理 / Remedy: "
                + Messages.text(code + ".remedy", Locale.CHINESE, with) + " / "
                + Messages.text(code + ".remedy", Locale.ENGLISH, with);
    }
}
