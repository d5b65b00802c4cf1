package org.daibiao.hosts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The host's class path")
class VersionsTest {
    private static final Pattern JAR = Pattern.compile(".*/([\\w.-]+?)-(\\d[^/]*)\\.jar!/.*");

    @Test
    @DisplayName("holds the versions that this Boot manages, and no others")
    void holdsTheVersionsOfThisBoot() throws IOException {
        Map<String, String> expected = expected();
        Map<String, String> found = found();
        found.keySet().retainAll(expected.keySet());
        found.forEach((name, version) -> System.out.printf("%-20s %s%n", name, version));

        assertThat(found).isEqualTo(expected);
    }

    private static Map<String, String> expected() throws IOException {
        var expected = new Properties();
        try (var in = VersionsTest.class.getResourceAsStream("/versions.properties")) {
            expected.load(in);
        }
        return expected.stringPropertyNames().stream().collect(Collectors.toMap(name -> name, expected::getProperty));
    }

    /** By the names of the jars that classes are really loaded from. Jackson 2 and 3 bear one name, and stand side by side. */
    private static Map<String, String> found() throws IOException {
        var found = new TreeMap<String, TreeSet<String>>();
        for (URL jar : Collections.list(VersionsTest.class.getClassLoader().getResources("META-INF/MANIFEST.MF"))) {
            var name = JAR.matcher(jar.toString());
            if (name.matches()) {
                found.computeIfAbsent(name.group(1), key -> new TreeSet<>()).add(name.group(2));
            }
        }
        return found.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> String.join(", ", entry.getValue()), (a, b) -> a, TreeMap::new));
    }
}
