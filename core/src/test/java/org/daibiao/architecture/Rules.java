package org.daibiao.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.ClassReader;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.ClassVisitor;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.Handle;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.MethodVisitor;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.Opcodes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rules, for a root package: the library's own, or that of the planted offences. */
final class Rules {
    /** Which rooms a room may import. What is not named here does not exist. */
    static final Map<String, List<String>> ARROWS = Map.ofEntries(
            Map.entry("record", List.of()),
            Map.entry("journal", List.of("record")),
            Map.entry("desk", List.of("record", "journal")),
            Map.entry("memory", List.of("record", "journal", "poll")),
            Map.entry("json", List.of("record")),
            Map.entry("access", List.of("record", "journal", "desk", "json")),
            Map.entry("privacy", List.of("record", "journal", "desk")),
            Map.entry("calendar", List.of("record", "journal", "json")),
            Map.entry("profile", List.of("record", "json", "calendar")),
            Map.entry("statistics", List.of("record")),
            Map.entry("delivery", List.of("record", "journal", "desk")),
            Map.entry("audit", List.of("record", "journal", "desk")),
            Map.entry("correction", List.of("record", "journal", "desk")),
            Map.entry("congress", List.of("record", "journal", "desk", "correction", "calendar", "privacy")),
            Map.entry(
                    "deputy",
                    List.of("record", "journal", "desk", "correction", "calendar", "profile", "privacy", "congress")),
            Map.entry(
                    "station",
                    List.of(
                            "record",
                            "journal",
                            "desk",
                            "correction",
                            "calendar",
                            "profile",
                            "privacy",
                            "congress",
                            "deputy")),
            Map.entry(
                    "contact",
                    List.of(
                            "record",
                            "journal",
                            "desk",
                            "correction",
                            "calendar",
                            "profile",
                            "privacy",
                            "congress",
                            "deputy",
                            "station")),
            Map.entry(
                    "opinion",
                    List.of(
                            "record",
                            "journal",
                            "desk",
                            "correction",
                            "calendar",
                            "profile",
                            "privacy",
                            "congress",
                            "deputy",
                            "station",
                            "contact")),
            Map.entry(
                    "suggestion",
                    List.of(
                            "record",
                            "journal",
                            "desk",
                            "correction",
                            "calendar",
                            "profile",
                            "privacy",
                            "congress",
                            "deputy",
                            "opinion")),
            Map.entry(
                    "oversight",
                    List.of("record", "journal", "desk", "calendar", "statistics", "privacy", "deputy", "suggestion")),
            Map.entry("poll", List.of("record", "journal", "desk", "access", "json")),
            Map.entry(
                    "project",
                    List.of(
                            "record",
                            "journal",
                            "desk",
                            "correction",
                            "calendar",
                            "profile",
                            "congress",
                            "deputy",
                            "poll")),
            Map.entry("plan", List.of("record", "journal", "desk", "calendar", "profile", "json")));

    private static final Set<String> BASE = Set.of("record", "journal", "desk");
    private static final Set<String> CLOCKS = Set.of("now", "currentTimeMillis");

    private final String root;

    Rules(String root) {
        this.root = root;
    }

