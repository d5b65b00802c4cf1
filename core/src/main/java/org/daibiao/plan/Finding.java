package org.daibiao.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.daibiao.journal.EntryFilter;
import org.daibiao.journal.Window;
import org.daibiao.record.LogSafe;
import org.daibiao.record.Messages;
import org.daibiao.record.Property;
import org.jspecify.annotations.Nullable;

/**
 * Finding (报告中的未完成对象): one subject that does not meet a check.
 *
 * @param obligation the obligation's id
 * @param clause the clause's number
 * @param subject the subject
 * @param counterpart the counterpart of a pair, or the piece of an item; null if neither
 * @param name its name in Chinese, with its town or unit
 * @param nameEn the same in English, as far as the library supplies the words
 * @param required what is required, for example {@code 3–6}
 * @param least the smallest number that suffices
 * @param actual the number found
 * @param lacking what of several is missing: for each, the kinds of which any would do; empty where one number is asked for
 * @param standing {@link Status#OPEN} or {@link Status#MISSED}
 * @param since the first day of the subject's standing, or null
 * @param until the last day on which it can still be met; null while unknown, for example the end of the current term
 * @param provisional whether that day is provisional (暂定): the work calendar has no notice for that year, or due days have not been computed by it
 *     yet; nothing is missed
 * @param window the window of the question
 * @param evidence the filter of the journal entries that were counted; null if links were counted
 */
public record Finding(
        String obligation,
        int clause,
        UUID subject,
        @Nullable UUID counterpart,
        String name,
        String nameEn,
        String required,
        long least,
        long actual,
        List<Set<String>> lacking,
        Status standing,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        boolean provisional,
        Window window,
        @Nullable EntryFilter evidence) {
    static final Property<Finding, String> OBLIGATION = Property.of(Finding.class, "obligation");
    static final Property<Finding, Integer> CLAUSE = Property.of(Finding.class, "clause");
    static final Property<Finding, UUID> SUBJECT = Property.of(Finding.class, "subject");
    static final Property<Finding, UUID> COUNTERPART = Property.of(Finding.class, "counterpart");
    static final Property<Finding, String> NAME = Property.of(Finding.class, "name");
    static final Property<Finding, String> NAME_EN = Property.of(Finding.class, "nameEn");
    static final Property<Finding, String> REQUIRED = Property.of(Finding.class, "required");
    static final Property<Finding, Long> LEAST = Property.of(Finding.class, "least");
    static final Property<Finding, Long> ACTUAL = Property.of(Finding.class, "actual");
    static final Property<Finding, Set<String>> LACKING = Property.of(Finding.class, "lacking");
    static final Property<Finding, Status> STANDING = Property.of(Finding.class, "standing");
    static final Property<Finding, LocalDate> SINCE = Property.of(Finding.class, "since");
    static final Property<Finding, LocalDate> UNTIL = Property.of(Finding.class, "until");
    static final Property<Finding, Boolean> PROVISIONAL = Property.of(Finding.class, "provisional");
    static final Property<Finding, Window> WINDOW = Property.of(Finding.class, "window");
    static final Property<Finding, EntryFilter> EVIDENCE = Property.of(Finding.class, "evidence");

    public Finding {
        lacking = List.copyOf(lacking);
    }

    /** What of several is missing, by its labels; empty where one number is asked for. */
    public List<String> lacking(Locale locale) {
        String or = locale.getLanguage().equals("zh") ? "或" : " or ";
        return lacking.stream()
                .map(kinds -> kinds.stream()
                        .sorted()
                        .map(kind -> Messages.kind(kind, locale))
                        .collect(Collectors.joining(or)))
                .toList();
    }

    /** A short text for a terminal: {@code 李敏: 1, lacks 2, until 2025-12-31}. */
    public String text(Locale locale) {
        boolean chinese = locale.getLanguage().equals("zh");
        String gap = actual < least
                ? (chinese ? "，缺 " : ", lacks ") + (least - actual) + listed(locale)
                : (chinese ? "，超出 " : ", more than ") + required;
        String end = standing == Status.OPEN && until != null ? (chinese ? "，截至 " : ", until ") + until : "";
        if (provisional) {
            end += chinese ? "（暂定，等待放假通知或重新计算）" : " (provisional: awaits the notice, or to be computed again)";
        }
        return (chinese ? name : nameEn) + (chinese ? "：" : ": ") + actual + gap + end;
    }

    private String listed(Locale locale) {
        boolean chinese = locale.getLanguage().equals("zh");
        String all = String.join(chinese ? "、" : ", ", lacking(locale));
        return all.isEmpty() ? "" : chinese ? "（" + all + "）" : " (" + all + ")";
    }

    /** Whether the other finding has the same subject and the same journal filter. */
    boolean isAskedAs(Finding other) {
        return subject.equals(other.subject)
                && Objects.equals(counterpart, other.counterpart)
                && window.equals(other.window)
                && Objects.equals(evidence, other.evidence);
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
