package org.daibiao;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daibiao.access.RolePolicy;
import org.daibiao.access.Roles;
import org.daibiao.calendar.Period;
import org.daibiao.calendar.WorkCalendar;
import org.daibiao.calendar.WorkCalendars;
import org.daibiao.deputy.Deputy;
import org.daibiao.desk.Actor;
import org.daibiao.desk.Desk;
import org.daibiao.desk.Relation;
import org.daibiao.journal.Journal;
import org.daibiao.journal.StoreReader;
import org.daibiao.journal.Stores;
import org.daibiao.json.Faults;
import org.daibiao.json.Format;
import org.daibiao.json.Limits;
import org.daibiao.json.Node;
import org.daibiao.json.SourceDocument;
import org.daibiao.memory.MemoryStores;
import org.daibiao.plan.Status;
import org.daibiao.plan.WorkPlan;
import org.daibiao.plan.WorkPlans;
import org.daibiao.privacy.FieldCipher;
import org.daibiao.privacy.FieldKey;
import org.daibiao.privacy.GcmCipher;
import org.daibiao.privacy.KeyRing;
import org.daibiao.privacy.SealedStores;
import org.daibiao.record.BadValueException;
import org.daibiao.record.CongressId;
import org.daibiao.record.Digest;
import org.daibiao.record.Field;
import org.daibiao.record.Id;
import org.daibiao.record.IdSource;
import org.daibiao.record.Seen;
import org.daibiao.record.Shape;
import org.daibiao.record.Typed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Nonsense that a user types")
class BadInputTest {
    private static final Pattern EXPORTED = Pattern.compile("exports ([a-z.]+);");

    /** What no user types, by the form of its name: why it may be refused as a programmer's own mistake, or is not called here. */
    private static final Map<String, String> PROGRAMMED = Map.ofEntries(
            Map.entry(
                    "(DaibiaoBuilder|DeliveryRules|RetryRule|DeliverySettings|Limits|FieldKey|GcmCipher)\\b.*",
                    "sets the door up"),
            Map.entry("Digest.of\\(Provider.*", "sets the door up"),
            Map.entry(
                    "(Kind|Reason|Reasons|Requirement|Lifecycle|Merging|Shape|Property|Components?|Operation|Room.Of|InstalledRooms|StationRoom|Messages.install)\\b.*",
                    "declares a room"),
            Map.entry(
                    "(Desk(?!\\.dispatch)|Context|Corrections|Duplicates|LikelyPages|SameAs|SameDays|Detour|Joining|RecordReader|Rejections|Outcome|StoreWriter|DateRange|Seats)\\b.*",
                    "carries a room's commands out"),
            Map.entry("(AccessPolicy|JournalListener|BallotBox|TallyRule)\\b.*", "is given by the host's own code"),
            Map.entry("(CandidateCode|CodeForm).Check\\b.*", "is asked by the validator"),
            Map.entry("(Component|Reference)Condition\\(.*", "is made by the reader of policies"),
            Map.entry(
                    "(MajorityRule|RankSumRule|CountRule)\\b.*",
                    "is given the seats by rules that refuse less than one"),
            Map.entry(
                    "(CheckContext|AttestedCheck|Check|CheckReport|CountCheck|RateCheck|SubjectNames|Validated|Histogram)\\b.*",
                    "is asked by the report"),
            Map.entry("(WorkPlan|PublicDeputy)\\(.*", "is made by its reader"),
            Map.entry(
                    "RuleBook.of\\(Suggestion.*",
                    "is given a kept suggestion, whose profile the host gives to the door"),
            Map.entry("PollExport.write\\(.*", "writes files, which Java may refuse by a checked IOException"),
            Map.entry("(TextCheck.shown|Page.union|Page.full)\\(.*", "are given what the library found"));

    private BadInput input;
    private Daibiao daibiao;

