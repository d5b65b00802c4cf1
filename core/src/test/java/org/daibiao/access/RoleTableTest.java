package org.daibiao.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daibiao.Daibiao;
import org.daibiao.desk.Actor;
import org.daibiao.desk.DeniedException;
import org.daibiao.desk.Operation;
import org.daibiao.desk.Role;
import org.daibiao.desk.Room;
import org.daibiao.journal.Kind;
import org.daibiao.memory.MemoryStores;
import org.daibiao.plan.WorkPlans;
import org.daibiao.record.Query;
import org.daibiao.record.Shape;
import org.daibiao.record.Versioned;
import org.junit.jupiter.api.Test;

/** The page docs/access.md is what the ready policy gives, and is what everybody gets: every role, every operation, every scope. */
class RoleTableTest {
    private static final Path PAGE = Path.of("..", "docs", "access.md");
    private static final Path GENERATED = Path.of("target", "access.md");
    private static final Pattern REPORT = Pattern.compile("Operation\\.Reports(?:On<\\w+>)?\\s+(\\w+)\\s*=");

    private static final String HEAD = "# 角色权限表 Role table\n";

    private final List<Room> installed = Daibiao.rooms();
    private final RolePolicy policy = RolePolicy.planRoles(installed);

    @Test
    void thePageShowsEveryRoleAndEveryOperationOfEveryRoom() throws IOException {
        String page = Files.readString(PAGE);
        int rooms = page.indexOf("\n## ");
        String before = rooms < 0 ? page : page.substring(0, rooms);
        Files.writeString(
                GENERATED,
                before + "\n" + new RoleTable(installed, policy).markdown()
                        + RoleNotes.ofTheReadyRoles().markdown());

        assertThat(before).startsWith(HEAD);
        assertThat(page)
                .describedAs(
                        "if the change is meant, copy core/target/access.md to docs/access.md and say so in CHANGELOG.md")
                .isEqualTo(Files.readString(GENERATED));
    }

    @Test
    void whatThePageAllowsIsAllowedAndNothingElse() throws IOException {
        Map<Operation, Map<Role, String>> table = table();
        var unexpected = new ArrayList<String>();
        int asked = 0;
        for (Operation operation : operations()) {
            for (Role role : Roles.KNOWN) {
                String cell = table.get(operation).get(role);
                for (Probe probe : Probe.values()) {
                    asked++;
                    for (String right : cell.split(" or ")) {
                        if (allowed(operation, role, right, probe) != isExpected(right, probe)) {
                            unexpected.add(role.code() + " " + operation + " " + probe + ": " + right);
                        }
                    }
                }
            }
        }

        assertThat(unexpected).isEmpty();
        assertThat(asked)
                .isEqualTo(operations().size() * Roles.KNOWN.size() * 3)
                .isGreaterThan(2000);
    }

    @Test
    void listsShowExactlyWhatThePageSaysWhateverElseIsThere() throws IOException {
        Map<Operation, Map<Role, String>> table = table();
        var unexpected = new ArrayList<String>();
        for (Shape<?> shape : shapes()) {
            Operation list = Operation.lists(shape);
            Map<String, List<Role>> alike = Roles.KNOWN.stream().collect(Collectors.groupingBy(table.get(list)::get));
            alike.forEach((cell, roles) -> {
                for (Probe probe : Probe.values()) {
                    notListed(shape, roles, cell, probe)
                            .forEach(role -> unexpected.add(role.code() + " " + list + " " + probe + ": " + cell));
                }
            });
        }

        assertThat(unexpected).isEmpty();
    }

    @Test
    void withoutARuleNothingItGaveIsLeft() throws IOException {
        Map<Operation, Map<Role, String>> table = table();
        for (Right right : policy.rights()) {
            var others = new ArrayList<>(policy.rights());
            assertThat(others.remove(right)).isTrue();
            String cell = right.where().isEmpty()
                    ? RoleTable.ALL
                    : right.where().stream().map(Condition::toString).collect(Collectors.joining(", "));

            assertThat(table.get(right.operation()).get(right.role()).split(" or "))
                    .contains(cell);
            assertThat(allowed(policy, right.operation(), right.role(), cell, Probe.OWN))
                    .isTrue();
            assertThat(allowed(new RolePolicy(others), right.operation(), right.role(), cell, Probe.OWN))
                    .describedAs(right.role() + " " + right.operation() + " " + cell)
                    .isFalse();
        }

        assertThat(policy.rights()).hasSizeGreaterThan(90);
    }

