package org.daibiao.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.daibiao.access.Roles;
import org.daibiao.record.BadValueException;
import org.daibiao.record.CongressId;
import org.daibiao.record.Id;
import org.daibiao.record.Note;
import org.junit.jupiter.api.Test;

class ActorTest {
    private static final CongressId CONGRESS = CongressId.of("jiading");
    private static final Id<Note> WANG = Id.of(new UUID(1, 1));

    @Test
    void tiesAreKeptUnderAnOperationIdAndReplacedOneByOne() {
        Actor actor = Actor.of(CONGRESS, "u1", Roles.DEPUTY)
                .tied(Relation.DEPUTY, WANG)
                .tied(Relation.UNIT, "安亭镇");
        Actor again = actor.as(new UUID(7, 7)).tied(Relation.UNIT, "外冈镇");

        assertThat(again.tie(Relation.DEPUTY)).contains(WANG.toString());
        assertThat(again.tie(Relation.UNIT)).contains("外冈镇");
        assertThat(again.tie(Relation.STATION)).isEmpty();
        assertThat(again.operation()).isEqualTo(new UUID(7, 7));
        assertThat(actor.tie(Relation.UNIT)).contains("安亭镇");
        assertThat(new Actor(CONGRESS, "u1", Set.of(Roles.DEPUTY), null).ties()).isEmpty();
    }

    @Test
    void tiesAreNotInLogs() {
        Actor actor = Actor.of(CONGRESS, "u1", Roles.DEPUTY)
                .tied(Relation.DEPUTY, WANG)
                .tied(Relation.UNIT, "安亭镇");

        assertThat(actor).hasToString("u1[deputy]");
        assertThat(new DeniedException("contact.record", actor).getMessage()).doesNotContain("安亭镇", WANG.toString());
    }

    @Test
    void aTieIsStorableTextOfAtMostOneHundredCharacters() {
        Actor actor = Actor.of(CONGRESS, "u1");

        assertThat(actor.tied(Relation.UNIT, "𠮷".repeat(100)).tie(Relation.UNIT))
                .isPresent();
        for (String value : List.of("", "  ", "镇".repeat(101), "a\0", "\ud83d")) {
            assertThatThrownBy(() -> actor.tied(Relation.UNIT, value))
                    .isInstanceOf(BadValueException.class)
                    .hasMessageContaining("unit");
        }
        assertThatThrownBy(() -> new Actor(CONGRESS, "u1", Set.of(), Map.of(Relation.UNIT, " "), null))
                .isInstanceOf(BadValueException.class);
    }

    @Test
    void codesOfTiesAreLowerCaseWordsJoinedByHyphens() {
        assertThat(new Relation("library-card")).hasToString("library-card");
        for (String code : List.of("", "Deputy", "a_b", "a-", "x".repeat(41))) {
            assertThatThrownBy(() -> new Relation(code)).isInstanceOf(BadValueException.class);
        }
        assertThat(Relation.KNOWN).extracting(Relation::code).containsExactly("deputy", "station", "unit", "voter");
        assertThat(Roles.KNOWN).hasSize(12).doesNotHaveDuplicates();
    }
}
