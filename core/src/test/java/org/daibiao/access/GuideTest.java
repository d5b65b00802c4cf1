package org.daibiao.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.daibiao.Daibiao;
import org.daibiao.Fixture;
import org.daibiao.contact.Contact;
import org.daibiao.contact.RecordVoterContact;
import org.daibiao.deputy.Deputy;
import org.daibiao.deputy.RegisterDeputy;
import org.daibiao.desk.AccessPolicy;
import org.daibiao.desk.Actor;
import org.daibiao.desk.DeniedException;
import org.daibiao.desk.Operation;
import org.daibiao.desk.Relation;
import org.daibiao.desk.Role;
import org.daibiao.desk.Scope;
import org.daibiao.journal.StoreReader;
import org.daibiao.memory.MemoryStores;
import org.daibiao.plan.WorkPlans;
import org.daibiao.record.CongressId;
import org.daibiao.record.Id;
import org.daibiao.record.Messages;
import org.daibiao.record.Outcome;
import org.daibiao.record.Query;
import org.daibiao.record.Rejection;
import org.daibiao.record.Shape;
import org.daibiao.station.OpenStation;
import org.daibiao.station.Station;
import org.daibiao.suggestion.ConfirmSuggestion;
import org.daibiao.suggestion.DraftSuggestion;
import org.daibiao.suggestion.Suggestion;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guide's code, compiled and run; compared without white space, because the formatter breaks lines where the guide does not. */
class GuideTest {
    private static final Path GUIDE = Path.of("..", "docs", "guide", "map-your-users.md");
    private static final Path SOURCE = Path.of("src/test/java/org/daibiao/access/GuideTest.java");

    private final List<String> out = new ArrayList<>();

    /** What your application knows of a user; with Spring Security, the principal and its authorities. */
    record User(
            String login,
            Set<String> groups,
            @Nullable String deputy,
            @Nullable String unit) {}

    static final Map<String, Role> ROLES = Map.of(
            "rd-daigongwei", Roles.DEPUTY_WORK_COMMITTEE,
            "rd-daibiao", Roles.DEPUTY,
            "rd-zucheng", Roles.COMMITTEE_MEMBER,
            "rd-jiezhen", Roles.TOWN_OR_SUBDISTRICT_OFFICE);

    static Actor actor(CongressId congress, User user) {
        Role[] roles = user.groups().stream()
                .filter(ROLES::containsKey)
                .map(ROLES::get)
                .toArray(Role[]::new);
        Actor actor = Actor.of(congress, user.login(), roles);
        if (user.deputy() != null) {
            actor = actor.tied(Relation.DEPUTY, user.deputy());
        }
        return user.unit() == null ? actor : actor.tied(Relation.UNIT, user.unit());
    }

    record OfficeHours(AccessPolicy ready, BooleanSupplier open) implements AccessPolicy {
        @Override
        public boolean may(Actor actor, String operation) {
            return open.getAsBoolean() && ready.may(actor, operation);
        }

        @Override
        public boolean allows(Actor actor, String operation, @Nullable Object about) {
            return open.getAsBoolean() && ready.allows(actor, operation, about);
        }

        @Override
        public boolean allows(
                Actor actor, String operation, @Nullable Object about, @Nullable Object command, StoreReader records) {
            return open.getAsBoolean() && ready.allows(actor, operation, about, command, records);
        }

        @Override
        public <T> Scope<T> scope(Actor actor, Shape<T> shape) {
            return ready.scope(actor, shape);
        }
    }

    static String shown(Outcome.Rejected<?> rejected, Locale locale) {
        return rejected.reasons().stream()
                .map(reason -> reason.text(locale) + " (" + reason.remedy(locale) + ")")
                .collect(Collectors.joining("\n"));
    }

    static List<String> labels(Locale locale) {
        return List.of(
                Messages.operation("contact.record-voters", locale), // 登记联系选民
                Messages.role("deputy", locale), // 代表
                Messages.table("suggestion_reply", locale), // 建议答复
                Messages.kind("voter-contact.visit", locale), // 联系选民（走访）
                Messages.label(Suggestion.State.REPLIED, locale)); // 已答复
    }

    @Test
    void errorsAndLabelsAreInTheLanguageAskedFor() {
        var rejected =
                new Outcome.Rejected<String>(List.of(new Rejection("poll.not-open", "poll", Map.of("state", "draft"))));

        assertThat(shown(rejected, Locale.ENGLISH)).contains("no ballot can be cast (");
        assertThat(shown(rejected, Locale.CHINESE)).contains("表决处于“准备中”状态，不能投票 (");
        assertThat(labels(Locale.CHINESE)).containsExactly("登记联系选民", "代表", "建议答复", "联系选民（走访）", "已答复");
        assertThat(labels(Locale.ENGLISH))
                .containsExactly(
                        "record a contact with voters",
                        "deputy",
                        "reply to a suggestion",
                        "contact with voters (visit)",
                        "replied to");
    }

