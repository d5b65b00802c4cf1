package org.daibiao.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.daibiao.Daibiao;
import org.daibiao.access.RolePolicy;
import org.daibiao.plan.WorkPlan;
import org.daibiao.profile.RuleProfile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A fuzzer that begins with what is refused at once stays at the surface. */
@DisplayName("The seeds")
class SeedsTest {
    /**
     * Nothing has been set aside, for nobody listens here; and a community round runs, so that the other commands about rounds have one.
     */
    private static final List<String> REFUSED = List.of("delivery.retry", "opinion.openRound");

    @Test
    @DisplayName("hold every command of the door once, in a form that the district carries out")
    void everyCommandIsThereAndCarriedOut() {
        assertThat(Seeds.commands().map(SeedsTest::name))
                .as("a new command wants a line in commands.txt")
                .containsExactlyElementsOf(CommandJson.names());
        assertThat(Seeds.commands().filter(line -> !REFUSED.contains(name(line))))
                .allSatisfy(
                        line -> assertThat(CommandJson.answer(Seeds.input(line)).reasons())
                                .isEmpty());
    }

    @Test
    @DisplayName("hold plans, policies and profiles that read")
    void documentsRead() {
        assertThat(Seeds.of(PlanYaml.class)).hasSize(2).allSatisfy(plan -> WorkPlan.read(plan));
        List<byte[]> others = Seeds.of(PolicyYaml.class);
        assertThat(others).hasSize(4);
        assertThat(others.subList(0, 2)).allSatisfy(policy -> RolePolicy.read(policy, Daibiao.rooms()));
        assertThat(others.subList(2, 4)).allSatisfy(profile -> RuleProfile.read(profile));
    }

    private static String name(String line) {
        return line.substring(0, line.indexOf(' '));
    }
}
