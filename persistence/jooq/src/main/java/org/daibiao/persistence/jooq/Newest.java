package org.daibiao.persistence.jooq;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.h2.mvstore.DataUtils;

/**
 * The newest chunk of an H2 file, and a header that names it. H2 writes its header only occasionally. When it opens a file that was not closed,
 * it looks for newer chunks in a few places; if it finds none, it returns to an older one and loses later commits.
 */
final class Newest {
    /** The header consists of two equal blocks; everything after it is chunks. */
    static final int HEADER = 2 * 4096;

    private static final int BLOCK = 4096;
    private static final int LINE = 256;
    private static final Pattern CHUNK =
            Pattern.compile("chunk:(\\p{XDigit}+),(?:.*,)?version:(\\p{XDigit}+)[,\\s].*", Pattern.DOTALL);

    private static final Pattern VERSION = Pattern.compile("^H:.*?,version:(\\p{XDigit}+),");

    private static final Pattern CREATED = Pattern.compile("^H:.*?,created:(\\p{XDigit}+),");

    private String id = "";
    private long version;
    private long position;

    /** Inspects what is written after the header. A moved chunk keeps its version. */
    void written(long at, byte[] bytes) {
        Matcher chunk = CHUNK.matcher(line(bytes));
        if (at >= HEADER && chunk.matches()) {
            long found = Long.parseLong(chunk.group(2), 16);
            if (found >= version) {
                id = chunk.group(1);
                version = found;
                position = at;
            }
        }
    }

    private static String line(byte[] bytes) {
        return new String(bytes, 0, Math.min(bytes.length, LINE), StandardCharsets.ISO_8859_1);
    }

    /** The version of the chunk that a header names; -1 if it names none. */
    static long version(byte[] header) {
        Matcher named = VERSION.matcher(line(header));
        return named.find() ? Long.parseLong(named.group(1), 16) : -1;
    }

    /** The creation time in a header, which identifies the database; -1 if there is none. */
    static long created(byte[] header) {
        Matcher named = CREATED.matcher(line(header));
        return named.find() ? Long.parseLong(named.group(1), 16) : -1;
    }

    /**
     * H2's header, but naming the newest chunk, and without the mark of a clean end, which makes H2 check less closely. Unchanged if no chunk was
     * written.
     */
    byte[] named(byte[] header) {
        String text = line(header);
        int end = text.indexOf(",fletcher:");
        if (position == 0 || end < 0) {
            return header;
        }
        var marks = new StringBuilder();
        for (String mark : text.substring(0, end).split(",")) {
            String name = mark.substring(0, mark.indexOf(':') + 1);
            switch (name) {
                case "clean:", "block:", "chunk:", "version:" -> {}
                default -> marks.append(mark).append(',');
            }
        }
        marks.append("block:").append(Long.toHexString(position / BLOCK));
        marks.append(",chunk:").append(id).append(",version:").append(Long.toHexString(version));
        byte[] summed = marks.toString().getBytes(StandardCharsets.ISO_8859_1);
        DataUtils.appendMap(marks, "fletcher", DataUtils.getFletcher32(summed, 0, summed.length));
        byte[] written = marks.append('\n').toString().getBytes(StandardCharsets.ISO_8859_1);
        byte[] whole = Arrays.copyOf(written, HEADER);
        System.arraycopy(written, 0, whole, BLOCK, written.length);
        return whole;
    }
}
