package org.daibiao.persistence.jooq;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.h2.store.fs.FileBase;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * Ordered files (按序落盘的文件): the file system, named {@code ordered:} in an address of H2's, on which {@link JooqStores#embedded} keeps its
 * file. Public because H2 makes one of each path by reflection; not for callers. Thread-safe.
 *
 * <p>H2 takes a chunk of its file for whole when the head and the foot of it are, and goes back to an older state when what its header
 * names is not there. Both are right only where the disk writes in the order in which it was told to, which no disk promises. Here
 * nothing is written before what was written earlier is on the disk, and the foot of a chunk not before the rest of it.
 *
 * <p>A force that failed says nothing of what is on the disk, and one that succeeds after it says no more. So the file is not touched again
 * by this process.
 */
public final class OrderedFiles extends FilePathWrapper {
    private static final String SCHEME = "ordered";

    /** Two blocks at the start are H2's header; what comes behind them are chunks. */
    private static final int HEADER = 2 * 4096;

    /** What a disk writes whole or not at all; the foot of a chunk lies within its last one. */
    private static final int SECTOR = 512;

    private static final Set<String> FAILED = ConcurrentHashMap.newKeySet();

    /** For H2. */
    public OrderedFiles() {}

    /** The address of a database in this file, which is written here. Its space is used again at once, which order makes safe. */
    static String address(String file) {
        FilePath.register(new OrderedFiles());
        return "jdbc:h2:" + SCHEME + ":" + file
                + ";USER=sa;WRITE_DELAY=500;RETENTION_TIME=0;LOCK_TIMEOUT=10000;DB_CLOSE_ON_EXIT=FALSE";
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new Ordered(getBase().open(mode), name);
    }

    private static final class Ordered extends FileBase {
        private final FileChannel base;
        private final String name;
        private boolean unforced;

        Ordered(FileChannel base, String name) throws IOException {
            this.base = base;
            this.name = name;
            refuseFailed();
        }

        private void refuseFailed() throws IOException {
            if (FAILED.contains(name)) {
                throw new IOException("a force of this file has failed: what is on the disk is not known");
            }
        }

        @Override
        public synchronized void force(boolean metadata) throws IOException {
            refuseFailed();
            if (unforced) {
                FAILED.add(name);
                base.force(metadata);
                FAILED.remove(name);
                unforced = false;
            }
        }

        @Override
        public synchronized int write(ByteBuffer from, long position) throws IOException {
            int length = from.remaining();
            int end = from.limit();
            if (position >= HEADER && length > SECTOR) {
                write(from.limit(end - SECTOR), position, length - SECTOR);
                from.limit(end);
            }
            int left = from.remaining();
            write(from, position + length - left, left);
            return length;
        }

        private void write(ByteBuffer from, long position, int length) throws IOException {
            force(true);
            unforced = true;
            for (int done = 0; done < length; ) {
                done += base.write(from, position + done);
            }
        }

        @Override
        public synchronized FileChannel truncate(long size) throws IOException {
            force(true);
            unforced = true;
            base.truncate(size);
            return this;
        }

        @Override
        public int read(ByteBuffer to, long position) throws IOException {
            return base.read(to, position);
        }

        @Override
        public int read(ByteBuffer to) throws IOException {
            return base.read(to);
        }

        @Override
        public synchronized int write(ByteBuffer from) throws IOException {
            int written = write(from, base.position());
            base.position(base.position() + written);
            return written;
        }

        @Override
        public long position() throws IOException {
            return base.position();
        }

        @Override
        public FileChannel position(long position) throws IOException {
            base.position(position);
            return this;
        }

        @Override
        public long size() throws IOException {
            return base.size();
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return base.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            base.close();
        }
    }
}
