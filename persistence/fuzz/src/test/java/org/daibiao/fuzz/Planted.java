package org.daibiao.fuzz;

import java.nio.charset.StandardCharsets;

/** A planted target (埋设的错误): a bug behind four bytes, which are found by looking at what they are compared with, or in four billion tries. */
public final class Planted {
    private Planted() {}

    /** Throws for inputs that begin with the magic word. */
    public static void fuzzerTestOneInput(byte[] input) {
        if (new String(input, StandardCharsets.ISO_8859_1).startsWith("代表".length() + "npc")) {
            throw new IllegalStateException("the planted bug");
        }
    }
}
