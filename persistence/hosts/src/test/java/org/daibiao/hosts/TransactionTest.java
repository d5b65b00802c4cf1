package org.daibiao.hosts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.daibiao.Daibiao;
import org.daibiao.deputy.Deputy;
import org.daibiao.deputy.RegisterDeputy;
import org.daibiao.record.Query;
import org.daibiao.record.RejectedException;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("In a transaction of the host's")
class TransactionTest {
    private static final RegisterDeputy LI = RegisterDeputy.of("李敏", "嘉定镇");
    private static final RegisterDeputy NOBODY = RegisterDeputy.of("王芳", " ");

    private ConfigurableApplicationContext host;
    private Registry registry;

    @BeforeEach
    void start(TestInfo test) {
        host = Host.start(test.getTestMethod().orElseThrow().getName());
        registry = host.getBean(Registry.class);
        daibiao().open("jiading", "嘉定区人大").orThrow();
    }

    @AfterEach
    void stop() {
        host.close();
    }

    @Test
    @DisplayName("the library's records are seen by others when the host commits, and not before")
    void commitsWithTheHost() {
        registry.enter(LI, () -> assertThat(daibiaoKeeps()).isZero()).orThrow();

        assertThat(hostKeeps()).containsExactly("李敏");
        assertThat(daibiaoKeeps()).isEqualTo(1);
    }

    @Test
    @DisplayName("the library's records go when the host fails")
    void rollsBackWithTheHost() {
        assertThatThrownBy(() -> registry.enter(LI, () -> {
                    throw new IllegalStateException("the host's own reason");
                }))
                .hasMessage("the host's own reason");

        assertThat(hostKeeps()).isEmpty();
        assertThat(daibiaoKeeps()).isZero();
    }

    @Test
    @DisplayName("several commands are one, and go together when the host takes its transaction back")
    void severalCommandsAreOne() {
        var template = new TransactionTemplate(host.getBean(PlatformTransactionManager.class));

        template.executeWithoutResult(status -> {
            registry.enter(LI, () -> {}).orThrow();
            registry.enter(RegisterDeputy.of("王芳", "安亭"), status::setRollbackOnly)
                    .orThrow();
        });

        assertThat(hostKeeps()).isEmpty();
        assertThat(daibiaoKeeps()).isZero();
    }

    @Test
    @DisplayName("a rejection is a value: the host goes on, or throws it and takes everything back")
    void aRejectionIsAValue() {
        assertThat(registry.enter(NOBODY, () -> {}).reasons()).isNotEmpty();
        assertThat(hostKeeps()).containsExactly("王芳");

        var template = new TransactionTemplate(host.getBean(PlatformTransactionManager.class));
        assertThatThrownBy(() -> template.executeWithoutResult(status -> {
                    registry.enter(LI, () -> {}).orThrow();
                    registry.enter(RegisterDeputy.of("张伟", " "), () -> {}).orThrow();
                }))
                .isInstanceOf(RejectedException.class);
        assertThat(hostKeeps()).containsExactly("王芳");
        assertThat(daibiaoKeeps()).isZero();
    }

    private List<String> hostKeeps() {
        return host.getBean(DSLContext.class).fetch("select name from customer").getValues(0, String.class);
    }

    /** Asked on a connection of its own. */
    private int daibiaoKeeps() {
        return daibiao().find(Query.of(Deputy.SHAPE), Registry.OFFICE).items().size();
    }

    private Daibiao daibiao() {
        return host.getBean(Daibiao.class);
    }
}
