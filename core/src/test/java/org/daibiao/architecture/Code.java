package org.daibiao.architecture;

import com.tngtech.archunit.thirdparty.org.objectweb.asm.ClassReader;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.ClassVisitor;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.Handle;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.MethodVisitor;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.Opcodes;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.Type;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The byte code of the library: which method is carried out from which. A call of a method that subtypes override is a call of each of them. A lambda
 * is carried out by whoever makes it; where nobody on the way has made one for the interface that is called, all of the library are.
 */
public final class Code {
    /** A method or a field: the owner's internal name, its own name and its descriptor. */
    public record Member(String owner, String name, String form) {
        Member of(String other) {
            return new Member(other, name, form);
        }
    }

    /** What the instructions of one method name, in their order. */
    private static final class Body {
        private final Set<Member> calls = new LinkedHashSet<>();
        private final Set<Member> fields = new LinkedHashSet<>();
        private final Set<String> texts = new LinkedHashSet<>();
        private final Set<Place> places = new LinkedHashSet<>();
        private final List<Lambda> lambdas = new ArrayList<>();
        private boolean isAbstract;
    }

    /** Where a reason is said to lie: the constant that a method gives as its place, behind the reason, or to a lifecycle. */
    public record Place(String reason, String path) {}

    private record Lambda(Member of, Member body) {}

    private final Map<Member, Body> bodies = new HashMap<>();
    private final Map<String, List<String>> supertypes = new HashMap<>();
    private final Map<String, Set<String>> subtypes = new HashMap<>();
    private final Map<Member, List<Member>> makers = new HashMap<>();
    private final Map<Member, List<Member>> handlers = new TreeMap<>(java.util.Comparator.comparing(Member::toString));

    /** The package to whose interfaces rooms hand over what is to be done. */
    private String desk = "/";

    private Code() {}

