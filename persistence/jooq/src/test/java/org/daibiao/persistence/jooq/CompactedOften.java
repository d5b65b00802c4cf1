package org.daibiao.persistence.jooq;

import org.h2.store.fs.FilePath;

/** Logged files that are compacted after a few commits already; made by H2. */
public final class CompactedOften extends LoggedFiles {
    /** For H2. */
    public CompactedOften() {}

    static String address(String file) {
        FilePath.register(new CompactedOften());
        return LoggedFiles.address(file).replace("logged:", "compacted:");
    }

    @Override
    public String getScheme() {
        return "compacted";
    }

    @Override
    int part() {
        return 100_000;
    }
}
