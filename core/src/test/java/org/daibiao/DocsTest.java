package org.daibiao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Nobody is sent to a page that is not there, and no page is there that nobody is sent to. */
@DisplayName("The documents")
class DocsTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path INDEX = ROOT.resolve("docs/README.md");

    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)\\s]*)\\)");
    private static final Pattern NAMED = Pattern.compile("`((?:core|persistence|examples|docs|bom|\\.ci)/[\\w./-]+)`");
    private static final Pattern HEADING = Pattern.compile("^#+ (.*)$", Pattern.MULTILINE);
    private static final Pattern CODE = Pattern.compile("^```.*?^```", Pattern.MULTILINE | Pattern.DOTALL);

    private static String text(Path page) {
        try {
            return CODE.matcher(Files.readString(page)).replaceAll("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> top = Files.list(ROOT);
                Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            return Stream.concat(top, docs)
                    .filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    private static Stream<String> links(String text) {
        return LINK.matcher(text).results().map(found -> found.group(1));
    }

    /** What is wrong with the links and paths of a page that has this text. */
    private static List<String> dead(Path page, String text) {
        var dead = new ArrayList<String>();
        links(text).filter(link -> !isThere(page, link)).forEach(dead::add);
        NAMED.matcher(text)
                .results()
                .map(found -> found.group(1))
                .filter(name -> !Files.exists(ROOT.resolve(name)))
                .filter(name -> !name.contains("/target/"))
                .forEach(dead::add);
        return dead;
    }

    private static boolean isThere(Path page, String link) {
        int hash = link.indexOf('#');
        Path target = hash == 0
                ? page
                : page.resolveSibling(hash < 0 ? link : link.substring(0, hash)).normalize();
        return Files.exists(target) && (hash < 0 || anchors(target).contains(link.substring(hash + 1)));
    }

    /** As GitHub makes them of headings. */
    private static Set<String> anchors(Path page) {
        var anchors = new TreeSet<String>();
        HEADING.matcher(text(page))
                .results()
                .map((MatchResult found) -> found.group(1).toLowerCase(Locale.ROOT))
                .map(heading -> heading.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
                .forEach(anchors::add);
        return anchors;
    }

    @Test
    @DisplayName("link and name nothing that is not there")
    void nameNothingThatIsNotThere() throws IOException {
        var dead = new ArrayList<String>();
        for (Path page : pages()) {
            dead(page, text(page)).forEach(link -> dead.add(ROOT.relativize(page) + " → " + link));
        }

        assertThat(dead).isEmpty();
        assertThat(dead(INDEX, "[a](none.md) [b](rooms.md#none) [c](rooms.md) `core/none` [d](#none)"))
                .as("planted")
                .containsExactly("none.md", "rooms.md#none", "#none", "core/none");
    }

    @Test
    @DisplayName("are all found from the index")
    void areAllFoundFromTheIndex() throws IOException {
        var found = new TreeSet<Path>(Set.of(INDEX));
        var open = new ArrayDeque<Path>(found);
        while (!open.isEmpty()) {
            Path page = open.remove();
            links(text(page))
                    .map(link ->
                            page.resolveSibling(link.replaceFirst("#.*", "")).normalize())
                    .filter(target -> target.toString().endsWith(".md"))
                    .filter(found::add)
                    .forEach(open::add);
        }

        assertThat(found).containsAll(pages());
    }

    @Test
    @DisplayName("stand in the index itself, but for decisions")
    void standInTheIndex() throws IOException {
        List<Path> linked = links(text(INDEX))
                .map(INDEX::resolveSibling)
                .map(Path::normalize)
                .toList();

        assertThat(pages())
                .filteredOn(page ->
                        page.startsWith(INDEX.getParent()) && !page.toString().contains("/adr/0"))
                .filteredOn(page -> !page.equals(INDEX))
                .allMatch(linked::contains);
    }
}
