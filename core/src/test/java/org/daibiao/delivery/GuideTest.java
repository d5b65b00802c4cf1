package org.daibiao.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.daibiao.Daibiao;
import org.daibiao.access.Roles;
import org.daibiao.deputy.RegisterDeputy;
import org.daibiao.desk.Actor;
import org.daibiao.memory.MemoryStores;
import org.daibiao.plan.WorkPlans;
import org.daibiao.record.Query;
import org.junit.jupiter.api.Test;

/** The guide's code, compiled and run; compared without white space, because the formatter breaks lines where the guide does not. */
class GuideTest {
    private static final Path GUIDE = Path.of("..", "docs", "guide", "listen-to-the-journal.md");
    private static final Path SOURCE = Path.of("src/test/java/org/daibiao/delivery/GuideTest.java");

    private final List<String> out = new ArrayList<>();

    @Test
    void theGuideShowsTheCodeThatIsCompiledHereAndWhatItPrints() throws IOException {
        listen();

        String source = dense(Files.readString(SOURCE));
        assertThat(blocks("java"))
                .hasSize(2)
                .allSatisfy(block ->
                        assertThat(source).contains(dense(block.replace("System.out.println(", "out.add(\"\" + "))));
        assertThat(out).containsExactlyElementsOf(blocks("text").get(0).lines().toList());
    }

    private void listen() {
        var sent = new HashSet<UUID>(); // in your application a table with a unique key
        var mailer = JournalListener.of("mailer", (congress, act) -> {
            if (act.act().name().equals("deputy.register") && sent.add(act.act().operation())) {
                out.add("" + "welcome to the deputy of act " + act.number());
            }
        });
        try (Daibiao daibiao = Daibiao.builder()
                .plan(WorkPlans.JIADING_2025)
                .stores(new MemoryStores())
                .listener(mailer)
                .build()) {
            var jiading = daibiao.open("jiading", "嘉定区人大").orThrow();
            var office = Actor.of(jiading.id(), "office", Roles.DEPUTY_WORK_COMMITTEE);
            daibiao.deputies().register(RegisterDeputy.of("李敏", "嘉定镇"), office).orThrow();
            daibiao.deputies().register(RegisterDeputy.of("王芳", "安亭"), office).orThrow();

            Delivered delivered;
            do {
                delivered = daibiao.deliveries().deliver(jiading.id());
                out.add("" + delivered);
            } while (delivered.more());

            var open = Query.of(SetAside.SHAPE, SetAside.STATE.is(SetAside.State.SET_ASIDE));
            for (var aside : daibiao.find(open, office).items()) {
                daibiao.deliveries().retry(new RetryAct(aside.seen()), office).orThrow();
            }
        }
    }

    private static List<String> blocks(String language) throws IOException {
        return Pattern.compile("```" + language + "\\R(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(GUIDE))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String dense(String code) {
        return code.replaceAll("\\s", "");
    }
}
