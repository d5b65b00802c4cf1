package org.daibiao.json;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.daibiao.record.TextCheck;

/** From bytes to text: checks size, encoding and characters before any parser sees the document. */
final class Decoder {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** The first bytes of spreadsheet, word-processor, PDF and image files. */
    private static final List<String> NO_TEXT =
            List.of("PK\u0003\u0004", "\u00D0\u00CF\u0011\u00E0", "%PDF-", "\u0089PNG", "\u00FF\u00D8\u00FF");

    private Decoder() {}

    static void checkSize(long bytes, Limits limits, Faults faults) {
        if (bytes > limits.bytes()) {
            throw faults.fatal(Place.START, "", "json.too-large", Map.of("most", limits.bytes()));
        }
    }

    /** Reads at most one byte more than allowed: a device or a growing file has no reliable size. */
    static byte[] bytes(InputStream in, Limits limits, Faults faults) throws IOException {
        byte[] bytes = in.readNBytes(limits.bytes());
        if (bytes.length == limits.bytes() && in.read() >= 0) {
            checkSize(limits.bytes() + 1L, limits, faults);
        }
        return bytes;
    }

    /** The text without a byte order mark; refuses bytes that are not UTF-8, and characters that no text may contain. */
    static String text(byte[] bytes, Faults faults) {
        String begin = new String(bytes, 0, Math.min(bytes.length, 8), StandardCharsets.ISO_8859_1);
        if (NO_TEXT.stream().anyMatch(begin::startsWith)) {
            throw faults.fatal(Place.START, "", "json.no-text", Map.of());
        }
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer chars = CharBuffer.allocate(bytes.length);
        boolean malformed = decoder.decode(ByteBuffer.wrap(bytes), chars, true).isError();
        String text = chars.flip().toString();
        if (malformed) {
            throw faults.fatal(end(text), "", "json.not-utf8", Map.of());
        }
        String bare = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        int bad = TextCheck.firstBad(bare);
        if (bad >= 0) {
            throw faults.fatal(
                    end(bare.substring(0, bad)), "", "json.character", Map.of("character", TextCheck.shown(bare, bad)));
        }
        return bare;
    }

    private static Place end(String before) {
        int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        return new Place(line, before.length() - before.lastIndexOf('\n'));
    }
}
