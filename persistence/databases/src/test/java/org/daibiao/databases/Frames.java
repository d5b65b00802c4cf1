package org.daibiao.databases;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The messages that a driver sends on one connection, cut as the protocol cuts them. Used by one thread. */
interface Frames {
    /** The next message as it came; throws {@link java.io.EOFException} at the end. */
    byte[] read(DataInputStream in) throws IOException;

    /** The text of the statement that a message lets the server run; empty where it runs none. */
    String statement(byte[] message);

    /** What a server speaks. */
    enum Protocol {
        /** Version 3, without TLS. */
        POSTGRESQL {
            @Override
            Frames frames() {
                return new PostgreSql();
            }
        },
        MARIADB {
            @Override
            Frames frames() {
                return new MariaDb();
            }
        };

        abstract Frames frames();
    }

    /** A type, a length and the rest; the first message has no type. Statements are named once and bound by their names then. */
    final class PostgreSql implements Frames {
        private static final int LENGTH = Integer.BYTES;

        private final Map<String, String> named = new HashMap<>();
        private boolean begun;

        @Override
        public byte[] read(DataInputStream in) throws IOException {
            int type = begun ? 1 : 0;
            begun = true;
            byte[] head = in.readNBytes(type);
            int length = in.readInt();
            byte[] rest = new byte[length - LENGTH];
            in.readFully(rest);
            return ByteBuffer.allocate(type + length)
                    .put(head)
                    .putInt(length)
                    .put(rest)
                    .array();
        }

        @Override
        public String statement(byte[] message) {
            switch (message[0]) {
                case 'Q':
                    return text(message, 0);
                case 'P':
                    named.put(text(message, 0), text(message, 1));
                    return "";
                case 'B':
                    return named.getOrDefault(text(message, 1), "");
                default:
                    return "";
            }
        }

        /** The n-th of the texts at the begin of a message, each ended by a zero. */
        private static String text(byte[] message, int n) {
            int from = 1 + LENGTH;
            for (int text = 0; text < n; text++) {
                from = end(message, from) + 1;
            }
            return new String(message, from, end(message, from) - from, StandardCharsets.UTF_8);
        }

        private static int end(byte[] message, int from) {
            int at = from;
            while (message[at] != 0) {
                at++;
            }
            return at;
        }
    }

    /** Three bytes of length, a number, the rest; a command is its connection's first message again, number zero. */
    final class MariaDb implements Frames {
        private static final int HEAD = 4;
        private static final byte QUERY = 3;

        @Override
        public byte[] read(DataInputStream in) throws IOException {
            int low = in.readUnsignedByte();
            int middle = in.readUnsignedByte();
            int high = in.readUnsignedByte();
            int length = low | middle << 8 | high << 16;
            byte[] message = new byte[HEAD + length];
            message[0] = (byte) low;
            message[1] = (byte) middle;
            message[2] = (byte) high;
            in.readFully(message, 3, 1 + length);
            return message;
        }

        @Override
        public String statement(byte[] message) {
            boolean query = message.length > HEAD && message[3] == 0 && message[HEAD] == QUERY;
            return query ? new String(message, HEAD + 1, message.length - HEAD - 1, StandardCharsets.UTF_8) : "";
        }
    }
}
