package org.daibiao.persistence.sm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.daibiao.Daibiao;
import org.daibiao.access.Roles;
import org.daibiao.deputy.RegisterVoter;
import org.daibiao.deputy.Voter;
import org.daibiao.desk.Actor;
import org.daibiao.memory.MemoryStores;
import org.daibiao.plan.WorkPlans;
import org.daibiao.privacy.FieldKey;
import org.daibiao.privacy.GcmCipher;
import org.daibiao.privacy.KeyRing;
import org.daibiao.privacy.Resealed;
import org.daibiao.privacy.SealedStores;
import org.daibiao.record.CongressId;
import org.daibiao.record.Query;
import org.junit.jupiter.api.Test;

/** The guide's code, compiled and run; compared without white space, because the formatter breaks lines where the guide does not. */
class GuideTest {
    private static final Path GUIDE = Path.of("..", "..", "docs", "guide", "seal-personal-data.md");
    private static final Path SOURCE = Path.of("src/test/java/org/daibiao/persistence/sm/GuideTest.java");
    private static final CongressId JIADING = CongressId.of("jiading");
    private static final Actor OFFICE = Actor.of(JIADING, "office", Roles.DEPUTY_WORK_COMMITTEE);

    private final Actor operator = Actor.of(JIADING, "operator", Roles.SYSTEM_ADMINISTRATOR);
    private final List<String> out = new ArrayList<>();
    private final UnaryOperator<String> secret = name ->
            (name.endsWith("/index") ? "a7" : "3c").repeat(name.startsWith("sm") && name.endsWith("/cipher") ? 16 : 32);

    /** A key of your key store, which knows its secrets as hexadecimal texts. */
    static FieldKey key(String id, UnaryOperator<String> secret) {
        return FieldKey.of(
                id,
                HexFormat.of().parseHex(secret.apply(id + "/cipher")),
                HexFormat.of().parseHex(secret.apply(id + "/index")));
    }

    /** A whole round; how many records it sealed anew. Run it when few write, for each congress. */
    static int sealAnew(Daibiao daibiao, Actor operator) {
        int resealed = 0;
        String next = null;
        do {
            Resealed batch = daibiao.sealing().reseal(next, 500, operator);
            resealed += batch.resealed();
            next = batch.next();
        } while (next != null);
        return resealed;
    }

    @Test
    void theGuideShowsTheCodeThatIsCompiledHereAndWhatItPrints() throws IOException {
        sealedFromTheStart();
        sealedLater();
        sealedBySm4();

        String source = dense(Files.readString(SOURCE));
        assertThat(blocks("java"))
                .hasSize(5)
                .allSatisfy(block ->
                        assertThat(source).contains(dense(block.replace("System.out.println(", "out.add(\"\" + "))));
        assertThat(out).containsExactlyElementsOf(blocks("text").get(0).lines().toList());
    }

    private void sealedFromTheStart() {
        var stores = new MemoryStores();
        Daibiao daibiao = Daibiao.builder()
                .plan(WorkPlans.JIADING_2025)
                .stores(stores)
                .cipher(GcmCipher.aes256(KeyRing.of(key("2026", secret))))
                .build();
        registerTwo(daibiao);

        assertThat(stores.rows(JIADING).get("voter")).hasSize(2).allMatch(row -> row.contains("2026:"));
    }

    private void sealedLater() {
        var plain = new MemoryStores();
        registerTwo(Daibiao.builder().plan(WorkPlans.JIADING_2025).stores(plain).build());
        Daibiao transition = Daibiao.builder()
                .plan(WorkPlans.JIADING_2025)
                .stores(plain)
                .cipher(GcmCipher.aes256(KeyRing.of(key("2026", secret))), SealedStores.Reading.PLAIN_TOO)
                .build();
        out.add("" + sealAnew(transition, operator));
        out.add("" + sealAnew(transition, operator));
    }

    private void sealedBySm4() {
        var others = new MemoryStores();
        Daibiao shangmi = Daibiao.builder()
                .plan(WorkPlans.JIADING_2025)
                .stores(others)
                .cipher(ShangMi.cipher(KeyRing.of(key("sm-2026", secret))))
                .digest(ShangMi.digest())
                .build();
        registerTwo(shangmi);

        assertThat(others.rows(JIADING).get("voter")).hasSize(2).allMatch(row -> row.contains("sm-2026:"));
        assertThat(shangmi.find(Query.of(Voter.SHAPE), OFFICE).items())
                .extracting(voter -> String.valueOf(voter.value().name()))
                .containsExactlyInAnyOrder("欧*", "司*");
    }

    private static void registerTwo(Daibiao daibiao) {
        daibiao.open("jiading", "嘉定区人大").orThrow();
        for (String name : List.of("欧阳标记", "司马标记")) {
            daibiao.deputies()
                    .registerVoter(RegisterVoter.of(name, "安亭", "2025-01-01"), OFFICE)
                    .orThrow();
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
