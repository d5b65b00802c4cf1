package org.daibiao.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.daibiao.access.Roles;
import org.daibiao.desk.Actor;
import org.daibiao.desk.DeniedException;
import org.daibiao.desk.Role;
import org.daibiao.record.Query;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("R2: An announced vote")
class AnnouncedTest {
    private static final Set<Role> APART = Set.of(
            Roles.DEPUTY_WORK_COMMITTEE,
            Roles.AUDITOR,
            Roles.SYSTEM_ADMINISTRATOR,
            Roles.SECURITY_ADMINISTRATOR,
            Roles.AUDIT_ADMINISTRATOR);

    @Test
    @DisplayName("is read by all, result and sheet; what is closed and not announced by the committee alone")
    void isForAll() {
        var hall = new HallFixture(Mode.SEALED, 12, 10L).signedIn().started();
        hall.voted(java.util.Collections.nCopies(12, HallFixture.BALLOT)).closed();
        List<Role> all =
                Roles.KNOWN.stream().filter(role -> !APART.contains(role)).toList();
        for (Role role : all) {
            assertThatThrownBy(() -> hall.polls.result(hall.poll.id(), actor(hall, role)))
                    .isInstanceOf(DeniedException.class);
        }
        hall.polls.announce(new AnnouncePoll(hall.poll.seen()), hall.office).orThrow();

        assertThat(all).hasSizeGreaterThan(6);
        for (Role role : all) {
            Actor actor = actor(hall, role);
            assertThat(hall.polls.result(hall.poll.id(), actor).orThrow()).isEqualTo(hall.result());
            assertThat(hall.polls.sheet(hall.poll.id(), actor).orThrow().title())
                    .isEqualTo("民生实事项目表决");
            assertThat(hall.congress.daibiao().find(Query.of(Poll.SHAPE), actor).items())
                    .hasSize(1);
            assertThatThrownBy(() -> hall.polls.export(hall.poll.id(), actor)).isInstanceOf(DeniedException.class);
        }
    }

    private static Actor actor(HallFixture hall, Role role) {
        return Actor.of(hall.office.congress(), "somebody", role);
    }
}
