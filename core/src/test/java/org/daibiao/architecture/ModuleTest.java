package org.daibiao.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.daibiao.desk.Desk;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The module org.daibiao.core")
class ModuleTest {
    private static final Set<String> CLOSED = Set.of("org.daibiao", "org.daibiao.memory", "org.daibiao.record");
    private static final Set<String> READERS = Set.of("com.fasterxml.jackson.databind", "org.hibernate.validator");

    private final ModuleReference module = module();
    private final Set<String> rooms = packagesWithClasses();

    @Test
    @DisplayName("exports every room to everybody")
    void exportsEveryRoom() {
        var exports = module.descriptor().exports();
        assertThat(exports).extracting(ModuleDescriptor.Exports::source).hasSameElementsAs(rooms);
        assertThat(exports).noneMatch(ModuleDescriptor.Exports::isQualified);
    }

    @Test
    @DisplayName("opens the rooms with commands and words to the validator and to Jackson alone")
    void opensTheRoomsToTheirReadersAlone() {
        rooms.removeAll(CLOSED);
        var opens = module.descriptor().opens();
        assertThat(opens).extracting(ModuleDescriptor.Opens::source).hasSameElementsAs(rooms);
        assertThat(opens).allSatisfy(opened -> assertThat(opened.targets()).isEqualTo(READERS));
    }

    private Set<String> packagesWithClasses() {
        try (var reader = module.open();
                var names = reader.list()) {
            return names.filter(name -> name.endsWith(".class") && name.contains("/"))
                    .map(name -> name.substring(0, name.lastIndexOf('/')).replace('/', '.'))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ModuleReference module() {
        try {
            var classes = Path.of(Desk.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return ModuleFinder.of(classes).findAll().iterator().next();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
