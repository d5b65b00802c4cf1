package org.daibiao.record;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Citation (法条出处): the law or regulation behind a value or a rule, and the article if known. Immutable and thread-safe.
 *
 * @param zh the law's name in Chinese
 * @param en the law's name in English
 * @param article the article as written, for example {@code 22(4)}; null while unknown: it is never guessed
 */
public record Citation(String zh, String en, @Nullable String article) {
    /** The most characters of a law's name in Chinese; due days are stored with it. */
    public static final int LONGEST_ZH = 100;

    /** The most characters of a law's name in English. */
    public static final int LONGEST_EN = 200;

    /** The most characters of an article. */
    public static final int LONGEST_ARTICLE = 40;

    /** Throws {@link BadValueException} if a name or the article is too long. */
    public Citation {
        Typed.atMost(zh, LONGEST_ZH);
        Typed.atMost(en, LONGEST_EN);
        Typed.atMost(article == null ? "" : article, LONGEST_ARTICLE);
    }

    /** Whether the text has at most this many characters. */
    public static boolean isWithin(String text, int most) {
        return text.codePointCount(0, text.length()) <= most;
    }

    /** The law as a whole. */
    public static Citation of(String zh, String en) {
        return new Citation(zh, en, null);
    }

    /** A plan, cited by its title in its own language; a long title is cut short. */
    public static Citation ofPlan(String title) {
        String cited = isWithin(title, LONGEST_ZH)
                ? title
                : title.substring(0, title.offsetByCodePoints(0, LONGEST_ZH - 1)) + "…";
        return of(cited, cited);
    }

    /** An article of the same law. */
    public Citation article(String number) {
        return new Citation(zh, en, number);
    }

    /** Law and article, in the language of the locale (Chinese or English): 《…法》第五十一条. */
    public String text(Locale locale) {
        boolean chinese = locale.getLanguage().equals("zh");
        if (article == null) {
            return chinese ? zh : en;
        }
        // a title within a title has the small marks
        String law = chinese ? zh.replace('《', '〈').replace('》', '〉') : en;
        String number = chinese ? Articles.zh(article) : article;
        return Messages.text("record.citation", locale, Map.of("law", law, "article", number));
    }

    @Override
    public String toString() {
        return LogSafe.of(this);
    }
}
