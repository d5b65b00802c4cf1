package org.daibiao.audit;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.daibiao.record.Messages;
import org.jspecify.annotations.Nullable;

/**
 * The first broken place (首个异常处) of a journal. Every act before it is as it was entered; what follows it was not examined.
 *
 * @param number the number of the act there, or of the act that should be there
 * @param fault what is wrong
 * @param standsAt where the act that belongs here was found; null unless it is out of order
 * @param record the id of the record that the act is about; null unless that record is missing
 */
public record Broken(
        long number,
        ChainFault fault,
        @Nullable Long standsAt,
        @Nullable UUID record) {
    /** A place without a missing record. */
    public Broken(long number, ChainFault fault, @Nullable Long standsAt) {
        this(number, fault, standsAt, null);
    }

    static Broken of(long number, ChainFault fault) {
        return new Broken(number, fault, null);
    }

    /** A description of the place, in the language of the locale (Chinese or English). */
    public String text(Locale locale) {
        return said("", locale);
    }

    /** What to do about it, in the language of the locale (Chinese or English). */
    public String remedy(Locale locale) {
        return said(".remedy", locale);
    }

    private String said(String what, Locale locale) {
        Map<String, Object> with = Map.of(
                "number",
                number,
                "fault",
                Messages.label(fault, locale),
                "standsAt",
                standsAt == null ? 0 : standsAt,
                "record",
                record == null ? "" : record);
        return Messages.text(code() + what, locale, with);
    }

    private String code() {
        if (standsAt != null) {
            return "audit.broken-elsewhere";
        } else if (record != null) {
            return "audit.record-missing";
        }
        return fault == ChainFault.UNLINKED ? "audit.unlinked" : "audit.broken";
    }
}
