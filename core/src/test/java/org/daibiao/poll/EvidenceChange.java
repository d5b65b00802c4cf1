package org.daibiao.poll;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.daibiao.record.Digest;

/** What somebody may do to one file of an export. */
enum EvidenceChange {
    BYTE_CHANGED {
        @Override
        byte[] of(byte[] file, Random random) {
            byte[] changed = file.clone();
            changed[random.nextInt(file.length)] ^= (byte) (1 + random.nextInt(255));
            return changed;
        }
    },
    BYTE_DROPPED {
        @Override
        byte[] of(byte[] file, Random random) {
            int at = random.nextInt(file.length);
            return spliced(file, at, at + 1);
        }
    },
    BYTE_INSERTED {
        @Override
        byte[] of(byte[] file, Random random) {
            int at = random.nextInt(file.length);
            return spliced(file, at, at, (byte) random.nextInt(256));
        }
    },
    BYTES_SWAPPED {
        @Override
        byte[] of(byte[] file, Random random) {
            int one = random.nextInt(file.length);
            int other = random.nextInt(file.length);
            byte[] changed = file.clone();
            changed[one] = file[other];
            changed[other] = file[one];
            return changed;
        }
    },
    BYTE_APPENDED {
        @Override
        byte[] of(byte[] file, Random random) {
            return spliced(file, file.length, file.length, (byte) random.nextInt(256));
        }
    },
    CUT {
        @Override
        byte[] of(byte[] file, Random random) {
            return Arrays.copyOf(file, random.nextInt(file.length));
        }
    },
    LINES_SWAPPED {
        @Override
        byte[] of(byte[] file, Random random) {
            List<String> lines = lines(file);
            Collections.swap(lines, random.nextInt(lines.size()), random.nextInt(lines.size()));
            return file(lines);
        }
    },
    LINE_DROPPED {
        @Override
        byte[] of(byte[] file, Random random) {
            List<String> lines = lines(file);
            lines.remove(random.nextInt(lines.size()));
            return file(lines);
        }
    },
    LINE_DOUBLED {
        @Override
        byte[] of(byte[] file, Random random) {
            List<String> lines = lines(file);
            lines.add(random.nextInt(lines.size() + 1), lines.get(random.nextInt(lines.size())));
            return file(lines);
        }
    },
    /** Lines of the chain are changed as above, and all links made anew, so that only the head that was signed is another one. */
    REWRITTEN {
        @Override
        byte[] of(byte[] file, Random random) {
            EvidenceChange change = values()[random.nextInt(ordinal())];
            if (change == CUT || change.compareTo(LINES_SWAPPED) >= 0) {
                List<String> lines = lines(change.of(file, random));
                return file(linked(lines.stream()
                        .filter(one -> one.contains(EvidenceChain.LINK))
                        .toList()));
            }
            List<String> lines = lines(file);
            int at = random.nextInt(lines.size());
            byte[] body = body(lines.get(at)).getBytes(StandardCharsets.UTF_8);
            lines.set(at, new String(change.of(body, random), StandardCharsets.UTF_8) + EvidenceChain.LINK);
            return file(linked(lines));
        }
    };

    /** The file after it; the same where there was nothing to change, as where equal bytes are swapped. */
    abstract byte[] of(byte[] file, Random random);

    /** The bodies of these lines with links that fit. */
    static List<String> linked(List<String> lines) {
        var evidence = new EvidenceChain(Digest.SHA_256);
        List<String> linked = new ArrayList<>();
        String before = EvidenceChain.START;
        for (String line : lines) {
            String next = evidence.linked(before, body(line));
            linked.add(next);
            before = EvidenceChain.link(next);
        }
        return linked;
    }

    private static String body(String line) {
        return line.substring(0, line.lastIndexOf(EvidenceChain.LINK));
    }

    private static byte[] file(List<String> lines) {
        return lines.isEmpty() ? new byte[0] : (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> lines(byte[] file) {
        return new ArrayList<>(List.of(new String(file, StandardCharsets.UTF_8).split("\n")));
    }

    private static byte[] spliced(byte[] file, int from, int to, byte... between) {
        var out = new ByteArrayOutputStream();
        out.write(file, 0, from);
        out.writeBytes(between);
        out.write(file, to, file.length - to);
        return out.toByteArray();
    }
}
