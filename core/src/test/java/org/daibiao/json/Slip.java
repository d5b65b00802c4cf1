package org.daibiao.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * One slip in a sound file, and what must be told of it.
 *
 * @param from what stands in the sound file
 * @param to what the clerk wrote instead, with a ¶ where the fault must be told
 * @param code the code of the one fault
 * @param remedy what both remedies must say: what to write instead
 */
public record Slip(String from, String to, String code, String remedy) {
    /** A slip as one row of a table: ⏎ is a line break, → a tab, ⍽ a no-break space. */
    public static Slip of(String from, String to, String code, String remedy) {
        return new Slip(signs(from), signs(to), code, remedy == null ? "" : signs(remedy));
    }

    private static String signs(String text) {
        return text == null ? "" : text.replace('⏎', '\n').replace('→', '\t').replace('⍽', '\u00A0');
    }

    /** The slip gives one fault, at its place, with the remedy in both languages and no code of a fault in its texts. */
    public void isToldIn(String sound, Consumer<byte[]> reader) {
        assertThat(sound).contains(from);
        String wrong =
                sound.substring(0, sound.indexOf(from)) + to + sound.substring(sound.indexOf(from) + from.length());
        int place = wrong.indexOf('¶');
        assertThat(place).as("a ¶ marks the place").isNotNegative();
        int line = 1
                + (int) wrong.substring(0, place).chars().filter(c -> c == '\n').count();
        int column = place - wrong.lastIndexOf('\n', place);
        byte[] bytes = wrong.replace("¶", "").getBytes(StandardCharsets.UTF_8);

        BadDocumentException bad = catchThrowableOfType(BadDocumentException.class, () -> reader.accept(bytes));

        assertThat(bad).as("is refused").isNotNull();
        assertThat(bad.faults())
                .extracting(fault -> fault.line() + ":" + fault.column() + " " + fault.code())
                .as(bad.getMessage())
                .containsExactly(line + ":" + column + " " + code);
        isInPlainWords(bad.faults().get(0));
    }

    private void isInPlainWords(Fault fault) {
        for (Locale locale : new Locale[] {Locale.CHINESE, Locale.ENGLISH}) {
            String text = fault.text(locale) + " " + fault.remedy(locale);
            assertThat(fault.remedy(locale)).contains(remedy);
            assertThat(text)
                    .doesNotContainPattern("\\b(json|plan|profile|calendar|access)\\.[a-z]+(-[a-z]+)+")
                    .doesNotContainPattern("\\{(found|right|known|near|name|number|word|why)}")
                    .doesNotContain("Exception")
                    .doesNotContainPattern("(?<![“\"])null");
            if (locale.equals(Locale.CHINESE)) {
                assertThat(fault.text(locale)).matches("(?s).*\\p{IsHan}.*");
                assertThat(fault.remedy(locale)).matches("(?s).*\\p{IsHan}.*");
            }
        }
    }
}
