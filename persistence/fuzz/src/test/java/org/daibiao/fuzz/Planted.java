package org.daibiao.fuzz;

import java.nio.ByteBuffer;

/**
 * Planted bug (埋设的错误) behind four bytes: found by a fuzzer that sees with what they are compared, or in four billion tries.
 */
public final class Planted {
    /** Text of the magic bytes. */
    static final String MAGIC = "npc!";

    private static final int COMPARED = 0x6E706321;

    private Planted() {}

    /** Throws for inputs that begin with the magic bytes. */
    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length >= Integer.BYTES && ByteBuffer.wrap(input).getInt() == COMPARED) {
            throw new IllegalStateException("the planted bug");
        }
    }
}
