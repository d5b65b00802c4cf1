package org.daibiao.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.stream.Stream;
import org.daibiao.record.Property;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The compiler takes the type of such a constant from its declaration, where the component is but a name. */
@DisplayName("A constant by which a component is set")
class PropertiesTest {
    @Test
    @DisplayName("has the component's type, of a list the element's, in every record of the library")
    void hasTheTypeOfItsComponent() {
        JavaClasses library = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.daibiao");
        List<Field> constants = constants(library).toList();

        assertThat(constants).hasSizeGreaterThan(300);
        assertThat(constants.stream().filter(one -> !fits(one))).isEmpty();
    }

    @Test
    @DisplayName("is found where it has another one")
    void isFound() {
        JavaClasses planted = new ClassFileImporter().importPackages("planted");

        assertThat(constants(planted).filter(one -> !fits(one)).map(Field::getName))
                .containsExactlyInAnyOrder("ALL", "B");
    }

    private static Stream<Field> constants(JavaClasses classes) {
        return classes.stream()
                .flatMap(type -> type.getFields().stream())
                .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                .filter(field -> field.getRawType().isAssignableTo(Property.class))
                .map(JavaField::reflect);
    }

    private static boolean fits(Field constant) {
        Type[] types = ((ParameterizedType) constant.getGenericType()).getActualTypeArguments();
        try {
            constant.setAccessible(true);
            String name = ((Property<?, ?>) constant.get(null)).name();
            return Stream.of(((Class<?>) types[0]).getRecordComponents())
                    .filter(component -> component.getName().equals(name))
                    .allMatch(component -> set(component).equals(types[1]));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What an edit takes for it. */
    private static Type set(RecordComponent component) {
        return component.getType() == List.class
                ? ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0]
                : component.getGenericType() instanceof Class<?> type
                        ? MethodType.methodType(type).wrap().returnType()
                        : component.getGenericType();
    }
}
