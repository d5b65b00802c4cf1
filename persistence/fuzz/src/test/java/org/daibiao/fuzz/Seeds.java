package org.daibiao.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.daibiao.access.RolePolicy;
import org.daibiao.plan.WorkPlans;
import org.daibiao.profile.RuleProfiles;

/** Where the targets begin: real documents and small ones with all their forms, and the words that stand in them. */
final class Seeds {
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9$@.*-]{2,60}");

    private Seeds() {}

    /** The inputs with which a target begins; none for those whose inputs are no documents. */
    static List<byte[]> of(Class<?> target) {
        if (target == PlanYaml.class) {
            return List.of(read(WorkPlans.class, "jiading-2025.yaml"), read(Seeds.class, "plan.yaml"));
        } else if (target == PolicyYaml.class) {
            return List.of(
                    read(RolePolicy.class, "roles.yaml"),
                    read(Seeds.class, "policy.yaml"),
                    renamed(read(RuleProfiles.class, "shanghai-2016.yaml")),
                    read(Seeds.class, "profile.yaml"));
        }
        return target == CommandJson.class
                ? commands().map(Seeds::input).toList()
                : target == Cursors.class ? Cursors.real() : List.of();
    }

    /** The same profile under an id that no other has. */
    private static byte[] renamed(byte[] profile) {
        return new String(profile, UTF_8).replaceFirst("(?m)^id: ", "id: own-").getBytes(UTF_8);
    }

    /** The input that a line of the file stands for: the command's name, and its JSON. */
    static byte[] input(String line) {
        return CommandJson.input(line.substring(0, line.indexOf(' ')), line.substring(line.indexOf(' ') + 1));
    }

    /** The lines of the file of commands. */
    static Stream<String> commands() {
        return new String(read(Seeds.class, "commands.txt"), UTF_8).lines();
    }

    /** Writes the seeds into a folder, and every word of theirs into a dictionary beside it; answers the dictionary. */
    static Path write(List<byte[]> seeds, Path folder) throws IOException {
        Files.createDirectories(folder);
        var words = new TreeSet<String>(List.of("\\\\u0000", "{}", "[]", ": ", "- ", "&a", "*a", "<<"));
        var names = new ArrayList<String>();
        for (byte[] seed : seeds) {
            names.add("seed-" + names.size());
            Files.write(folder.resolve(names.get(names.size() - 1)), seed);
            WORD.matcher(new String(seed, UTF_8))
                    .results()
                    .map(MatchResult::group)
                    .forEach(words::add);
        }
        Path dictionary = folder.resolveSibling(folder.getFileName() + ".dict");
        return Files.write(
                dictionary, words.stream().map(word -> '"' + word + '"').toList());
    }

    private static byte[] read(Class<?> beside, String name) {
        try (InputStream in = Objects.requireNonNull(beside.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
