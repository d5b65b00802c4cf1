package org.daibiao.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daibiao.Daibiao;
import org.daibiao.DaibiaoBuilder;
import org.daibiao.delivery.Delivery;
import org.daibiao.delivery.JournalListener;
import org.daibiao.memory.MemoryStores;
import org.daibiao.plan.WorkPlans;
import org.daibiao.record.Query;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("E16: a door, which is a node for polls and for deliveries")
class NodeNameTest {
    private final HallFixture hall = new HallFixture(Mode.SEALED, 12, null).signedIn();
    private final List<String> holders = new ArrayList<>();
    private Daibiao node;

    /** Starts the poll and delivers an act. */
    private List<String> names(DaibiaoBuilder builder) {
        hall.congress.another(stores -> {
            node = builder.plan(WorkPlans.JIADING_2025)
                    .stores(stores)
                    .listener(JournalListener.of(
                            "mailer",
                            (congress, act) -> stores.read(congress, reader -> {
                                reader.select(Query.of(Delivery.SHAPE))
                                        .items()
                                        .forEach(one -> holders.add(one.value().holder()));
                                return reader;
                            })))
                    .build();
            hall.poll = node.polls()
                    .start(new StartPoll(hall.poll.seen()), hall.office)
                    .orThrow();
            node.deliveries().deliver(hall.office.congress());
            Optional<BallotBox> boxes = ((MemoryStores) stores).port(BallotBox.class);
            String holder = boxes.orElseThrow()
                    .find(hall.office.congress(), hall.poll.id())
                    .orElseThrow()
                    .holder();
            holders.add(holder.substring(0, holder.lastIndexOf('/')));
            return stores;
        });
        return holders.stream().distinct().toList();
    }

    @Test
    @DisplayName("has one name for both where none is given")
    void hasOneName() {
        assertThat(names(Daibiao.builder())).hasSize(1).doesNotContain("");
        assertThat(holders).hasSizeGreaterThan(1);
    }

    @ParameterizedTest(name = "U+{0}")
    @ValueSource(strings = {"0", "1", "A", "7F", "85", "9F", "FEFF", "FFFE", "FFFF", "1FFFF", "D842"})
    @DisplayName("has no name with a character that no line of a proof can hold")
    void hasAName(String point) {
        String name = "east" + Character.toString(Integer.parseInt(point, 16)) + "1";

        assertThatIllegalArgumentException()
                .isThrownBy(() -> names(Daibiao.builder().node(name)))
                .withMessageContaining("node");
    }

    @Test
    @DisplayName("has the name that was given")
    void hasTheGivenName() {
        assertThat(names(Daibiao.builder().node("east-1"))).containsExactly("east-1");
    }
}
