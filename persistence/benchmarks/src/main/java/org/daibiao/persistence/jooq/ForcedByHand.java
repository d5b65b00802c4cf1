package org.daibiao.persistence.jooq;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * What a program by hand needs to keep its H2 file as {@link JooqStores#embedded} keeps it: the same file system with the same settings, and the same
 * force. It stands in this package because the library shows neither.
 *
 * @param database the file, as H2 names it
 */
public record ForcedByHand(String database) {
    /** For a file, which need not exist. */
    public static ForcedByHand on(Path file) {
        String address = LoggedFiles.address("async:" + file.toAbsolutePath());
        return new ForcedByHand(address.substring("jdbc:h2:".length(), address.indexOf(';')));
    }

    /** The address of the database. */
    public String address() {
        return LoggedFiles.address(database.substring("logged:".length()));
    }

    /** Commits, and returns once the commit is on the disk. */
    public void commit(Connection connection) throws SQLException {
        connection.commit();
        LoggedFiles.force(connection, database);
    }
}
