package org.daibiao.audit;

import java.util.Locale;
import java.util.Map;
import org.daibiao.kernel.Messages;
import org.jspecify.annotations.Nullable;

/**
 * The first broken place (首个异常处) of a journal. Every act before it is as it was entered; what stands behind it was not looked at.
 *
 * @param number the number of the act there, or of the one that should be
 * @param fault what is wrong
 * @param standsAt where the act stands that belongs here; null unless it is out of order
 */
public record Broken(long number, Fault fault, @Nullable Long standsAt) {
    static Broken of(long number, Fault fault) {
        return new Broken(number, fault, null);
    }

    /** The place in words, in the language of the locale (Chinese or English). */
    public String text(Locale locale) {
        String code = standsAt == null ? "audit.broken" : "audit.broken-elsewhere";
        Map<String, Object> with = Map.of(
                "number", number, "fault", Messages.label(fault, locale), "standsAt", standsAt == null ? 0 : standsAt);
        return Messages.text(code, locale, with);
    }
}