    @BeforeEach
    void aDoor(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("a-file.yaml"), "胡说: [");
        FieldCipher cipher = GcmCipher.aes256(KeyRing.of(FieldKey.of("k1", bytes(1), bytes(2))));
        var stores = new MemoryStores();
        daibiao = Daibiao.builder()
                .plan(WorkPlans.JIADING_2025)
                .stores(stores)
                .cipher(cipher)
                .build();
        CongressId congress = daibiao.open("jiading", "嘉定区人大").orThrow().id();
        Actor office = new Actor(
                congress, "office", Set.copyOf(Roles.KNOWN), Map.of(Relation.DEPUTY, new UUID(2, 2).toString()), null);
        StoreReader reader = stores.read(congress, all -> all);
        var document = SourceDocument.parse("{}".getBytes(UTF_8), Format.JSON, Limits.DEFAULT);
        input = new BadInput(new Nonsense()
                .typed(Path.class, folder.resolve("none.yaml"), folder, file, file.resolve("none"))
                .with(Actor.class, office)
                .with(CongressId.class, congress)
                .with(Daibiao.class, daibiao)
                .with(Desk.class, daibiao.desk())
                .with(Stores.class, stores)
                .with(MemoryStores.class, stores)
                .with(StoreReader.class, reader)
                .with(Journal.class, reader.journal())
                .with(Digest.class, Digest.SHA_256)
                .with(IdSource.class, IdSource.timeOrdered())
                .with(FieldCipher.class, cipher)
                .with(GcmCipher.class, cipher)
                .with(SealedStores.class, SealedStores.of(stores, cipher, SealedStores.Reading.values()[0]))
                .with(Class.class, Status.class)
                .with(SourceDocument.class, document)
                .with(Node.class, document.root())
                .with(Faults.class, document.faults())
                .with(Shape.class, Deputy.SHAPE)
                .with(Field.class, Deputy.UNIT)
                .with(RolePolicy.class, RolePolicy.planRoles(Daibiao.rooms()))
                .with(WorkCalendar.class, WorkCalendars.CHINA)
                .with(WorkPlan.class, WorkPlans.JIADING_2025));
    }

    private static byte[] bytes(int all) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) all);
        return bytes;
    }

    private static List<Class<?>> exported() throws IOException {
        Set<String> packages = EXPORTED.matcher(Files.readString(Path.of("src/main/java/module-info.java")))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        var main = Daibiao.class.getProtectionDomain().getCodeSource().getLocation();
        return new ClassFileImporter()
                .importPackages(packages).stream()
                        .filter(type -> packages.contains(type.getPackageName()))
                        .map(JavaClass::reflect)
                        .filter(type -> type.getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .equals(main))
                        .filter(type -> isPublic(type) && !Throwable.class.isAssignableFrom(type))
                        .sorted(Comparator.comparing(Class::getName))
                        .collect(Collectors.toList());
    }

    private static boolean isPublic(Class<?> type) {
        return Modifier.isPublic(type.getModifiers())
                && !type.isAnonymousClass()
                && (type.getEnclosingClass() == null || isPublic(type.getEnclosingClass()));
    }

    @Test
    @DisplayName("is answered by an exception of the library with both texts, by every public method that takes it")
    void isAnswered() throws IOException, ReflectiveOperationException {
        Map<Method, Object> services = Commands.every(daibiao);
        services.forEach(input::walk);
        Set<Class<?>> walked =
                services.keySet().stream().map(Method::getDeclaringClass).collect(Collectors.toSet());
        exported().stream().filter(type -> !walked.contains(type)).forEach(input::walk);

        System.out.printf("%d methods were sent %d values%n", input.walked().size(), input.sent());
        assertThat(input.walked())
                .hasSizeGreaterThan(900)
                .contains(
                        "Id.of(String)",
                        "Seen.parse(String)",
                        "CongressId.parse(String)",
                        "Actor.tied(Relation, String)",
                        "Query.atMost(int)",
                        "Daibiao.find(Query, Actor)",
                        "Desk.dispatch(String, Object, Actor)",
                        "Period.parse(String)",
                        "WorkPlan.read(Path, RuleProfile[])",
                        "EvidenceCheck.verify(Path, Path, String)",
                        "DeadlineService.overdue(LocalDate, String, Actor)",
                        "PlanService.exceptions(PlanReport, String, int, String, int, Actor)");
        assertThat(beyond(input.offences().keySet())).isEmpty();
        assertThat(beyond(input.skipped())).isEmpty();
        assertThat(PROGRAMMED.keySet())
                .as("reasons that are still needed")
                .allMatch(form -> Stream.of(input.offences().keySet(), input.skipped())
                        .flatMap(Set::stream)
                        .anyMatch(one -> one.matches(form)));
    }

    private static List<String> beyond(Set<String> found) {
        return found.stream()
                .filter(one -> PROGRAMMED.keySet().stream().noneMatch(one::matches))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "", "one", "1@1", "99999999999999999999"})
    @DisplayName("is refused as a seen version that no record has")
    void aVersionThatNoRecordHas(String version) {
        assertThatThrownBy(() -> Seen.parse(new UUID(1, 1) + "@" + version))
                .isInstanceOfSatisfying(
                        BadValueException.class, e -> assertThat(e.code()).isEqualTo("record.bad-seen"));
        assertThat(Seen.parse(new UUID(1, 1) + "@1").version()).isEqualTo(1);
    }

    @Test
    @DisplayName("is answered so by the dispatcher too, for a command of another type and for no name")
    void isAnsweredByTheDispatcher() {
        Actor office = Actor.of(CongressId.of("jiading"), "office", Roles.DEPUTY_WORK_COMMITTEE);

        assertThatThrownBy(() -> daibiao.desk().dispatch("deputy.register", "text", office))
                .isInstanceOfSatisfying(BadValueException.class, bad -> {
                    assertThat(bad.code()).isEqualTo("desk.other-command");
                    assertThat(bad.text(Locale.CHINESE)).contains("RegisterDeputy", "登记代表");
                    assertThat(bad.text(Locale.ENGLISH))
                            .contains("RegisterDeputy")
                            .doesNotContain("{");
                });
        assertThatThrownBy(() -> daibiao.desk().dispatch(null, "text", office))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("name");
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @DisplayName("that looks like an id, a version or a day is none, and names no other record")
    @ValueSource(
            strings = {
                "1-1-1-1-1",
                "f01a22b1f-aaf2-778-9a51-5b3b4f73d841",
                "01a22b1f-aaf2-778-9a51-5b3b4f73d841",
                "0-01a22b1f-aaf2-0778-9a51-5b3b4f73d84",
                " 01a22b1f-aaf2-0778-9a51-5b3b4f73d841"
            })
    void looksLikeAnId(String id) {
        assertThatThrownBy(() -> Id.of(id))
                .isInstanceOf(BadValueException.class)
                .hasMessageContaining("record.bad-id");
        assertThatThrownBy(() -> CongressId.parse(id)).isInstanceOf(BadValueException.class);
        assertThatThrownBy(() -> Seen.parse(id + "@1")).isInstanceOf(BadValueException.class);
        assertThat(Id.read("01A22B1F-aaf2-0778-9a51-5b3b4f73d841")).isPresent();
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @DisplayName("as a version is none")
    @ValueSource(strings = {"+1", "１", "-5", "", " 1", "01", "99999999999999999999", "1@1"})
    void looksLikeAVersion(String version) {
        String id = "01a22b1f-aaf2-0778-9a51-5b3b4f73d841";

        assertThatThrownBy(() -> Seen.parse(id + "@" + version))
                .isInstanceOf(BadValueException.class)
                .hasMessageContaining("record.bad-seen");
        assertThat(Seen.parse(id + "@12").version()).isEqualTo(12);
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @DisplayName("as a day is none")
    @ValueSource(strings = {"+999999999-12-31", "-0001-01-01", "２０２５-01-01", "2025-1-1", "2025-02-30"})
    void looksLikeADay(String day) {
        assertThatThrownBy(() -> Typed.day(day))
                .isInstanceOf(BadValueException.class)
                .hasMessageContaining("record.bad-day");
    }

    @Test
    @DisplayName("as the code of a congress is none where it is empty, and nothing is named by its parameter")
    void codeOfACongress() {
        assertThatThrownBy(() -> CongressId.of(" ")).isInstanceOf(BadValueException.class);
        assertThatThrownBy(() -> CongressId.of(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("code");
        Actor office = Actor.of(CongressId.of("jiading"), "office", Roles.DEPUTY_WORK_COMMITTEE);
        assertThatThrownBy(() -> daibiao.plan().report(Period.year(2025), null, office))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("asOf");
        assertThatThrownBy(() -> daibiao.plan().report(null, LocalDate.EPOCH, office))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("period");
    }

    @Test
    @DisplayName("and searches for is answered as typed, and not as if it were to be stored")
    void isSearchedFor() {
        assertThatThrownBy(() -> Deputy.UNIT.is("长".repeat(5000)))
                .isInstanceOf(BadValueException.class)
                .hasMessageContaining("record.invalid.Size");
        assertThatThrownBy(() -> Deputy.UNIT.is("a\u0000"))
                .isInstanceOf(BadValueException.class)
                .hasMessageContaining("record.invalid.text");
    }

    @Test
    @DisplayName("is found where it is answered otherwise: by planted methods")
    void planted() {
        input.walk(Planted.class);

        assertThat(input.offences().keySet())
                .containsExactlyInAnyOrder(
                        "BadInputTest.Planted.number(String) 0",
                        "BadInputTest.Planted.among(int) 0",
                        "BadInputTest.Planted.first(List) 0",
                        "BadInputTest.Planted.textless(String) 0");
        assertThat(input.walked()).hasSize(6);
    }

    /** Four that answer otherwise, and two that do not. */
    public static final class Planted {
        private Planted() {}

        public static int number(String text) {
            return Integer.parseInt(text);
        }

        public static String among(int place) {
            return List.of("one").get(place);
        }

        public static int first(List<String> texts) {
            return texts.get(0).length();
        }

        public static void textless(String text) {
            if (text.isEmpty()) {
                throw new BadValueException("desk.planted", Map.of());
            }
        }

        public static LocalDate day(String text) {
            return Typed.day(text);
        }

        public static int length(List<String> texts) {
            return texts.stream().mapToInt(String::length).sum();
        }
    }
}
