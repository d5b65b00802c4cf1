package org.daibiao.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.daibiao.memory.MemoryStores;
import org.daibiao.record.BadValueException;
import org.daibiao.record.CongressId;
import org.daibiao.record.Criterion;
import org.daibiao.record.Field;
import org.daibiao.record.Id;
import org.daibiao.record.Query;
import org.daibiao.record.Reference;
import org.daibiao.record.Shape;
import org.daibiao.record.Versioned;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A reference")
class ReferenceTest {
    /** A town, in another one perhaps. */
    record Town(Id<Town> id, String name, @Nullable Id<Town> within) {
        static final Shape<Town> SHAPE = Shape.of("town", Town.class);
        static final Field<Town, String> NAME = SHAPE.field("name");
        static final Field<Town, Id<Town>> WITHIN = SHAPE.field("within");
    }

    /** Somebody who lives in a town. */
    record Person(Id<Person> id, String name, Id<Town> town) {
        static final Shape<Person> SHAPE = Shape.of("person", Person.class);
        static final Field<Person, String> NAME = SHAPE.field("name");
        static final Field<Person, Id<Town>> TOWN = SHAPE.field("town");
    }

    /** What somebody said. */
    record Remark(Id<Remark> id, Id<Person> person) {
        static final Shape<Remark> SHAPE = Shape.of("remark", Remark.class);
        static final Field<Remark, Id<Person>> PERSON = SHAPE.field("person");
    }

    private static final CongressId CONGRESS = CongressId.of("jiading");
    private static final Town ANTING = new Town(Id.of(new UUID(1, 1)), "安亭", null);
    private static final Town CIRCUIT = new Town(Id.of(new UUID(1, 2)), "赛车场", ANTING.id());
    private static final Person LI = new Person(Id.of(new UUID(2, 1)), "李敏", CIRCUIT.id());
    private static final Remark REMARK = new Remark(Id.of(new UUID(3, 1)), LI.id());

    @Test
    @DisplayName("leads along a field that names the other record, to it or from it, and along no other")
    void leadsAlongIds() {
        Field<Person, ?> name = Person.NAME;
        Field<Town, ?> id = Town.SHAPE.field("id");
        Field<Remark, ?> said = Remark.PERSON;

        assertThatThrownBy(() -> new Reference<>(name, Town.SHAPE, id, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Reference<>(said, Town.SHAPE, id, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("does not lead to town");
        assertThatThrownBy(() -> new Reference<>(Person.TOWN, Town.SHAPE, foreign(), List.of()))
                .isInstanceOf(BadValueException.class);
    }

    @SuppressWarnings("unchecked")
    private static Field<Town, ?> foreign() {
        return (Field<Town, ?>) (Field<?, ?>) Town.SHAPE.raw().field("id");
    }

    @Test
    @DisplayName("goes two steps and no third")
    void twoSteps() {
        Reference<Person, Town> one = Reference.to(Person.TOWN, Town.SHAPE, Reference.to(Town.WITHIN, Town.SHAPE));

        assertThat(one.steps()).isEqualTo(2);
        assertThatThrownBy(() -> Reference.to(Remark.PERSON, Person.SHAPE, one))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at most 2");
    }

    @Test
    @DisplayName("does not lead back to the record that it came from; to others that name the same one it does")
    void noCircle() {
        Reference<Person, Town> home = Reference.to(Person.TOWN, Town.SHAPE);

        assertThatThrownBy(() -> Reference.from(Town.SHAPE, Person.SHAPE, Person.TOWN, home))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("back");
        Reference<Town, Person> inhabitants = Reference.from(Town.SHAPE, Person.SHAPE, Person.TOWN);
        assertThat(Reference.to(Person.TOWN, Town.SHAPE, inhabitants).steps()).isEqualTo(2);
    }

    @Test
    @DisplayName("finds the same in memory as by the ids that it stands for, to a record of its own table too")
    void plain() {
        try (var stores = new MemoryStores()) {
            stores.write(CONGRESS, writer -> {
                writer.insert(Town.SHAPE, List.of(ANTING, CIRCUIT));
                writer.insert(Person.SHAPE, List.of(LI));
                writer.insert(Remark.SHAPE, List.of(REMARK));
                return writer;
            });
            Criterion<Town> within = Reference.to(Town.WITHIN, Town.SHAPE, Town.NAME.is("安亭"));
            Criterion<Person> there = Reference.to(Person.TOWN, Town.SHAPE, within);
            stores.read(CONGRESS, reader -> {
                assertThat(reader.select(Query.of(Person.SHAPE, there)).items())
                        .extracting(Versioned::value)
                        .containsExactly(LI);
                assertThat(there.plain(reader)).isEqualTo(Person.TOWN.is(CIRCUIT.id()));
                assertThat(reader.select(Query.of(
                                        Town.SHAPE,
                                        Reference.from(
                                                Town.SHAPE,
                                                Person.SHAPE,
                                                Person.TOWN,
                                                Reference.from(Person.SHAPE, Remark.SHAPE, Remark.PERSON))))
                                .items())
                        .extracting(Versioned::value)
                        .containsExactly(CIRCUIT);
                return reader;
            });
        }
    }
}
