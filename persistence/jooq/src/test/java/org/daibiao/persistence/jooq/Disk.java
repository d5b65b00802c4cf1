package org.daibiao.persistence.jooq;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.h2.store.fs.FileBase;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * A disk under H2, in memory. It counts what is forced. When its power is cut, each sector that was written since the last force of its file
 * has any of the contents it had since then, whatever was written first, and the file any of its lengths; only what was there at the last
 * force and was not written since is sure. A program learns of a cut when it forces; what it writes then goes nowhere.
 */
final class Disk {
    private static final int SECTOR = 512;
    private static final String DATA = ".mv.db";
    private static final Map<String, Disk> DISKS = new ConcurrentHashMap<>();

    /** What may go wrong, once the operations that are still well are over. */
    enum Trouble {
        POWER_CUT,
        WRITE_FAILS,
        FORCE_FAILS
    }

    /** Bytes written, or none, and the file's length then. */
    private record Change(long position, byte[] bytes, long length) {}

    private static final class Platter {
        private byte[] forced = new byte[0];
        private final List<Change> unforced = new ArrayList<>();

        void force() {
            for (Change change : unforced) {
                forced = Arrays.copyOf(forced, (int) change.length);
                System.arraycopy(change.bytes, 0, forced, (int) change.position, change.bytes.length);
            }
            unforced.clear();
        }

        byte[] found(Random random, double kept) {
            var lengths = new ArrayList<>(List.of((long) forced.length));
            var sectors = new TreeMap<Integer, List<byte[]>>();
            for (Change change : unforced) {
                lengths.add(change.length);
                for (int done = 0; done < change.bytes.length; ) {
                    int at = (int) change.position + done;
                    int part = Math.min(change.bytes.length - done, SECTOR - at % SECTOR);
                    List<byte[]> contents =
                            sectors.computeIfAbsent(at / SECTOR, n -> new ArrayList<>(List.of(sector(n))));
                    byte[] next = contents.get(contents.size() - 1).clone();
                    System.arraycopy(change.bytes, done, next, at % SECTOR, part);
                    contents.add(next);
                    done += part;
                }
            }
            byte[] image = Arrays.copyOf(forced, (int) (long) lengths.get(random.nextInt(lengths.size())));
            sectors.forEach((number, contents) -> {
                boolean keep = random.nextDouble() < kept;
                byte[] content = contents.get(keep ? 1 + random.nextInt(contents.size() - 1) : 0);
                int from = number * SECTOR;
                if (from < image.length) {
                    System.arraycopy(content, 0, image, from, Math.min(SECTOR, image.length - from));
                }
            });
            return image;
        }

        private byte[] sector(int number) {
            int from = Math.min(forced.length, number * SECTOR);
            return Arrays.copyOf(Arrays.copyOfRange(forced, from, Math.min(forced.length, from + SECTOR)), SECTOR);
        }
    }

    private final String name = UUID.randomUUID().toString();
    private final Map<String, Platter> platters = new HashMap<>();
    private long forces;
    private Trouble trouble = Trouble.POWER_CUT;
    private int left = Integer.MAX_VALUE;
    private CountDownLatch waiting = new CountDownLatch(0);
    private CountDownLatch released = new CountDownLatch(0);

    /** With the files that an earlier one was left with, by their endings. */
    Disk(Map<String, byte[]> images) {
        FilePath.register(new Path());
        DISKS.put(name, this);
        images.forEach((ending, image) -> {
            var platter = new Platter();
            platter.forced = image;
            platters.put(ending, platter);
            try (OutputStream out = live(ending).newOutputStream(false)) {
                out.write(image);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    Disk() {
        this(Map.of());
    }

    /** The database's file, to be named in an address of H2's. */
    String file() {
        return "disk:memFS:/" + name;
    }

    private FilePath live(String ending) {
        return FilePath.get("memFS:/" + name + DATA + ending);
    }

    /** From now on so many writes, forces and cuts of a file's length are well. */
    synchronized void plan(Trouble coming, int well) {
        trouble = coming;
        left = well;
    }

    synchronized long forces() {
        return forces;
    }

    synchronized boolean isOff() {
        return trouble == Trouble.POWER_CUT && left < 0;
    }

    /** What is sure to be there. */
    synchronized Map<String, byte[]> sure() {
        var images = new HashMap<String, byte[]>();
        platters.forEach((ending, platter) -> images.put(ending, platter.forced.clone()));
        return images;
    }

    /** What is found after the power cut. */
    synchronized Map<String, byte[]> found(Random random) {
        double kept = new double[] {0, 0.1, 0.5, 0.9, 1}[random.nextInt(5)];
        var images = new HashMap<String, byte[]>();
        new TreeMap<>(platters).forEach((ending, platter) -> images.put(ending, platter.found(random, kept)));
        return images;
    }

    void discard() {
        DISKS.remove(name);
        platters.keySet().forEach(ending -> live(ending).delete());
    }

    private void change(Platter platter, Change change) throws IOException {
        left--;
        if (left < 0 && trouble == Trouble.WRITE_FAILS) {
            throw new IOException("the disk is full");
        }
        if (!isOff()) {
            platter.unforced.add(change);
        }
    }

    /** From now on a force waits until the second of these is counted down; the first says that one does. */
    synchronized void slow(CountDownLatch waits, CountDownLatch until) {
        waiting = waits;
        released = until;
    }

    private void await() throws IOException {
        CountDownLatch until;
        synchronized (this) {
            waiting.countDown();
            until = released;
        }
        try {
            until.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private synchronized void force(Platter platter) throws IOException {
        left--;
        if (isOff()) {
            throw new IOException("there is no power");
        }
        if (left < 0 && trouble == Trouble.FORCE_FAILS) {
            // Once, as an operating system does that takes for clean what it could not write.
            left = Integer.MAX_VALUE;
            platter.unforced.clear();
            throw new IOException("the disk is broken");
        }
        platter.force();
        forces++;
    }

    /** The paths of disks; made by H2. */
    public static final class Path extends FilePathWrapper {
        /** For H2. */
        public Path() {}

        @Override
        public String getScheme() {
            return "disk";
        }

        @Override
        public FileChannel open(String mode) throws IOException {
            String[] parts = name.substring(name.lastIndexOf('/') + 1).split(DATA, 2);
            Disk disk = DISKS.get(parts[0]);
            if (disk == null || parts.length == 1) {
                throw new IOException("no disk for " + name);
            }
            synchronized (disk) {
                Platter platter = disk.platters.computeIfAbsent(parts[1], ending -> new Platter());
                return new Channel(getBase().open(mode), disk, platter);
            }
        }
    }

    private static final class Channel extends FileBase {
        private final FileChannel base;
        private final Disk disk;
        private final Platter platter;

        Channel(FileChannel base, Disk disk, Platter platter) {
            this.base = base;
            this.disk = disk;
            this.platter = platter;
        }

        @Override
        public int write(ByteBuffer from, long position) throws IOException {
            synchronized (disk) {
                var bytes = new byte[from.remaining()];
                from.duplicate().get(bytes);
                disk.change(platter, new Change(position, bytes, Math.max(base.size(), position + bytes.length)));
                return base.write(from, position);
            }
        }

        @Override
        public FileChannel truncate(long size) throws IOException {
            synchronized (disk) {
                disk.change(platter, new Change(0, new byte[0], Math.min(base.size(), size)));
                base.truncate(size);
                return this;
            }
        }

        @Override
        public void force(boolean metadata) throws IOException {
            disk.await();
            disk.force(platter);
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
        public int write(ByteBuffer from) throws IOException {
            throw new IOException("H2 writes at positions");
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
