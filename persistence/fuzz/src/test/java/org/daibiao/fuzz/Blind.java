package org.daibiao.fuzz;

/** Blind target (未插桩的目标): the same as {@link CommandJson}, of which a fuzzer that instruments this class alone sees nothing. */
public final class Blind {
    private Blind() {}

    /** Reads the bytes as a command. */
    public static void fuzzerTestOneInput(byte[] input) {
        CommandJson.fuzzerTestOneInput(input);
    }
}
