package org.daibiao.poll;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Export of a poll (表决数据导出): its ballots and its chain, line by line. Whole ballots show patterns of choices, which can identify a voter who agreed
 * on one in advance. They are for the scrutineers, not for a notice board. Its {@code toString} shows only numbers. Immutable and thread-safe.
 *
 * @param ballots one line of JSON for each ballot, in the order of their ids
 * @param chain the lines of the evidence, which also serve as the export's manifest: the first names the poll, its paper and the digest, the last but
 *     one the number of ballots and the root over them
 */
public record PollExport(List<String> ballots, List<String> chain) {
    public PollExport {
        ballots = List.copyOf(ballots);
        chain = List.copyOf(chain);
    }

    /**
     * Writes both into a folder, which is created if necessary: {@code ballots.jsonl} and {@code chain.jsonl}, each line ended by a line feed. It
     * adds {@code Recount.java} and {@code recount.py}; each of them recounts the ballots without this library. {@link EvidenceCheck} verifies the
     * files with the library.
     *
     * @throws IOException when a file cannot be written
     */
    public void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("ballots.jsonl"), text(ballots));
        Files.writeString(folder.resolve("chain.jsonl"), text(chain));
        for (String program : List.of("Recount.java", "recount.py")) {
            try (InputStream source =
                    Objects.requireNonNull(PollExport.class.getResourceAsStream("recount/" + program), program)) {
                Files.copy(source, folder.resolve(program), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static String text(List<String> lines) {
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    /**
     * The head: the link of the last line, printed on the count sheet that the scrutineers sign. Empty when the evidence is gone or its last line is
     * damaged, since auditors also need an export of such a vote.
     */
    public String head() {
        String last = chain.isEmpty() ? "" : chain.get(chain.size() - 1);
        return EvidenceChain.hasLink(last) ? EvidenceChain.link(last) : "";
    }

    @Override
    public String toString() {
        return "PollExport of " + ballots.size();
    }
}
