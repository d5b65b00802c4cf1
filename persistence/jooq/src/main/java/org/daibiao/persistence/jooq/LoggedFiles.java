package org.daibiao.persistence.jooq;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * Logged files (先写日志的文件): the file system, named {@code logged:} in an H2 address, on which {@link JooqStores#embedded} keeps its file. Public
 * because H2 creates an instance for each path by reflection; not for callers. Thread-safe.
 *
 * @see LoggedFile
 */
public class LoggedFiles extends FilePathWrapper {
    private static final String SCHEME = "logged:";

    private static final String DATA = ".mv.db";
    private static final Map<String, LoggedFile> OPEN = new ConcurrentHashMap<>();

    /** If less than this percentage of a chunk is in use, the rest is to be released. */
    private static final int FULL = 80;

    /** Called by H2. */
    public LoggedFiles() {}

    /**
     * The address of a database in this file. H2 writes only in a commit and reuses space immediately, since the disk always holds one complete
     * state. Only {@link #force} releases space: at close, or whenever H2 chooses, the work would be unbounded.
     */
    static String address(String file) {
        FilePath.register(new LoggedFiles());
        return "jdbc:h2:" + SCHEME + file
                + ";USER=sa;WRITE_DELAY=0;RETENTION_TIME=0;COMPRESS=TRUE;AUTO_COMPACT_FILL_RATE=0"
                + ";MAX_COMPACT_TIME=0;LOCK_TIMEOUT=10000;DB_CLOSE_ON_EXIT=FALSE";
    }

    /**
     * Forces everything to the disk that was committed in the database of this connection. This happens while H2 is not writing, so that the disk
     * always holds a state that H2 has reached.
     *
     * @param database its path, as H2 names it
     */
    static void force(Connection connection, String database) throws SQLException {
        var session = (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
        MVStore store = session.getDatabase().getStore().getMvStore();
        LoggedFile file = Objects.requireNonNull(OPEN.get(database + DATA), database);
        store.commit();
        store.executeFilestoreOperation(file::keep);
        file.refuseFailed();
        if (file.written() > file.part()) {
            store.compact(FULL, file.part());
            file.compacted();
        }
    }

    /** Whether this database, as H2 names it, is kept in such a file. */
    static boolean isOne(String database) {
        return OPEN.containsKey(database + DATA);
    }

    /** After this number of bytes written, at most as many bytes in use are rewritten, to release the rest of their chunks. */
    int part() {
        return 2 << 20;
    }

    @Override
    public String getScheme() {
        return SCHEME.substring(0, SCHEME.length() - 1);
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        if (!name.endsWith(DATA)) {
            return getBase().open(mode);
        }
        FileChannel log = FilePath.get(getBase() + ".log").open("rw");
        FileChannel data = getBase().open("rw");
        return new LoggedFile(data, log, part(), begun -> OPEN.put(name, begun), closed -> OPEN.remove(name, closed));
    }
}