    @Test
    void nobodyWithoutOneOfTheRolesMayDoAnything() {
        var unexpected = new ArrayList<Operation>();
        for (Operation operation : operations()) {
            Object about = operation.about() == null ? null : Probe.OWN.record(operation);
            boolean any = policy.allows(Probe.OWN.actor(), operation.name(), about)
                    || policy.allows(Probe.OWN.actor(new Role("stranger")), operation.name(), about);
            if (any) {
                unexpected.add(operation);
            }
        }

        assertThat(unexpected).isEmpty();
        assertThat(shapes())
                .allMatch(shape -> policy.scope(Probe.OWN.actor(), shape).isNone());
    }

    /** A new operation that no rule of the document covers is red here; one that is covered changes the page. */
    @Test
    void everyOperationIsSomebodys() {
        // A ballot leaves no act, so that nobody casts for another, and nobody asks after another's.
        List<String> own = List.of("poll.cast", "poll.ask");
        assertThat(operations())
                .allSatisfy(operation -> assertThat(policy.rights(
                                own.contains(operation.name()) ? Roles.DEPUTY : Roles.DEPUTY_WORK_COMMITTEE,
                                operation.name()))
                        .hasSize(1));
        assertThat(own)
                .allSatisfy(operation -> assertThat(policy.rights(Roles.DEPUTY_WORK_COMMITTEE, operation))
                        .isEmpty());
    }

