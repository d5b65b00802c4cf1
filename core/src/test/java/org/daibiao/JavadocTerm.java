package org.daibiao;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The Chinese and English terms that the Javadoc of public types begins with: {@code Contact (联系): of a committee member with …}.
 *
 * @param type which
 * @param chinese what stands in brackets
 * @param english what stands before them
 * @param sentence the first sentence
 */
public record JavadocTerm(Class<?> type, String chinese, String english, String sentence) {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern DECLARED = Pattern.compile(
            "^((?: {4})?)/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:@\\w+[^\\n]*\\n\\s*)*(?:[a-z-]+ )*?(?:class|interface|record|enum|@interface) (\\w+)",
            Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern FIRST = Pattern.compile("([^(.@]*?)\\(([^)]*\\p{IsHan}[^)]*)\\)(.*)", Pattern.DOTALL);
    private static final Pattern END = Pattern.compile("[.](?= [A-Z]|$)| (?=<p>|@[a-z])");
    private static final Pattern TAG = Pattern.compile("\\{@\\w+ #?([^}]*)}");

    /** Those of every public type of a package, in the order of their names. */
    static List<JavadocTerm> of(String room) throws IOException {
        var terms = new ArrayList<JavadocTerm>();
        try (Stream<Path> files = Files.list(SOURCES.resolve(room.replace('.', '/')))) {
            for (Path file : files.filter(one -> one.toString().endsWith(".java"))
                    .filter(one -> !one.endsWith("package-info.java"))
                    .sorted()
                    .toList()) {
                terms.addAll(of(room, file));
            }
        }
        return terms;
    }

    /** The Chinese term of a package: the first in brackets of its own description. */
    public static String ofPackage(String room) throws IOException {
        Path file = SOURCES.resolve(room.replace('.', '/')).resolve("package-info.java");
        Matcher first = FIRST.matcher(Files.readString(file));
        if (!first.find()) {
            throw new IllegalStateException(file + " begins with no Chinese term in brackets");
        }
        return first.group(2);
    }

    private static List<JavadocTerm> of(String room, Path file) throws IOException {
        var terms = new ArrayList<JavadocTerm>();
        String outer = file.getFileName().toString().replace(".java", "");
        Matcher declared = DECLARED.matcher(Files.readString(file));
        while (declared.find()) {
            boolean nested = !declared.group(1).isEmpty();
            try {
                Class<?> type = Class.forName(
                        room + "." + outer + (nested ? "$" + declared.group(3) : ""),
                        false,
                        JavadocTerm.class.getClassLoader());
                if (Modifier.isPublic(type.getModifiers())) {
                    terms.add(of(type, declared.group(2)));
                }
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(file + " has no type " + declared.group(3), e);
            }
        }
        return terms;
    }

    private static JavadocTerm of(Class<?> type, String comment) {
        String text =
                TAG.matcher(comment.replaceAll("\\s*\\n\\s*\\* ?", " ").strip()).replaceAll("$1");
        Matcher first = FIRST.matcher(text);
        if (!first.matches()) {
            return new JavadocTerm(type, "", "", text);
        }
        String english = first.group(1).strip();
        String rest = first.group(3).strip();
        return new JavadocTerm(type, first.group(2), english, sentence(english, rest));
    }

    /** What follows on the term; with it where it goes on in the same breath, nothing where it was all. */
    private static String sentence(String english, String rest) {
        String whole = rest.startsWith(":")
                ? rest.substring(1)
                : rest.startsWith(",") || rest.startsWith(";") ? english + rest : english + " " + rest;
        Matcher end = END.matcher(whole);
        String first =
                (end.find() ? whole.substring(0, end.start()) : whole).strip().replaceFirst(" ?\\.$", "");
        return first.equals(english) ? "" : first;
    }
}
