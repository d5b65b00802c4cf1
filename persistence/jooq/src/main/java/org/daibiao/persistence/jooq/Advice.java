package org.daibiao.persistence.jooq;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daibiao.record.Messages;

/** Advice (提示): what is wrong and how to fix it, in Chinese and English, on one line. */
final class Advice {
    private Advice() {}

    /**
     * The text for a code, with its remedy.
     *
     * @param with the values named in the text
     */
    static String of(String code, Map<String, ?> with) {
        return Stream.of(code, code + ".remedy")
                .flatMap(key ->
                        Stream.of(Locale.CHINESE, Locale.ENGLISH).map(locale -> Messages.text(key, locale, with)))
                .collect(Collectors.joining(" / "));
    }
}
