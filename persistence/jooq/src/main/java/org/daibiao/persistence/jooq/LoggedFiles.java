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
 * Logged files (先写日志的文件): the file system, named {@code logged:} in an address of H2's, on which {@link JooqStores#embedded} keeps its
 * file. Public because H2 makes one of each path by reflection; not for callers. Thread-safe.
 *
 * @see LoggedFile
 */
public class LoggedFiles extends FilePathWrapper {
    private static final String SCHEME = "logged:";

    private static final String DATA = ".mv.db";
    private static final Map<String, LoggedFile> OPEN = new ConcurrentHashMap<>();

    /** Where less than this of a chunk is in use, in percent, the rest is to be given back. */
    private static final int FULL = 80;

    /** For H2. */
    public LoggedFiles() {}

    /**
     * The address of a database in this file. H2 writes in a commit and at no other time, and uses space again at once, since what is on the
     * disk is always one whole state. Giving space back is for {@link #force}: at close and in H2's own time it would not be bounded.
     */
    static String address(String file) {
        FilePath.register(new LoggedFiles());
        return "jdbc:h2:" + SCHEME + file
                + ";USER=sa;WRITE_DELAY=0;RETENTION_TIME=0;COMPRESS=TRUE;AUTO_COMPACT_FILL_RATE=0"
                + ";MAX_COMPACT_TIME=0;LOCK_TIMEOUT=10000;DB_CLOSE_ON_EXIT=FALSE";
    }

    /**
     * Brings everything to the disk that was committed in the database of this connection, at a moment when H2 is not in the midst of
     * writing, so that what is on the disk is always a state to which H2 has come.
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

    /** For so many bytes written, as many that are in use at most are written anew, to give the rest of their chunks back. */
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
