package org.daibiao.poll;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daibiao.json.BadDocumentException;
import org.daibiao.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * Line of an export (导出行): one ballot as just read, from a file or from the box. Its {@code toString} shows nothing. Immutable and thread-safe.
 *
 * @param id the ballot's id; empty when none can be read
 * @param text the line
 * @param ballot the ballot; null when the line is not written as this library writes it, or when there is no ballot
 */
record ExportLine(String id, String text, @Nullable Ballot ballot) {
    /** Lines of slips, in their order; identical ballots are parsed once. */
    static List<ExportLine> of(List<StoredBallot> slips) {
        Map<String, Ballot> read = new HashMap<>();
        return slips.stream().map(slip -> of(slip, read)).toList();
    }

    /** A ballot that someone made unreadable is exported with its stored text, which is not a ballot. */
    private static ExportLine of(StoredBallot slip, Map<String, Ballot> read) {
        try {
            Ballot ballot = read.computeIfAbsent(slip.choices(), Ballot::read);
            return new ExportLine(slip.id(), Json.line(new EvidenceEntry.Exported(slip.id(), ballot)), ballot);
        } catch (BadDocumentException e) {
            String text = Json.line(new EvidenceEntry.Unreadable(slip.id(), slip.choices()));
            return new ExportLine(slip.id(), text, null);
        }
    }

    /** Reads a line of a file. */
    static ExportLine read(String line) {
        try {
            var read = Json.read(line.getBytes(StandardCharsets.UTF_8), EvidenceEntry.Read.class);
            Ballot ballot = read.ballot().ballot();
            boolean sound =
                    Json.line(new EvidenceEntry.Exported(read.id(), ballot)).equals(line);
            return new ExportLine(read.id(), line, sound ? ballot : null);
        } catch (BadDocumentException e) {
            return new ExportLine("", line, null);
        }
    }

    @Override
    public String toString() {
        return "ExportLine";
    }
}
