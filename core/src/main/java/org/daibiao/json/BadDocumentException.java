package org.daibiao.json;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.daibiao.record.CallerException;

/** Bad document (文档有误): a document cannot be used; lists all its faults, each with its place. Nothing of it was used. */
public final class BadDocumentException extends CallerException {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 20;

    private final transient List<Fault> faults;

    private final String source;

    BadDocumentException(String source, List<Fault> faults) {
        super("json.bad-document", Map.of("source", source, "count", faults.size()));
        this.faults = List.copyOf(faults);
        this.source = source;
    }

    /** The document's name. */
    String source() {
        return source;
    }

    /** The faults in the order of their places, at least one. */
    public List<Fault> faults() {
        return faults;
    }

    /** One line for the document and one for each fault, in the language of the locale (Chinese or English). */
    @Override
    public String text(Locale locale) {
        return super.text(locale)
                + lines(faults.stream().map(fault -> fault.report(locale)).toList());
    }

    /** The code, and the first 20 faults, one on each line, in Chinese and English. */
    @Override
    public String getMessage() {
        return super.getMessage()
                + lines(faults.stream().limit(SHOWN).map(Fault::toString).toList());
    }

    private static String lines(List<String> lines) {
        return lines.stream().collect(Collectors.joining("\n  ", "\n  ", ""));
    }
}
