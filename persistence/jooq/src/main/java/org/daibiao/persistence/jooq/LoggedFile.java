package org.daibiao.persistence.jooq;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.CRC32C;
import org.h2.store.fs.FileBase;
import org.jspecify.annotations.Nullable;

/**
 * A file that is on the disk in the state of its last force, even if parts of later writes are there too. What was written since the previous
 * force is first appended to a log, with a checksum, and the log is forced. Only then is the file itself written; it is forced when the log has
 * grown long. Opening the file first replays the log. Writes stay in memory until a force.
 *
 * <p>H2 alone considers a part of its file intact if its head and foot are, and reuses space that its last state on the disk may still need. It
 * waits forever once a write has failed. So no write fails here; instead nothing more is written, and {@link #refuseFailed} reports it.
 */
final class LoggedFile extends FileBase {
    /** Magic, salt, sequence, the version that the log continues from, the creation time of the database, length, checksum. */
    private static final int HEAD = 4 + 8 + 8 + 8 + 8 + 4 + 4;

    private static final int MAGIC = 0x64616962;

    /** Beyond this length the log starts anew. */
    private static final int LONG = 1 << 20;

    private final FileChannel file;
    private final FileChannel log;
    private final List<Change> unforced = new ArrayList<>();
    private final long salt = new SecureRandom().nextLong();
    private final int part;
    private final Consumer<LoggedFile> onBegin;
    private final Consumer<LoggedFile> onClose;
    private final Newest newest = new Newest();
    private long sequence;
    private long base;
    private long version;
    private long created;
    private long logged;
    private long written;
    private int waiting;
    private long size;
    private @Nullable IOException failure;

    /** Whether this process has the lock. Before that, nothing is replayed, written or cut: another process may be using both files. */
    private boolean ours;

    /** Bytes written at a position; without bytes, the file was cut there. */
    private record Change(long position, byte[] bytes) {}

    /**
     * A file that is not touched before it is locked.
     *
     * @param part the number of bytes written after which the database should be compacted
     * @param onBegin called once the file is locked and in the state of its last force
     * @param onClose called when it is closed after that
     */
    LoggedFile(
            FileChannel file, FileChannel log, int part, Consumer<LoggedFile> onBegin, Consumer<LoggedFile> onClose) {
        this.file = file;
        this.log = log;
        this.part = part;
        this.onBegin = onBegin;
        this.onClose = onClose;
    }

    private void recover() throws IOException {
        doAgain(logged());
        file.force(true);
        size = file.size();
        base = Newest.version(header());
        version = base;
        ours = true;
        onBegin.accept(this);
    }

    private void requireOurs() {
        if (!ours) {
            throw new IllegalStateException("H2 locks its file before it reads or writes");
        }
    }

    private byte[] header() throws IOException {
        ByteBuffer header = ByteBuffer.allocate(Newest.HEADER);
        fully(file, header, 0);
        return header.array();
    }

    /** Skips the replay if H2 has continued with the file since. Refuses a file that the log does not continue: another one, or a restored one. */
    private void doAgain(List<Change> changes) throws IOException {
        if (changes.isEmpty()) {
            return;
        }
        byte[] header = header();
        long found = Newest.version(header);
        boolean empty = found < 0 && base < 0;
        if (!empty && (Newest.created(header) != created || found < base)) {
            throw new IOException(new WrongLogException());
        }
        long last = changes.stream()
                .filter(change -> change.position == 0)
                .mapToLong(change -> Newest.version(change.bytes))
                .max()
                .orElse(-1);
        if (found <= last) {
            write(changes);
        }
    }

    /** A record of the log counts if it follows the one before it; others are remains. */
    private List<Change> logged() throws IOException {
        var changes = new ArrayList<Change>();
        ByteBuffer head = ByteBuffer.allocate(HEAD);
        long at = 0;
        long before = 0;
        long session = 0;
        while (fully(log, head.clear(), at) && head.getInt(0) == MAGIC) {
            long number = head.getLong(12);
            int length = head.getInt(36);
            boolean follows = at == 0 || (head.getLong(4) == session && number == before + 1);
            if (!follows || length < 0 || length > log.size() - at - HEAD) {
                break;
            }
            ByteBuffer body = ByteBuffer.allocate(length);
            if (!fully(log, body, at + HEAD) || head.getInt(40) != sum(head, body.flip())) {
                break;
            }
            changes.addAll(changes(body));
            session = head.getLong(4);
            before = number;
            base = head.getLong(20);
            created = head.getLong(28);
            at += HEAD + length;
        }
        return changes;
    }

    private static boolean fully(FileChannel from, ByteBuffer to, long position) throws IOException {
        int read = 0;
        while (to.hasRemaining() && read >= 0) {
            read = from.read(to, position + to.position());
        }
        return !to.hasRemaining();
    }

    private static List<Change> changes(ByteBuffer body) {
        var changes = new ArrayList<Change>();
        while (body.hasRemaining()) {
            long position = body.getLong();
            var bytes = new byte[body.getInt()];
            body.get(bytes);
            changes.add(new Change(position, bytes));
        }
        return changes;
    }

