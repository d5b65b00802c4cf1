package org.daibiao.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.daibiao.Daibiao;
import org.daibiao.access.Roles;
import org.daibiao.audit.AuditRoom;
import org.daibiao.deputy.Deputy;
import org.daibiao.memory.MemoryStores;
import org.daibiao.plan.WorkPlans;
import org.daibiao.record.CongressId;
import org.daibiao.record.Query;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A survey of the records of a congress")
class SurveyTest {
    private static final CongressId CONGRESS = CongressId.of("jiading");
    private final Desk desk = Daibiao.builder()
            .plan(WorkPlans.JIADING_2025)
            .stores(new MemoryStores())
            .build()
            .desk();

    @Test
    @DisplayName("keeps no page in memory that it has read, where a report asks once and remembers")
    void keepsNoPage() {
        Actor office = Actor.of(CONGRESS, "office", Roles.DEPUTY_WORK_COMMITTEE);

        assertThat(desk.<Boolean>read(AuditRoom.VERIFY, office, SurveyTest::isRemembered))
                .isTrue();
        assertThat(desk.<Boolean>survey(AuditRoom.VERIFY, office, SurveyTest::isRemembered))
                .isFalse();
    }

    @Test
    @DisplayName("is allowed to whom the report is")
    void isAllowedAsTheReportIs() {
        Actor deputy = Actor.of(CONGRESS, "deputy", Roles.DEPUTY);

        assertThatThrownBy(() -> desk.survey(AuditRoom.VERIFY, deputy, SurveyTest::isRemembered))
                .isInstanceOf(DeniedException.class);
        assertThatThrownBy(
                        () -> desk.survey(Room.named("audit").reports("unheard-of"), deputy, SurveyTest::isRemembered))
                .isInstanceOf(IllegalStateException.class);
    }

    @SuppressWarnings("ReferenceEquality") // whether it is the very same page is the question
    private static boolean isRemembered(Context context) {
        Query<Deputy> query = Query.of(Deputy.SHAPE);
        return context.reader().select(query) == context.reader().select(query);
    }
}
