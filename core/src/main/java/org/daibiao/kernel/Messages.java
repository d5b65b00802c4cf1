package org.daibiao.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Messages (文案): texts of codes in Chinese and English.
 *
 * <p>A code's prefix up to the first dot names the room; its texts stand in {@code org/daibiao/<room>/messages.properties} (English) and
 * {@code messages_zh.properties} (Chinese), in UTF-8. A room of the host's own keeps its files under the same path on the class path.
 * Thread-safe.
 */
public final class Messages {
    private static final Pattern PARAMETER = Pattern.compile("\\{([A-Za-z0-9]+)}");
    private static final Map<String, Properties> BUNDLES = new ConcurrentHashMap<>();

    private Messages() {}

    /** The text of a code with its parameters filled in; the code itself where no text is kept for it. */
    public static String text(String code, Locale locale, Map<String, ?> with) {
        String pattern = bundle(code, locale).getProperty(code);
        if (pattern == null) {
            return code;
        }
        Matcher matcher = PARAMETER.matcher(pattern);
        return matcher.replaceAll(found -> {
            Object value = with.get(found.group(1));
            return Matcher.quoteReplacement(value == null ? found.group() : LogSafe.of(value.toString()));
        });
    }

    /** Whether a text is kept for the code in that language. */
    public static boolean has(String code, Locale locale) {
        return bundle(code, locale).getProperty(code) != null;
    }

    /** The label of a constant: key {@code <room>.label.<Type>.<code>} in the bundle of the constant's room. */
    public static String label(Enum<?> constant, Locale locale) {
        Class<?> type = constant.getDeclaringClass();
        String room = type.getPackageName().substring(type.getPackageName().lastIndexOf('.') + 1);
        return text(room + ".label." + type.getSimpleName() + "." + code(constant), locale, Map.of());
    }

    /** The code under which a constant is kept and written: lower case with hyphens. */
    public static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Properties bundle(String code, Locale locale) {
        String room = code.substring(0, Math.max(0, code.indexOf('.')));
        String suffix = locale.getLanguage().equals("zh") ? "_zh" : "";
        return BUNDLES.computeIfAbsent("org/daibiao/" + room + "/messages" + suffix + ".properties", Messages::load);
    }

    private static Properties load(String path) {
        var texts = new Properties();
        try (InputStream in = open(path)) {
            if (in != null) {
                texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private static @org.jspecify.annotations.Nullable InputStream open(String path) {
        InputStream own = Messages.class.getResourceAsStream("/" + path);
        ClassLoader host = Thread.currentThread().getContextClassLoader();
        return own != null || host == null ? own : host.getResourceAsStream(path);
    }
}