    /** Types and the door see to commands; what is declared as a report and never asked for is found here, and a name written a second time. */
    @Test
    void everyReportIsAskedForAndNoNameIsWrittenTwice() throws IOException {
        var sources = new StringBuilder();
        var rooms = new StringBuilder();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                (file.toString().endsWith("Room.java") ? rooms : sources).append(Files.readString(file));
            }
        }

        assertThat(REPORT.matcher(rooms).results().map(found -> found.group(1)))
                .hasSizeGreaterThan(10)
                .allSatisfy(constant -> assertThat(sources).containsPattern("\\b" + constant + "\\b"));
        List<String> kinds = Daibiao.rooms().stream()
                .flatMap(room -> room.kinds().stream())
                .map(Kind::code)
                .toList();
        String all = sources.append(rooms).toString();
        assertThat(operations())
                .extracting(Operation::name)
                .filteredOn(name -> !kinds.contains(name))
                .filteredOn(name -> all.contains('"' + name + '"'))
                .isEmpty();
    }

    @Test
    void administratorsAreKeptApartFromTheRecords() {
        Set<String> open = Set.of("read poll", "poll.result"); // an announced result is for all
        assertThat(policy.rights())
                .filteredOn(right -> right.role().code().endsWith("-administrator"))
                .filteredOn(right -> !open.contains(right.operation().name())
                        || !right.where().toString().contains("state: announced"))
                .extracting(right -> right.role().code() + " " + right.operation())
                .containsExactly(
                        "system-administrator congress.open",
                        "system-administrator privacy.reseal",
                        "system-administrator read congress",
                        "audit-administrator audit.head",
                        "audit-administrator audit.verify",
                        "audit-administrator read audit_reading");
    }

    private static boolean isExpected(String right, Probe probe) {
        return right.equals(RoleTable.ALL)
                || (!right.equals(RoleTable.DENIED)
                        && (probe == Probe.OWN || (probe == Probe.NONE && !Probe.isBound(right))));
    }

    private boolean allowed(Operation operation, Role role, String cell, Probe probe) {
        return allowed(policy, operation, role, cell, probe);
    }

    private static boolean allowed(RolePolicy policy, Operation operation, Role role, String cell, Probe probe) {
        Object command = probe.command(operation, cell);
        Optional<World> world = world(operation, cell, probe);
        return World.asked(
                world.stream().toList(),
                records -> policy.allows(
                        probe.actor(role),
                        operation.name(),
                        world.map(World::main).orElse(null),
                        command,
                        records));
    }

    /** What the operation is about; nothing for a report of no record. */
    private static Optional<World> world(Operation operation, String cell, Probe probe) {
        boolean bound = !cell.equals(RoleTable.ALL) && !cell.equals(RoleTable.DENIED);
        return Optional.ofNullable(operation.about())
                .map(about -> bound ? probe.world(operation, cell) : new World(probe.record(operation), Map.of()));
    }

    /** Those of the roles with this cell to whom, of two records, the own and another's, something else is shown than the cell says. */
    private <T> List<Role> notListed(Shape<T> shape, List<Role> roles, String cell, Probe probe) {
        Operation list = Operation.lists(shape);
        List<World> own = Arrays.stream(cell.split(" or "))
                .map(right -> world(list, right, Probe.OWN).orElseThrow())
                .toList();
        World others = world(list, cell.split(" or ")[0], Probe.OTHERS).orElseThrow();
        List<World> kept = new ArrayList<>(probe == Probe.OTHERS ? List.of() : own);
        kept.add(others);
        List<T> all = mains(shape, kept);
        List<T> mine = mains(
                shape,
                own.stream()
                        .filter(world -> rightOf(cell, own.indexOf(world), probe))
                        .toList());
        List<T> expected = cell.equals(RoleTable.ALL) ? all : mine;
        try (var stores = new MemoryStores();
                Daibiao daibiao = Daibiao.builder()
                        .plan(WorkPlans.JIADING_2025)
                        .access(policy)
                        .stores(stores)
                        .build()) {
            stores.write(Probe.CONGRESS, writer -> {
                kept.forEach(world -> world.keepOthers(writer));
                writer.insert(shape, all);
                return writer;
            });
            return roles.stream()
                    .filter(role -> !shown(daibiao, shape, probe.actor(role)).stream()
                            .filter(all::contains)
                            .collect(Collectors.toSet())
                            .equals(Set.copyOf(expected)))
                    .toList();
        }
    }

    private static boolean rightOf(String cell, int place, Probe probe) {
        return isExpected(cell.split(" or ")[place], probe);
    }

    private static <T> List<T> mains(Shape<T> shape, List<World> worlds) {
        return worlds.stream().map(world -> shape.word().cast(world.main())).toList();
    }

    /** What the desk shows; nothing when it denies the list. */
    private static <T> List<T> shown(Daibiao daibiao, Shape<T> shape, Actor actor) {
        try {
            return daibiao.find(Query.of(shape), actor).items().stream()
                    .map(Versioned::value)
                    .toList();
        } catch (DeniedException e) {
            return List.of();
        }
    }

    private List<Operation> operations() {
        return installed.stream()
                .flatMap(room -> room.everyOperation().stream())
                .toList();
    }

    private List<Shape<?>> shapes() {
        return installed.stream()
                .<Shape<?>>flatMap(room -> room.shapes().stream())
                .toList();
    }

    /** The cells of the page itself, so that it is the page which is tested. */
    private Map<Operation, Map<Role, String>> table() throws IOException {
        var table = new LinkedHashMap<Operation, Map<Role, String>>();
        List<String> lines = Files.readAllLines(PAGE);
        for (Operation operation : operations()) {
            String line = lines.stream()
                    .filter(one -> one.startsWith("| `" + operation + "` |"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(operation + " lacks its row in docs/access.md"));
            String[] cells = line.substring(2).split(" \\| ?");
            var row = new LinkedHashMap<Role, String>();
            for (int n = 0; n < Roles.KNOWN.size(); n++) {
                row.put(Roles.KNOWN.get(n), cells[n + 1]);
            }
            table.put(operation, row);
        }
        assertThat(new HashSet<>(table.keySet())).hasSameSizeAs(operations());
        return table;
    }
}
