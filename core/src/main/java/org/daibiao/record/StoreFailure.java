package org.daibiao.record;

/** Why a store failed (存储故障): one constant for each remedy. Its code is {@code record.store-} and the constant's, for example {@code record.store-disk}. */
public enum StoreFailure {
    /** No driver on the class path takes the address. */
    NO_DRIVER,
    /** The driver takes the address, but a name or a setting in it is wrong. */
    ADDRESS,
    /** There is no connection, or it broke before the commit: nothing was stored. */
    UNREACHABLE,
    /** The database does not accept the user or the password. */
    LOGIN,
    /** The user lacks a right. */
    RIGHTS,
    /** The server has no database of this name. */
    NO_DATABASE,
    /** The pool or the server has no connection left. */
    NO_CONNECTION_LEFT,
    /** The file is no database, or is damaged. */
    DAMAGED,
    /** Another process has the file open. */
    IN_USE,
    /** A file or a folder cannot be read or written, or the disk is full. */
    DISK,
    /** The database takes no writes. */
    READ_ONLY,
    /** The store was closed. */
    CLOSED,
    /** The tables are not those of this version, or could not be created or upgraded. */
    SCHEMA,
    /** Others hold what is needed, also after the work was run again. Nothing was stored. */
    BUSY,
    /** The database did not answer in time, or the wait was interrupted, before the commit. */
    TIME_OUT,
    /** Nobody knows whether it was stored: the answer to the commit was lost. */
    OUTCOME_UNKNOWN,
    /** Anything else; the cause says what. */
    OTHER
}
