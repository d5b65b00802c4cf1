package org.daibiao.databases;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * A wire between a driver and a server, on the loopback alone, that can be told what becomes of a COMMIT of ballots. All other traffic, and
 * commits of transactions that changed no table of the box, go through untouched. Thread-safe.
 */
final class Wire {
    /** What becomes of a COMMIT. */
    enum Fate {
        /** It reaches the server, and the answer the driver. */
        PASSED,
        /** The server never sees it: both ends are hung up. */
        SWALLOWED,
        /** It reaches the server; its answer reaches nobody, nor that to any later question for the box until the wire is released. */
        UNANSWERED,
        /** It waits in the wire until that is released, and reaches the server then, whether or not the driver is still there. */
        HELD
    }

    private static final Pattern BOX = Pattern.compile("(?i)\\b(poll_box|poll_chain|poll_voted|ballot)\\b");
    private static final Pattern CHANGE = Pattern.compile("(?i)\\b(update|insert\\s+into)\\W+" + BOX);
    private static final long PATIENCE_SECONDS = 60;

    private final ServerSocket door;
    private final int server;
    private final Frames.Protocol protocol;
    private final ExecutorService threads = Executors.newCachedThreadPool(run -> {
        var thread = new Thread(run, "wire");
        thread.setDaemon(true);
        return thread;
    });
    private final List<CompletableFuture<Void>> struck = new CopyOnWriteArrayList<>();
    private final List<Throwable> faults = new CopyOnWriteArrayList<>();
    private volatile Fate fate = Fate.PASSED;
    private volatile CountDownLatch released = new CountDownLatch(0);

    /** A wire to a server of this machine. */
    Wire(int server, Frames.Protocol protocol) throws IOException {
        this.server = server;
        this.protocol = protocol;
        this.door = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        threads.execute(this::accept);
    }

    /** The address of a database, through this wire. */
    String through(String url) {
        return url.replaceFirst(
                "//[^/]+/", "//" + door.getInetAddress().getHostAddress() + ":" + door.getLocalPort() + "/");
    }

    /** What becomes of commits from now on. */
    void arm(Fate next) {
        struck.clear();
        released = new CountDownLatch(next == Fate.HELD ? 1 : 0);
        fate = next;
    }

    /** How many commits it has become of since the wire was armed. */
    int struck() {
        return struck.size();
    }

    /** Lets commits pass again, those that are held first; returns when the server has done all that it will ever see. */
    void release() {
        fate = Fate.PASSED;
        released.countDown();
        CompletableFuture.allOf(struck.toArray(CompletableFuture[]::new))
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
        if (!faults.isEmpty()) {
            throw new IllegalStateException("the wire itself failed", faults.get(0));
        }
    }

    private void accept() {
        try {
            while (true) {
                var link = new Link(door.accept(), new Socket(InetAddress.getLoopbackAddress(), server));
                threads.execute(() -> link.pump(link::up));
                threads.execute(() -> link.pump(link::down));
            }
        } catch (IOException e) {
            faults.add(e);
        }
    }

    @FunctionalInterface
    private interface Pump {
        void run() throws IOException, InterruptedException;
    }

    /** One connection of the driver's. */
    private final class Link {
        private final Socket driver;
        private final Socket server;
        private final Frames frames = protocol.frames();
        private volatile boolean mute;
        private volatile CompletableFuture<Void> answer = CompletableFuture.completedFuture(null);
        private boolean ballots;

        Link(Socket driver, Socket server) throws IOException {
            this.driver = driver;
            this.server = server;
            driver.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
        }

        /** Either end may hang up at any time, as they do when they are out of patience; then the other one is hung up as well. */
        void pump(Pump pump) {
            try (driver;
                    server) {
                pump.run();
            } catch (IOException e) {
                answer.complete(null);
            } catch (InterruptedException | RuntimeException e) {
                faults.add(e);
            }
            answer.complete(null);
        }

        void up() throws IOException, InterruptedException {
            try {
                var in = new DataInputStream(new BufferedInputStream(driver.getInputStream(), 1 << 16));
                boolean over = false;
                while (!over) {
                    over = pass(frames.read(in), server.getOutputStream());
                }
            } catch (IOException e) {
                // A server that is hung up on before it has read the commit might never see it.
                answer.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
                throw e;
            }
        }

        /** Whether the connection is over. */
        private boolean pass(byte[] message, OutputStream out) throws IOException, InterruptedException {
            String statement = frames.statement(message);
            boolean commit = statement.trim().equalsIgnoreCase("commit");
            Fate now = commit && ballots ? fate : Fate.PASSED;
            ballots = !commit && (ballots || CHANGE.matcher(statement).find());
            mute |= fate == Fate.UNANSWERED
                    && !struck.isEmpty()
                    && BOX.matcher(statement).find();
            if (now != Fate.PASSED) {
                answer = new CompletableFuture<>();
                struck.add(answer);
                mute |= now == Fate.UNANSWERED;
            }
            if (now == Fate.SWALLOWED) {
                return true;
            }
            if (now == Fate.HELD) {
                released.await();
            }
            out.write(message);
            return false;
        }

        void down() throws IOException {
            InputStream in = server.getInputStream();
            OutputStream out = driver.getOutputStream();
            byte[] some = new byte[1 << 16];
            for (int count = in.read(some); count >= 0; count = in.read(some)) {
                answer.complete(null);
                if (!mute) {
                    out.write(some, 0, count);
                }
            }
        }
    }
}
