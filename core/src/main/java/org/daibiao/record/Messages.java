package org.daibiao.record;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Messages (文案): texts and labels of codes in Chinese and English.
 *
 * <p>A code's prefix up to the first dot names the room; its texts are in {@code org/daibiao/<room>/messages.properties} (English) and
 * {@code messages_zh.properties} (Chinese), in UTF-8. A host's room has two such files in the package of its records. A code
 * without a label is shown in quotation marks. Thread-safe.
 *
 * <p>In a text, {@code {name}} inserts a value and {@code {name:of}} the label of a code, where {@code of} is {@code operation}, {@code role},
 * {@code table}, {@code kind}, the simple name of an enum of the same room ({@code State}) or of another room ({@code
 * poll.NextStep}), {@code word} for a value that is shown unchanged, in quotation marks, or {@code
 * choice} for words of which one is to be chosen, each with its label if the value {@code labels} says where the labels are.
 */
public final class Messages {
    private static final Pattern PARAMETER = Pattern.compile("\\{([A-Za-z0-9]+)(?::([A-Za-z.]+))?}");

    /** Blanks that would be invisible at the edge of a quoted value. */
    private static final Pattern BLANK = Pattern.compile("[\\u00A0\\u2000-\\u200A\\u202F\\u3000]");

    private static final String LIST = "read ";
    private static final String ANY = "*";
    private static final String SENTENCES = "sentences";
    private static final String CHOICE = "choice";

    private Messages() {}

    /** The text of a code with its parameters filled in; the code itself if it has no text. */
    public static String text(String code, Locale locale, Map<String, ?> with) {
        String pattern = Bundles.find(code, locale);
        if (pattern == null) {
            return code;
        }
        Matcher matcher = PARAMETER.matcher(pattern);
        return matcher.replaceAll(found -> Matcher.quoteReplacement(value(found, code, locale, with)));
    }

    /**
     * Loads the texts of a host's room when a desk is made with it; those of the library's rooms need no loading.
     *
     * @param room the room's name
     * @param records its records, then its commands; the texts are in the package of the first
     */
    public static void install(String room, Stream<Class<?>> records) {
        Bundles.install(room, records);
    }

    /** Whether the code has a text in that language. */
    public static boolean has(String code, Locale locale) {
        return Bundles.find(code, locale) != null;
    }

    /** The label of a constant: key {@code <room>.label.<Type>.<code>} in the bundle of the constant's room. */
    public static String label(Enum<?> constant, Locale locale) {
        Class<?> type = constant.getDeclaringClass();
        return constant(labels(type), code(constant), locale);
    }

    /** Where the labels of an enum are: {@code <room>.label.<Type>.}. */
    static String labels(Class<?> type) {
        String room = type.getPackageName().substring(type.getPackageName().lastIndexOf('.') + 1);
        return room + ".label." + type.getSimpleName() + ".";
    }

    /**
     * The label of an operation: key {@code <room>.label.operation.<name>}, where the name has no room prefix; for a list, {@code read}
     * and the table's label.
     */
    public static String operation(String name, Locale locale) {
        if (name.startsWith(LIST)) {
            return text("record.read", locale, Map.of("table", name.substring(LIST.length())));
        }
        String room = Bundles.room(name);
        return constant(room + ".label.operation.", name.substring(name.indexOf('.') + 1), name, locale);
    }

    /** The label of a role: key {@code <room>.label.role.<code>} in the bundle of any room. */
    public static String role(String code, Locale locale) {
        return anywhere("role." + code, code, locale);
    }

    /** The label of one record of a table: key {@code <room>.label.table.<table>} in the bundle of any room. */
    public static String table(String table, Locale locale) {
        return anywhere("table." + table, table, locale);
    }

    /**
     * The label of an entry kind: key {@code <room>.label.kind.<code>} in the bundle of any room. The label of a family, {@code
     * voter-contact.*}, contains {@code {member}}.
     */
    public static String kind(String code, Locale locale) {
        String key = Bundles.keyOf("kind." + code, locale);
        if (key != null) {
            return text(key, locale, Map.of("member", ANY));
        }
        for (int dot = code.lastIndexOf('.'); dot > 0; dot = code.lastIndexOf('.', dot - 1)) {
            String family = Bundles.keyOf("kind." + code.substring(0, dot) + ".*", locale);
            if (family != null) {
                return text(family, locale, Map.of("member", code.substring(dot + 1)));
            }
        }
        return quoted(code, locale);
    }

