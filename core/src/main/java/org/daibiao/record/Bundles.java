package org.daibiao.record;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Bundles (文案包): where the texts of each room are. The texts of a host's room are beside its records and are read when a desk is made with it.
 * Only the texts are kept, no class of the host.
 */
final class Bundles {
    /** The library's rooms, and packages that have labels but are not rooms. */
    private static final List<String> OWN = List.of(
            "record",
            "journal",
            "desk",
            "correction",
            "access",
            "congress",
            "deputy",
            "station",
            "contact",
            "opinion",
            "suggestion",
            "oversight",
            "poll",
            "project",
            "plan",
            "delivery",
            "audit",
            "privacy");

    private static final Map<String, Properties> LOADED = new ConcurrentHashMap<>();
    private static final Map<String, Map<String, Properties>> HOSTS = new ConcurrentHashMap<>();

    private Bundles() {}

    /** The text of a key, in the bundle of the room that the key starts with; null if there is none. */
    static @Nullable String find(String key, Locale locale) {
        String room = room(key);
        String text = LOADED.computeIfAbsent("org/daibiao/" + room + "/" + file(locale), Bundles::load)
                .getProperty(key);
        Properties beside = HOSTS.getOrDefault(room, Map.of()).get(file(locale));
        return text == null && beside != null ? beside.getProperty(key) : text;
    }

    /** The key of this label, in the bundle of the first room that has it; null if none has it. */
    static @Nullable String keyOf(String label, Locale locale) {
        return Stream.concat(OWN.stream(), HOSTS.keySet().stream().sorted())
                .map(room -> room + ".label." + label)
                .filter(key -> find(key, locale) != null)
                .findFirst()
                .orElse(null);
    }

    /** The room of a key: the part before its first dot. */
    static String room(String key) {
        return key.substring(0, Math.max(0, key.indexOf('.')));
    }

    /** Reads the texts that a host keeps in the package of its room's records. */
    static void install(String room, Stream<Class<?>> records) {
        if (OWN.contains(room)) {
            return;
        }
        Map<String, Properties> texts = records.findFirst()
                .map(record -> Map.of(
                        file(Locale.ENGLISH), beside(record, file(Locale.ENGLISH)),
                        file(Locale.CHINESE), beside(record, file(Locale.CHINESE))))
                .orElse(Map.of());
        HOSTS.put(room, texts);
    }

    private static String file(Locale locale) {
        return Messages.isChinese(locale) ? "messages_zh.properties" : "messages.properties";
    }

    private static Properties beside(Class<?> record, String file) {
        return read(record.getResourceAsStream(file));
    }

    private static Properties load(String path) {
        InputStream own = Bundles.class.getResourceAsStream("/" + path);
        ClassLoader host = Thread.currentThread().getContextClassLoader();
        return read(own != null || host == null ? own : host.getResourceAsStream(path));
    }

    private static Properties read(@Nullable InputStream file) {
        var texts = new Properties();
        if (file != null) {
            try (var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
                texts.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return texts;
    }
}