    @Test
    void theGuideShowsTheCodeThatIsCompiledHereAndWhatItPrints() throws IOException {
        mapped();

        String source = dense(Files.readString(SOURCE));
        assertThat(blocks("java"))
                .hasSize(6)
                .allSatisfy(block ->
                        assertThat(source).contains(dense(block.replace("System.out.println(", "out.add(\"\" + "))));
        assertThat(out).containsExactlyElementsOf(blocks("text").get(0).lines().toList());
    }

    @Test
    void theGuidesPolicyLetsATownOpenStationsOfItsOwn(@TempDir Path directory) throws IOException {
        try (Daibiao daibiao = own(directory)) {
            var jiading = daibiao.open("jiading", "嘉定区人大").orThrow();
            Actor town = actor(jiading.id(), new User("u-1", Set.of("rd-jiezhen"), null, "安亭镇"));
            var office = actor(jiading.id(), new User("u-2", Set.of("rd-daigongwei"), null, null));
            var foreign = OpenStation.of("外冈镇实践站", "外冈镇", "外冈镇", "2025-03-01");

            var own = daibiao.stations()
                    .open(OpenStation.of("安亭镇实践站", "安亭镇", "安亭镇", "2025-03-01"), town)
                    .orThrow();
            daibiao.stations().open(foreign, office).orThrow();

            assertThat(daibiao.find(Query.of(Station.SHAPE), town).items()).containsExactly(own);
            assertThatThrownBy(() -> daibiao.stations().open(foreign, town)).isInstanceOf(DeniedException.class);
        }
    }

    @Test
    void theGuidesOfficeHoursLetTheReadyRulesHoldAlsoThoseThatLookAtTheCommand() {
        var open = new AtomicBoolean(true);
        var ready = new OfficeHours(RolePolicy.planRoles(Daibiao.rooms()), open::get);
        var congress = new Fixture();
        Id<Deputy> li = congress.deputy("李敏");
        Id<Deputy> wang = congress.deputy("王芳");
        Actor deputy =
                Actor.of(congress.office().congress(), "wang", Roles.DEPUTY).tied(Relation.DEPUTY, wang);
        var suggestions = congress.another(ready).suggestions();
        var draft = suggestions
                .draft(DraftSuggestion.of(li, List.of(wang), "关于增设公交站的建议", "……", "2025-04-07"), congress.office())
                .orThrow();

        var confirm = ConfirmSuggestion.of(draft.seen(), wang, "2025-04-10");
        assertThat(suggestions.confirm(confirm, deputy).reasons()).isEmpty();
        open.set(false);
        assertThatThrownBy(() -> suggestions.confirm(confirm, deputy)).isInstanceOf(DeniedException.class);
    }

    @Test
    void aRoleOfOnesOwnGetsItsRightsInCode() {
        var congress = new Fixture();
        var staff = new Role("school-staff");
        var mine = new RolePolicy(List.of(new Right(staff, Operation.lists(Station.SHAPE), List.of())));
        Actor teacher = Actor.of(congress.office().congress(), "teacher", staff);

        assertThat(congress.another(mine).find(Query.of(Station.SHAPE), teacher).items())
                .isEmpty();
        assertThatThrownBy(() -> congress.daibiao().find(Query.of(Station.SHAPE), teacher))
                .isInstanceOf(DeniedException.class);
    }

    private Daibiao own(Path directory) throws IOException {
        Path ourRoles = directory.resolve("our-roles.yaml");
        Files.writeString(ourRoles, blocks("yaml").get(0));
        Daibiao daibiao = Daibiao.builder()
                .plan(WorkPlans.JIADING_2025)
                .stores(new MemoryStores())
                .access(RolePolicy.read(ourRoles, Daibiao.rooms()))
                .build();
        return daibiao;
    }

    private void mapped() {
        try (Daibiao daibiao = Daibiao.builder()
                .plan(WorkPlans.JIADING_2025)
                .stores(new MemoryStores())
                .build()) {
            var jiading = daibiao.open("jiading", "嘉定区人大").orThrow();
            var office = Actor.of(jiading.id(), "office", Roles.DEPUTY_WORK_COMMITTEE);
            var wang = daibiao.deputies()
                    .register(RegisterDeputy.of("王芳", "安亭镇"), office)
                    .orThrow();
            var zhang = daibiao.deputies()
                    .register(RegisterDeputy.of("张伟", "安亭镇"), office)
                    .orThrow();

            Actor deputy = actor(
                    jiading.id(),
                    new User(
                            "u-4711", Set.of("rd-daibiao", "canteen"), wang.id().toString(), null));
            daibiao.contacts()
                    .recordVoters(RecordVoterContact.of(wang.id(), "visit", 3, "2025-06-12"), deputy)
                    .orThrow();
            out.add("" + daibiao.find(Query.of(Contact.SHAPE), deputy).items().size());
            try {
                daibiao.contacts().recordVoters(RecordVoterContact.of(zhang.id(), "visit", 3, "2025-06-12"), deputy);
            } catch (DeniedException e) {
                out.add("" + e.text(Locale.ENGLISH));
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