    /** The code under which a constant is stored and written: lower case with hyphens. */
    public static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static boolean isChinese(Locale locale) {
        return locale.getLanguage().equals("zh");
    }

    /** One value of a text, or several; the name in braces if no value was given. */
    private static String value(MatchResult found, String code, Locale locale, Map<String, ?> with) {
        Object value = with.get(found.group(1));
        String of = found.group(2) == null ? "" : found.group(2);
        if (value == null) {
            return "{" + found.group(1) + "}";
        } else if (of.equals(CHOICE)) {
            return choice(value instanceof Collection<?> many ? many : List.of(value), locale, with.get("labels"));
        } else if (value instanceof Collection<?> many) {
            return several(many, of, code, locale);
        }
        return one(value instanceof Enum<?> constant ? code(constant) : value.toString(), of, code, locale);
    }

    private static String several(Collection<?> many, String of, String code, Locale locale) {
        if (many.isEmpty()) {
            return text(of.equals("role") ? "record.no-role" : "record.none", locale, Map.of());
        }
        Stream<String> all = many.stream().map(String::valueOf);
        String shown = (many instanceof Set ? all.sorted() : all)
                .map(each -> one(each, of, code, locale))
                .collect(Collectors.joining(between(of, locale)));
        return of.equals(SENTENCES) ? shown : LogSafe.of(shown);
    }

    /** “a”（甲）、“b”（乙）之一, or the only one. */
    private static String choice(Collection<?> many, Locale locale, @Nullable Object labels) {
        String all = several(many.stream().map(String::valueOf).toList(), "word", "", locale);
        if (labels != null) {
            String form = isChinese(locale) ? "%s（%s）" : "%s (%s)";
            all = many.stream()
                    .map(each -> String.format(
                            form,
                            quoted(each.toString(), locale),
                            constant(labels.toString(), each.toString(), locale)))
                    .collect(Collectors.joining(between("word", locale)));
        }
        return many.size() < 2 ? all : isChinese(locale) ? all + "之一" : "one of " + all;
    }

    private static String between(String of, Locale locale) {
        List<String> signs = of.equals(SENTENCES) ? List.of("；", "; ") : List.of("、", ", ");
        return signs.get(isChinese(locale) ? 0 : 1);
    }

    private static String one(String value, String of, String code, Locale locale) {
        return switch (of) {
            case "" -> LogSafe.of(value);
            case SENTENCES -> value;
            case "word" -> quoted(value, locale);
            case "operation" -> operation(value, locale);
            case "role" -> role(value, locale);
            case "table" -> table(value, locale);
            case "kind" -> kind(value, locale);
            default -> {
                String room = of.contains(".") ? Bundles.room(of) : Bundles.room(code);
                yield constant(room + ".label." + of.substring(of.indexOf('.') + 1) + ".", value, locale);
            }
        };
    }

    private static String constant(String prefix, String code, Locale locale) {
        return code.equals(ANY) ? text("record.any", locale, Map.of()) : constant(prefix, code, code, locale);
    }

    private static String constant(String prefix, String code, String shown, Locale locale) {
        String label = Bundles.find(prefix + code, locale);
        return label == null ? quoted(shown, locale) : label;
    }

    private static String anywhere(String label, String code, Locale locale) {
        String key = Bundles.keyOf(label, locale);
        return key == null ? quoted(code, locale) : text(key, locale, Map.of());
    }

    private static String quoted(String code, Locale locale) {
        String safe = BLANK.matcher(LogSafe.of(code))
                .replaceAll(blank -> String.format(
                        Locale.ROOT, "\\\\u%04X", (int) blank.group().charAt(0)));
        return isChinese(locale) ? "“" + safe + "”" : "\"" + safe + "\"";
    }
}
