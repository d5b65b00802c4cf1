package org.daibiao.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ActorTest {
    private static final CongressId CONGRESS = CongressId.of("jiading");
    private static final Id<Note> WANG = Id.of(new UUID(1, 1));

    @Test
    void tiesAreKeptUnderAnOperationIdAndReplacedOneByOne() {
        Actor actor =
                Actor.of(CONGRESS, "u1", Role.DEPUTY).tied(Tie.DEPUTY, WANG).tied(Tie.UNIT, "安亭镇");
        Actor again = actor.as(new UUID(7, 7)).tied(Tie.UNIT, "外冈镇");

        assertThat(again.tie(Tie.DEPUTY)).contains(WANG.toString());
        assertThat(again.tie(Tie.UNIT)).contains("外冈镇");
        assertThat(again.tie(Tie.STATION)).isEmpty();
        assertThat(again.operation()).isEqualTo(new UUID(7, 7));
        assertThat(actor.tie(Tie.UNIT)).contains("安亭镇");
        assertThat(new Actor(CONGRESS, "u1", Set.of(Role.DEPUTY), null).ties()).isEmpty();
    }

    @Test
    void tiesAreNotInLogs() {
        Actor actor =
                Actor.of(CONGRESS, "u1", Role.DEPUTY).tied(Tie.DEPUTY, WANG).tied(Tie.UNIT, "安亭镇");

        assertThat(actor).hasToString("u1[deputy]");
        assertThat(new DeniedException("contact.record", actor).getMessage()).doesNotContain("安亭镇", WANG.toString());
    }

    @Test
    void aTieIsStorableTextOfAtMostOneHundredCharacters() {
        Actor actor = Actor.of(CONGRESS, "u1");

        assertThat(actor.tied(Tie.UNIT, "𠮷".repeat(100)).tie(Tie.UNIT)).isPresent();
        for (String value : List.of("", "  ", "镇".repeat(101), "a\0", "\ud83d")) {
            assertThatThrownBy(() -> actor.tied(Tie.UNIT, value))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("unit");
        }
        assertThatThrownBy(() -> new Actor(CONGRESS, "u1", Set.of(), Map.of(Tie.UNIT, " "), null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void codesOfTiesAreLowerCaseWordsJoinedByHyphens() {
        assertThat(new Tie("library-card")).hasToString("library-card");
        for (String code : List.of("", "Deputy", "a_b", "a-", "x".repeat(41))) {
            assertThatThrownBy(() -> new Tie(code)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(Tie.KNOWN).extracting(Tie::code).containsExactly("deputy", "station", "unit", "voter");
        assertThat(Role.KNOWN).hasSize(12).doesNotHaveDuplicates();
    }
}