    /** Every rule under the name that a failure shows. */
    Map<String, ArchRule> all() {
        var rules = new LinkedHashMap<String, ArchRule>();
        ARROWS.forEach((room, allowed) -> rules.put("arrows of " + room, arrows(room, allowed)));
        rules.put(
                "nobody imports the door",
                noClasses()
                        .that()
                        .resideInAPackage(root + ".*..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(root));
        rules.put("no cycles", slices().matching(root + ".(*)..").should().beFreeOfCycles());
        rules.put(
                "databind in json alone",
                outside("json")
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(
                                "com.fasterxml.jackson.databind..",
                                "com.fasterxml.jackson.core..",
                                "com.fasterxml.jackson.dataformat..",
                                "org.yaml..")));
        rules.put(
                "stores in journal, desk, memory, delivery, privacy and door alone",
                outside("journal", "desk", "memory", "delivery", "privacy")
                        .and()
                        .resideOutsideOfPackage(root)
                        .should()
                        .dependOnClassesThat(named("journal.Stores", "journal.StoreWriter")));
        rules.put(
                "rules are pure",
                rules().should()
                        .dependOnClassesThat(resideInAnyPackage("java.io..", "java.nio..", "java.sql..")
                                .or(describe("Clock", type -> type.getFullName().equals("java.time.Clock")))));
        rules.put(
                "rules are given what they need, and read nothing",
                rules().should().dependOnClassesThat(reads()));
        rules.put(
                "rules use nothing that reads",
                classes().that(describe("rules", Rules::isRule)).should(useNothingThatReads()));
        rules.put(
                "records and enums do not read their room while they are initialised",
                classes().that().areRecords().or().areEnums().should(notReadRooms()));
        rules.put(
                "nobody calls a constructor with ten arguments or more",
                noClasses()
                        .should()
                        .callConstructorWhere(describe(
                                "ten arguments or more",
                                (JavaConstructorCall call) ->
                                        call.getTarget().getRawParameterTypes().size() >= 10)));
        rules.put(
                "nobody looks at the clock",
                noClasses()
                        .should()
                        .callMethodWhere(describe(
                                "reads the system's clock",
                                (JavaAccess<?> call) -> CLOCKS.contains(call.getName())
                                        && call.getTargetOwner()
                                                .getPackageName()
                                                .startsWith("java."))));
        rules.put(
                "no pattern words",
                classes()
                        .should(haveNoEnding(
                                List.of("Impl", "Util", "Utils", "Helper", "Manager", "Entity", "DTO", "VO", "Dto"))));
        rules.put(
                "records hold no arrays",
                fields().that()
                        .areDeclaredInClassesThat()
                        .areRecords()
                        .and()
                        .areNotStatic()
                        .should()
                        .notHaveRawType(describe("an array", JavaClass::isArray)));
        rules.put(
                "records with texts do not print them as records do, on as many lines as they have",
                classes()
                        .that()
                        .areRecords()
                        .and(describe("hold texts", Rules::holdTexts))
                        .should(print()));
        return rules;
    }

    private static boolean isRule(JavaClass type) {
        return type.getSimpleName().matches(".*Rules?");
    }

    private static GivenClassesConjunction rules() {
        return noClasses().that(describe("rules", Rules::isRule));
    }

    /** What asks the records or the journal of a congress, or says what is to be asked. */
    private DescribedPredicate<JavaClass> reads() {
        return named(
                "record.RecordReader",
                "journal.Stores",
                "journal.StoreWriter",
                "journal.StoreReader",
                "journal.Journal",
                "journal.Lookup",
                "desk.Context",
                "desk.Question",
                "desk.Desk",
                "desk.DueDays",
                "desk.Sweep");
    }

    /** However many classes lie between. A room has constants for rules and a service that reads, and the classes of records, journal and desk know each other. */
    private ArchCondition<JavaClass> useNothingThatReads() {
        return new ArchCondition<>("use no class that asks, or that uses one that does") {
            @Override
            public void check(JavaClass rule, ConditionEvents events) {
                way(rule, List.of(rule), new HashSet<>())
                        .filter(way -> way.size() > 2)
                        .forEach(way -> events.add(SimpleConditionEvent.violated(
                                rule, way.stream().map(JavaClass::getSimpleName).collect(Collectors.joining(" → ")))));
            }
        };
    }

    /** The ways over classes of rooms to what reads, each class once. */
    private Stream<List<JavaClass>> way(JavaClass from, List<JavaClass> before, Set<JavaClass> known) {
        return from.getDirectDependenciesFromSelf().stream()
                .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                .filter(type -> type.getPackageName().startsWith(root) && known.add(type))
                .flatMap(type -> {
                    List<JavaClass> way =
                            Stream.concat(before.stream(), Stream.of(type)).toList();
                    boolean last = BASE.contains(type.getPackageName().replace(root + ".", ""))
                            || type.getSimpleName().endsWith("Room");
                    return reads().test(type) ? Stream.of(way) : last ? Stream.of() : way(type, way, known);
                });
    }

    /** A room reads their shapes: in a circle one of both finds nothing, or two threads wait for each other. */
    private static ArchCondition<JavaClass> notReadRooms() {
        return new ArchCondition<>("read no room in a static initialiser") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getFieldAccessesFromSelf().stream()
                        .filter(access -> access.getOrigin().getName().equals("<clinit>"))
                        .filter(access ->
                                access.getTargetOwner().getSimpleName().matches(".+(Room|Kinds)"))
                        .forEach(access -> events.add(SimpleConditionEvent.violated(type, access.getDescription())));
            }
        };
    }

    private static boolean holdTexts(JavaClass type) {
        return type.getFields().stream()
                .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                .flatMap(field -> field.getType().getAllInvolvedRawTypes().stream())
                .anyMatch(held -> held.isEquivalentTo(String.class) || held.isEquivalentTo(Object.class));
    }

    private static ArchCondition<JavaClass> print() {
        return new ArchCondition<>("print themselves") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                events.add(new SimpleConditionEvent(type, !isPrintedAsARecord(type), type.getFullName()));
            }
        };
    }

    /** Whether its text is what the compiler writes for a record. */
    private static boolean isPrintedAsARecord(JavaClass type) {
        var found = new AtomicBoolean();
        var calls = new MethodVisitor(Opcodes.ASM9) {
            @Override
            public void visitInvokeDynamicInsn(String name, String form, Handle by, Object... with) {
                found.compareAndSet(false, by.getOwner().equals("java/lang/runtime/ObjectMethods"));
            }
        };
        try (var bytes = type.getSource().orElseThrow().getUri().toURL().openStream()) {
            new ClassReader(bytes)
                    .accept(
                            new ClassVisitor(Opcodes.ASM9) {
                                @Override
                                public @Nullable MethodVisitor visitMethod(
                                        int access, String name, String form, String generic, String[] thrown) {
                                    return name.equals("toString") ? calls : null;
                                }
                            },
                            0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found.get();
    }

    /** The packages of a collection of classes, to show that a rule looked at something. */
    static boolean hasRoom(Collection<JavaClass> classes, String root, String room) {
        return classes.stream().anyMatch(type -> type.getPackageName().equals(root + "." + room));
    }

    private ArchRule arrows(String room, List<String> allowed) {
        var packages = new ArrayList<>(
                allowed.stream().map(other -> root + "." + other + "..").toList());
        packages.add(root + "." + room + "..");
        return classes()
                .that()
                .resideInAPackage(root + "." + room + "..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(packages.toArray(String[]::new))
                        .or(resideOutsideOfPackages(root, root + "..")));
    }

    private GivenClassesConjunction outside(String... rooms) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(
                        Stream.of(rooms).map(room -> root + "." + room + "..").toArray(String[]::new));
    }

    private DescribedPredicate<JavaClass> named(String... names) {
        Set<String> full =
                Set.copyOf(Stream.of(names).map(name -> root + "." + name).toList());
        return describe("one of " + full, type -> full.contains(type.getFullName()));
    }

    private static ArchCondition<JavaClass> haveNoEnding(List<String> endings) {
        return new ArchCondition<>("not end in one of " + endings) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean bad = endings.stream().anyMatch(type.getSimpleName()::endsWith);
                if (bad) {
                    events.add(SimpleConditionEvent.violated(type, type.getFullName()));
                }
            }
        };
    }
}
