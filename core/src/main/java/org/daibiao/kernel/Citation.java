package org.daibiao.kernel;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Citation (法条出处): the law or regulation on which a number rests, and the article where it is known. Immutable and thread-safe.
 *
 * @param zh the law's name in Chinese
 * @param en the law's name in English
 * @param article the article as written, for example {@code 22(4)}; null where nobody has told it: it is never guessed
 */
public record Citation(String zh, String en, @Nullable String article) {
    /** The law as a whole. */
    public static Citation of(String zh, String en) {
        return new Citation(zh, en, null);
    }

    /** The same law, this article. */
    public Citation article(String number) {
        return new Citation(zh, en, number);
    }

    /** Law and article, in the language of the locale (Chinese or English). */
    public String text(Locale locale) {
        String law = locale.getLanguage().equals("zh") ? zh : en;
        return article == null ? law : Messages.text("kernel.citation", locale, Map.of("law", law, "article", article));
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