    private static int sum(ByteBuffer head, ByteBuffer body) {
        var sum = new CRC32C();
        sum.update(head.duplicate().position(0).limit(HEAD - 4));
        sum.update(body.duplicate());
        return (int) sum.getValue();
    }

    /** Does nothing: H2 also forces in the middle of what belongs together. */
    @Override
    public void force(boolean metadata) {}

    /** Brings everything written to the disk, all of it or nothing. */
    synchronized void keep() {
        if (!unforced.isEmpty() && failure == null) {
            try {
                name();
                ByteBuffer entry = entry();
                int length = entry.remaining();
                all(log, entry, logged);
                log.force(false);
                logged += length;
                written += length;
                write(unforced);
                unforced.clear();
                waiting = 0;
                if (logged > LONG) {
                    file.force(true);
                    if (logged > 2 * LONG) {
                        log.truncate(0);
                    }
                    logged = 0;
                    base = version;
                }
            } catch (IOException e) {
                failure = e;
            }
        }
    }

    int part() {
        return part;
    }

    /** The number of bytes written since {@link #compacted}. */
    synchronized long written() {
        return written;
    }

    /** What is waiting to be forced comes from compacting, and is not counted. */
    synchronized void compacted() {
        written = -waiting;
    }

    synchronized void refuseFailed() throws SQLException {
        if (failure != null) {
            throw new SQLException("the file could not be written", "58030", failure);
        }
    }

    private void name() throws IOException {
        ByteBuffer header = ByteBuffer.allocate(Newest.HEADER);
        read(header, 0);
        byte[] named = newest.named(header.array());
        version = Newest.version(named);
        created = Newest.created(named);
        write(ByteBuffer.wrap(named), 0);
    }

    private ByteBuffer entry() {
        int length = waiting + unforced.size() * (8 + 4);
        ByteBuffer entry = ByteBuffer.allocate(HEAD + length);
        entry.putInt(MAGIC).putLong(salt).putLong(++sequence);
        entry.putLong(base).putLong(created).putInt(length).putInt(0);
        for (Change change : unforced) {
            entry.putLong(change.position).putInt(change.bytes.length).put(change.bytes);
        }
        entry.flip();
        return entry.putInt(HEAD - 4, sum(entry, entry.duplicate().position(HEAD)));
    }

    private void write(List<Change> changes) throws IOException {
        for (Change change : changes) {
            if (change.bytes.length == 0) {
                file.truncate(change.position);
            } else {
                all(file, ByteBuffer.wrap(change.bytes), change.position);
            }
        }
    }

    private static void all(FileChannel to, ByteBuffer from, long position) throws IOException {
        for (long next = position; from.hasRemaining(); ) {
            next += to.write(from, next);
        }
    }

    @Override
    public synchronized int write(ByteBuffer from, long position) {
        requireOurs();
        var bytes = new byte[from.remaining()];
        from.get(bytes);
        newest.written(position, bytes);
        change(new Change(position, bytes));
        size = Math.max(size, position + bytes.length);
        return bytes.length;
    }

    @Override
    public synchronized FileChannel truncate(long length) {
        requireOurs();
        if (length < size) {
            change(new Change(length, new byte[0]));
            size = length;
        }
        return this;
    }

    private void change(Change change) {
        unforced.add(change);
        waiting += change.bytes.length;
    }

    @Override
    public synchronized int read(ByteBuffer to, long position) throws IOException {
        requireOurs();
        int length = (int) Math.min(to.remaining(), size - position);
        if (length <= 0) {
            return -1;
        }
        var found = new byte[length];
        fully(file, ByteBuffer.wrap(found), position);
        for (Change change : unforced) {
            long from = Math.max(position, change.position);
            long until = Math.min(position + length, change.position + change.bytes.length);
            if (from < until) {
                System.arraycopy(change.bytes, (int) (from - change.position), found, (int) (from - position), (int)
                        (until - from));
            }
        }
        to.put(found);
        return length;
    }

    @Override
    public int read(ByteBuffer to) throws IOException {
        throw new IOException("H2 reads at positions");
    }

    @Override
    public int write(ByteBuffer from) throws IOException {
        throw new IOException("H2 writes at positions");
    }

    @Override
    public long position() {
        return 0;
    }

    @Override
    public FileChannel position(long position) throws IOException {
        throw new IOException("H2 reads and writes at positions");
    }

    @Override
    public synchronized long size() {
        requireOurs();
        return size;
    }

    @Override
    public synchronized @Nullable FileLock tryLock(long position, long length, boolean shared) throws IOException {
        FileLock lock = file.tryLock(position, length, shared);
        if (lock != null && !ours) {
            try {
                recover();
            } catch (IOException e) {
                lock.release();
                throw e;
            }
        }
        return lock;
    }

    @Override
    protected synchronized void implCloseChannel() throws IOException {
        try (file;
                log) {
            if (ours) {
                onClose.accept(this);
                keep();
            }
            if (ours && failure == null) {
                file.force(true);
                log.truncate(0);
                log.force(true);
            }
        }
    }
}
