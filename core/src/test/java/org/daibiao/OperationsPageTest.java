package org.daibiao;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.daibiao.access.RolePolicy;
import org.daibiao.access.Roles;
import org.daibiao.architecture.Code;
import org.daibiao.desk.Actor;
import org.daibiao.desk.Operation;
import org.daibiao.desk.Room;
import org.daibiao.poll.PreparePoll;
import org.daibiao.record.Messages;
import org.daibiao.record.Outcome;
import org.daibiao.record.Reason;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The page docs/operations.md is what the rooms declare, and what the byte code of their handlers can reach. */
@DisplayName("The page of operations")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OperationsPageTest {
    private static final Path PAGE = Path.of("..", "docs", "operations.md");
    private static final Path GENERATED = Path.of("target", "operations.md");
    private static final String HEAD = "# 操作与拒绝理由 Operations and rejections\n";

    private static final Map<Operation.Form, String> FORMS = Map.of(
            Operation.Form.CREATES, "新建 creates",
            Operation.Form.CHANGES, "变更 changes",
            Operation.Form.REPORTS, "报告 reports",
            Operation.Form.LISTS, "列表 lists");

    /** What says of a count, its papers or its evidence where they differ: its places lie in those, not in a command. */
    private static final String OF_A_COUNT =
            "org/daibiao/poll/(CountRule|FitRule|BudgetRule|TallyRules|CountedPolls.Agreed|EvidenceCheck.Run|IssuedRows|KeptPoll(.Records)?|RecordNotes|SecrecyNotes|TakeOverAsked)\\..*|org/daibiao/poll/Closing.ended";

    /** Never on their way: a meeting has no channel to choose, the voter's own wish keeps no secrets, the list of a round is told as what it leaves out, and what waits waits for no papers. */
    private static final Set<String> NEVER =
            Set.of("HoldForum channel", "ExportVoter purpose", "ReviewRound candidates", "SealAllThatWaits poll");

    private final Code code = Code.of(classes());
    private final Map<String, Code.Member> constants = new HashMap<>();
    private final Map<Code.Member, Reason> reasons = new HashMap<>();
    private final Map<String, Set<String>> rejections = new TreeMap<>();
    private final Map<Code.Member, String> calls = calls();
    private final RolePolicy policy = RolePolicy.planRoles(Daibiao.rooms());

    OperationsPageTest() throws IOException, ReflectiveOperationException {
        try (Stream<Path> files = Files.walk(classes())) {
            for (Path file : files.filter(one -> one.toString().endsWith(".class"))
                    .filter(one -> one.getParent().getFileName() != null)
                    .toList()) {
                String name = classes().relativize(file).toString().replace(".class", "");
                if (name.startsWith("org/")) {
                    read(Class.forName(name.replace('/', '.'), false, getClass().getClassLoader()));
                }
            }
        }
        for (Room room : Daibiao.rooms()) {
            room.operations().forEach(operation -> rejections.put(operation.name(), rejections(operation)));
        }
    }

    private static Path classes() {
        try {
            return Path.of(Daibiao.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private void read(Class<?> type) throws ReflectiveOperationException {
        for (Field field : type.getDeclaredFields()) {
            boolean operation = Operation.class.isAssignableFrom(field.getType());
            if (Modifier.isStatic(field.getModifiers()) && (operation || field.getType() == Reason.class)) {
                field.setAccessible(true);
                var member = new Code.Member(
                        type.getName().replace('.', '/'),
                        field.getName(),
                        field.getType().descriptorString());
                if (operation) {
                    constants.put(((Operation) field.get(null)).name(), member);
                } else {
                    reasons.put(member, (Reason) field.get(null));
                }
            }
        }
    }

    /** The methods of the services, each with how it is called, {@code deputies().seat}. */
    private static Map<Code.Member, String> calls() throws ReflectiveOperationException {
        Map<Code.Member, String> calls = new HashMap<>();
        Daibiao daibiao = new Fixture().daibiao();
        for (Method getter : Daibiao.class.getMethods()) {
            if (getter.getReturnType().getSimpleName().endsWith("Service")) {
                Object service = getter.invoke(daibiao);
                for (Method one : getter.getReturnType().getMethods()) {
                    if (!Modifier.isStatic(one.getModifiers())) {
                        calls.put(carriedOutBy(service, one), getter.getName() + "()." + one.getName());
                    }
                }
            }
        }
        return calls;
    }

    private static Code.Member carriedOutBy(Object service, Method called) throws NoSuchMethodException {
        Method by = service.getClass().getMethod(called.getName(), called.getParameterTypes());
        return new Code.Member(
                by.getDeclaringClass().getName().replace('.', '/'),
                by.getName(),
                MethodType.methodType(by.getReturnType(), by.getParameterTypes())
                        .descriptorString());
    }

    /** How it is called: the methods that carry it out; of a report also those that first call what asks for its right. None if only others carry it out. */
    private String calls(Operation operation) {
        var by = new LinkedHashSet<>(by(operation));
        Predicate<Code.Member> next = operation instanceof Operation.Command<?>
                ? method -> false
                : method -> code.calls(method).stream().anyMatch(by::contains);
        by(operation).stream()
                .filter(one -> one.name().startsWith("lambda$"))
                .forEach(one -> by.addAll(code.calls(one)));
        String found = calls.entrySet().stream()
                .filter(call -> by.contains(call.getKey()) || next.test(call.getKey()))
                .map(call -> "`" + call.getValue() + "`")
                .distinct()
                .sorted()
                .collect(joining(" "));
        return found.isEmpty() ? "–" : found;
    }

    private Collection<Code.Member> by(Operation operation) {
        Code.Member constant = constants.get(operation.name());
        return operation instanceof Operation.Command<?> ? code.handlers(constant) : code.readers(constant);
    }

    private Code.Reach reach(Operation operation) {
        return code.new Reach(by(operation), field -> reasons.containsKey(field) || constants.containsValue(field));
    }

    /** The codes that are named on the way from the method that carries out the operation. */
    private Set<String> rejections(Operation operation) {
        Code.Reach reach = reach(operation);
        Set<String> codes = new TreeSet<>();
        reach.fields().stream()
                .filter(reasons::containsKey)
                .map(field -> reasons.get(field).code())
                .forEach(codes::add);
        reach.texts().stream().filter(OperationsPageTest::isCode).forEach(codes::add);
        return codes;
    }

    private static boolean isCode(String text) {
        return text.matches("[a-z]+(\\.[A-Za-z-]+)+")
                && !text.startsWith("record.")
                && Messages.has(text + ".remedy", Locale.CHINESE);
    }

    @Test
    @DisplayName("shows each operation with the codes by which it may be rejected, and each code with its text")
    void showsEveryOperation() throws IOException {
        String page = Files.exists(PAGE) ? Files.readString(PAGE) : HEAD;
        int rooms = page.indexOf("\n## ");
        String before = rooms < 0 ? page : page.substring(0, rooms);
        var generated = new StringBuilder(before);
        for (Room room : Daibiao.rooms()) {
            generated.append(section(room));
        }
        generated.append("\n## 通用 common\n\n" + texts(common()));
        Files.createDirectories(GENERATED.getParent());
        Files.writeString(GENERATED, generated);

        assertThat(before).startsWith(HEAD);
        assertThat(page)
                .as("if the change is meant, copy core/target/operations.md to docs/operations.md")
                .isEqualTo(generated.toString());
    }

    @Test
    @DisplayName("finds what is known of some by reading, and no other reason of their rooms")
    void findsWhatIsKnown() {
        assertThat(rejections.get("contact.unlink-voter"))
                .containsExactly("contact.before-begin", "contact.link-ended", "contact.link-future");
        assertThat(rejections.get("deputy.register-voter")).containsExactly("deputy.future");
    }

    @Test
    @DisplayName("says how each is called, but for those that only a job or another operation carries out")
    void saysHowEachIsCalled() {
        assertThat(Daibiao.rooms().stream().flatMap(room -> room.operations().stream()))
                .filteredOn(operation -> calls(operation).equals("–"))
                .extracting(Operation::name)
                .containsExactlyInAnyOrder(
                        "opinion.recompute",
                        "suggestion.draft-from",
                        "suggestion.remind",
                        "suggestion.escalate-due",
                        "suggestion.recompute",
                        "oversight.publish-of",
                        "project.recompute",
                        "project.recompute-rectification");
    }

    @Test
    @DisplayName("finds a way to every reason that a room declares")
    void findsAWayToEveryReason() {
        Set<String> found = rejections.values().stream().flatMap(Set::stream).collect(toSet());
        assertThat(Daibiao.rooms().stream().flatMap(room -> room.reasons().stream()))
                .extracting(Reason::code)
                .filteredOn(code -> !found.contains(code))
                .as("delivery is no operation; it warns")
                .containsExactly("delivery.clock-set-back");
    }

    @Test
    @DisplayName("leaves out no code with which a made-up command is rejected")
    void leavesOutNothing() throws ReflectiveOperationException {
        var congress = new Fixture();
        var crafted = Crafted.withOneOfEach(congress);
        int count = 0;
        for (Map.Entry<Method, Object> one :
                Commands.methods(congress.daibiao()).entrySet()) {
            Class<?> type = one.getKey().getParameterTypes()[0];
            Set<String> listed = Daibiao.rooms().stream()
                    .flatMap(room -> room.operations().stream())
                    .filter(operation -> operation instanceof Operation.Command<?> command && command.given() == type)
                    .flatMap(operation -> rejections.get(operation.name()).stream())
                    .collect(toSet());
            List<String> told = told(one, crafted.command(type, "", ""), congress.office());
            count += told.size();
            assertThat(listed).as(type.getSimpleName()).containsAll(told);
        }

        assertThat(count).isGreaterThan(60);
    }

    @Test
    @DisplayName("has no operation that is rejected at a place which its command does not have")
    void leadsToAComponent() {
        var astray = new TreeSet<String>();
        int places = 0;
        for (Room room : Daibiao.rooms()) {
            for (Operation operation : room.operations()) {
                if (operation instanceof Operation.Command<?> command
                        && command.given().isRecord()) {
                    for (var one : reach(operation).places().entrySet()) {
                        places++;
                        String path = one.getKey().path();
                        one.getValue()
                                .removeIf(method -> method.matches(OF_A_COUNT) && command.given() != PreparePoll.class);
                        if (!one.getValue().isEmpty()
                                && !Places.leads(command.given(), path)
                                && !NEVER.contains(command.given().getSimpleName() + " " + path)) {
                            astray.add(command.given().getSimpleName() + " " + one);
                        }
                    }
                }
            }
        }
        assertThat(astray).isEmpty();
        assertThat(places).isGreaterThan(700);
    }

    /** The codes of a rejection that are no matter of form. */
    private static List<String> told(Map.Entry<Method, Object> one, Object command, Actor actor)
            throws ReflectiveOperationException {
        try {
            return Fixture.codes((Outcome<?>) one.getKey().invoke(one.getValue(), command, actor)).stream()
                    .filter(code -> !code.startsWith("record."))
                    .toList();
        } catch (InvocationTargetException e) {
            return List.of();
        }
    }

    /** Those of no room: what is wrong with the form of a command, a record that was merged, and what a profile does not say. */
    private Stream<String> common() throws IOException {
        var texts = new Properties();
        try (var file =
                Files.newBufferedReader(Path.of("src/main/resources/org/daibiao", "record", "messages.properties"))) {
            texts.load(file);
        }
        Set<String> declared = Daibiao.rooms().stream()
                .flatMap(room -> room.reasons().stream())
                .map(Reason::code)
                .collect(toSet());
        return Stream.of(
                        Stream.of("desk.merged-away"),
                        texts.stringPropertyNames().stream()
                                .filter(key -> key.startsWith("record.invalid.") && !key.endsWith(".remedy")),
                        rejections.values().stream().flatMap(Set::stream).filter(one -> !declared.contains(one)))
                .flatMap(codes -> codes)
                .distinct()
                .sorted();
    }

    private String section(Room room) throws IOException {
        List<String> codes = room.reasons().stream().map(Reason::code).sorted().toList();
        return "\n## " + JavadocTerm.ofPackage("org.daibiao." + room.name()) + " " + room.name() + "\n\n"
                + row(
                        "操作 operation",
                        "名称 label",
                        "形式 form",
                        "调用 call",
                        "命令 command",
                        "角色 roles",
                        "可能的拒绝 may be rejected with")
                + row("---", "---", "---", "---", "---", "---", "---")
                + room.operations().stream().map(this::row).collect(joining())
                + (codes.isEmpty() ? "" : "\n" + texts(codes.stream()));
    }

    private static String texts(Stream<String> codes) {
        return row("代码 code", "文字 text", "怎么办 remedy")
                + row("---", "---", "---")
                + codes.map(code -> row("`" + code + "`", text(code), text(code + ".remedy")))
                        .collect(joining());
    }

    private static String text(String code) {
        return Messages.text(code, Locale.CHINESE, Map.of()) + "<br>" + Messages.text(code, Locale.ENGLISH, Map.of());
    }

    private String row(Operation operation) {
        return row(
                "`" + operation.name() + "`",
                Messages.operation(operation.name(), Locale.CHINESE) + "<br>"
                        + Messages.operation(operation.name(), Locale.ENGLISH),
                FORMS.get(operation.form()),
                calls(operation),
                operation instanceof Operation.Command<?> command
                        ? "`" + command.given().getSimpleName() + "`"
                        : "–",
                roles(operation),
                rejections.get(operation.name()).stream()
                        .map(one -> "`" + one + "`")
                        .collect(joining(" ")));
    }

    private String roles(Operation operation) {
        return Roles.KNOWN.stream()
                .filter(role -> !policy.rights(role, operation.name()).isEmpty())
                .map(role -> Messages.role(role.code(), Locale.CHINESE))
                .collect(joining("、"));
    }

    private static String row(String... cells) {
        return "| " + String.join(" | ", List.of(cells)) + " |\n";
    }
}