    /** Reads the classes of a folder. */
    public static Code of(Path classes) {
        var code = new Code();
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".class"))
                    .sorted()
                    .toList()) {
                new ClassReader(Files.readAllBytes(file)).accept(code.reading(), ClassReader.SKIP_DEBUG);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        code.bodies.values().stream()
                .flatMap(body -> body.lambdas.stream())
                .forEach(lambda -> code.makers
                        .computeIfAbsent(lambda.of(), one -> new ArrayList<>())
                        .add(lambda.body()));
        code.supertypes
                .keySet()
                .forEach(type -> code.above(type)
                        .forEach(above -> code.subtypes
                                .computeIfAbsent(above, one -> new HashSet<>())
                                .add(type)));
        return code;
    }

    private Set<String> above(String type) {
        var found = new LinkedHashSet<String>();
        var open = new ArrayDeque<>(supertypes.getOrDefault(type, List.of()));
        while (!open.isEmpty()) {
            String next = open.remove();
            if (found.add(next)) {
                open.addAll(supertypes.getOrDefault(next, List.of()));
            }
        }
        return found;
    }

    private ClassVisitor reading() {
        return new ClassVisitor(Opcodes.ASM9) {
            private String type = "";

            @Override
            public void visit(int version, int access, String name, String generic, String above, String[] interfaces) {
                type = name;
                var all = new ArrayList<>(List.of(interfaces));
                if (above != null) {
                    all.add(above);
                }
                supertypes.put(name, all);
            }

            @Override
            public MethodVisitor visitMethod(int access, String name, String form, String generic, String[] thrown) {
                var body = new Body();
                body.isAbstract = (access & Opcodes.ACC_ABSTRACT) != 0;
                bodies.put(new Member(type, name, form), body);
                return new Reading(body);
            }
        };
    }

    private final class Reading extends MethodVisitor {
        private final Body body;
        private @Nullable Member field;
        private @Nullable Member made;
        private @Nullable String reason;
        private @Nullable String last;
        private @Nullable Place step;

        Reading(Body body) {
            super(Opcodes.ASM9);
            this.body = body;
        }

        @Override
        public void visitFieldInsn(int code, String owner, String name, String form) {
            if (code == Opcodes.GETSTATIC) {
                field = new Member(owner, name, form);
                body.fields.add(field);
                reason = form.endsWith("/Reason;") ? name : null;
            }
            last = null;
        }

        /** The constant just before the values of a reason, or before the call. */
        private void place() {
            if (reason != null && last != null) {
                body.places.add(new Place(reason, last));
            }
            reason = null;
            last = null;
        }

        @Override
        public void visitInsn(int code) {
            place();
        }

        @Override
        public void visitVarInsn(int code, int variable) {
            last = null;
        }

        @Override
        public void visitLdcInsn(Object value) {
            if (value instanceof String text) {
                body.texts.add(text);
                last = text;
            }
        }

        @Override
        public void visitMethodInsn(int code, String owner, String name, String form, boolean isInterface) {
            Member called = new Member(owner, name, form);
            if (owner.endsWith("/Lifecycle") && name.equals("next")) {
                step = last == null ? null : new Place(name, last);
            } else if (step != null) {
                if (!name.equals("orThrow")) { // else the step is known to be possible
                    body.places.add(step);
                }
                step = null;
            }
            place();
            if (name.equals("handle") && owner.endsWith("/Desk") && field != null && made != null) {
                desk = owner.substring(0, owner.lastIndexOf('/') + 1);
                handlers.computeIfAbsent(field, one -> new ArrayList<>()).add(made);
            }
            body.calls.add(called);
        }

        @Override
        public void visitInvokeDynamicInsn(String name, String form, Handle by, Object... with) {
            for (Object one : with) {
                if (one instanceof Handle handle && by.getOwner().endsWith("LambdaMetafactory")) {
                    made = new Member(handle.getOwner(), handle.getName(), handle.getDesc());
                    String shape = ((Type) with[0]).getDescriptor();
                    body.lambdas.add(
                            new Lambda(new Member(Type.getReturnType(form).getInternalName(), name, shape), made));
                }
            }
        }
    }

    private Stream<Member> overriding(Member method) {
        return subtypes.getOrDefault(method.owner(), Set.of()).stream()
                .map(method::of)
                .filter(bodies::containsKey);
    }

    /** The method that carries out the operation of this constant. */
    public List<Member> handlers(Member operation) {
        return handlers.getOrDefault(operation, List.of());
    }

    /** The methods that this one calls, in their order. */
    public Set<Member> calls(Member method) {
        return bodies.get(method).calls;
    }

    /** The methods that read a static field, but for static initialisers. */
    public List<Member> readers(Member field) {
        return bodies.entrySet().stream()
                .filter(one -> one.getValue().fields.contains(field)
                        && !one.getKey().name().equals("<clinit>"))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Everything that is carried out from these methods, what they begin with included. */
    public final class Reach {
        private final Predicate<Member> isConstant;
        private final Set<Member> methods = new HashSet<>();
        private final Set<Member> fields = new HashSet<>();
        private final Set<String> texts = new HashSet<>();
        private final Deque<Member> open = new ArrayDeque<>();
        private final Set<Member> given = new HashSet<>();
        private final Set<String> made = new HashSet<>();
        private final Set<Member> asked = new HashSet<>();

        /** @param isConstant static fields that are looked at as they are, so that nothing is carried out to make them */
        public Reach(Collection<Member> from, Predicate<Member> isConstant) {
            this.isConstant = isConstant;
            from.forEach(this::call);
            do {
                while (!open.isEmpty()) {
                    enter(open.remove());
                }
            } while (follow());
        }

        private void enter(Member method) {
            Body body = bodies.get(method);
            if (body.calls.stream()
                    .anyMatch(one ->
                            one.owner().endsWith("/Outcome") && one.name().equals("rejected"))) {
                texts.addAll(body.texts);
            }
            for (Lambda lambda : body.lambdas) {
                given.add(lambda.of());
                call(lambda.body());
            }
            body.calls.forEach(this::call);
            for (Member field : body.fields) {
                if (fields.add(field) && !isConstant.test(field)) {
                    add(new Member(field.owner(), "<clinit>", "()V"));
                }
            }
        }

        private void call(Member called) {
            if (!supertypes.containsKey(called.owner())) {
                return;
            }
            Stream.concat(Stream.of(called.owner()), above(called.owner()).stream())
                    .map(called::of)
                    .filter(bodies::containsKey)
                    .findFirst()
                    .ifPresent(this::add);
            if (called.name().equals("<init>")) {
                made.add(called.owner());
            } else if (called.owner().startsWith(desk)) {
                asked.add(called);
            } else {
                overriding(called).forEach(this::add);
            }
        }

        private void add(Member method) {
            Body body = bodies.get(method);
            if (body != null && methods.add(method)) {
                open.add(method);
                if (body.isAbstract) {
                    asked.add(method);
                }
            }
        }

        /** Follows what is handed over: what was made on the way, else, but for what a handler always makes itself, whatever there is. */
        private boolean follow() {
            for (Member method : List.copyOf(asked)) {
                overriding(method).filter(one -> made.contains(one.owner())).forEach(this::add);
            }
            if (open.isEmpty()) {
                asked.stream()
                        .filter(method -> !method.owner().startsWith(desk + "Desk$"))
                        .filter(method -> !given.contains(method))
                        .filter(method -> overriding(method).noneMatch(one -> made.contains(one.owner())))
                        .toList()
                        .forEach(method -> Stream.concat(
                                        overriding(method), makers.getOrDefault(method, List.of()).stream())
                                .forEach(this::call));
            }
            return !open.isEmpty();
        }

        /** The static fields that are read on the way. */
        public Set<Member> fields() {
            return fields;
        }

        /** The constant places of rejections on the way, with the methods that name them. */
        public Map<Place, Set<String>> places() {
            var found = new HashMap<Place, Set<String>>();
            methods.forEach(method -> bodies.get(method)
                    .places
                    .forEach(place -> found.computeIfAbsent(place, one -> new HashSet<>())
                            .add(method.owner() + "." + method.name())));
            return found;
        }

        /** The constant texts on the way. */
        public Set<String> texts() {
            return texts;
        }
    }
}
