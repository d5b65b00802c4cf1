package org.daibiao.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/**
 * A database that is a network away: a wire on the loopback to the server of this machine that lets each trip wait. A trip begins where the client
 * speaks after the server has spoken.
 */
final class Far implements AutoCloseable {
    private final ServerSocket door;
    private final int server;
    private volatile long nanos;

    /** @param micros how long each trip waits */
    Far(int server, long micros) {
        this.server = server;
        this.nanos = micros * 1000;
        try {
            this.door = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        run("far", this::accept);
    }

    /** How long each trip waits from now on, in microseconds. */
    void waits(long micros) {
        nanos = micros * 1000;
    }

    int port() {
        return door.getLocalPort();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                Socket there = new Socket(InetAddress.getLoopbackAddress(), server);
                client.setTcpNoDelay(true);
                there.setTcpNoDelay(true);
                var answered = new AtomicBoolean(true);
                run(
                        "far there",
                        () -> pump(client, there, () -> {
                            if (answered.getAndSet(false)) {
                                LockSupport.parkNanos(nanos);
                            }
                        }));
                run("far back", () -> pump(there, client, () -> answered.set(true)));
            } catch (IOException e) {
                return; // closed: who still uses it hears of it at its own end
            }
        }
    }

    private static void pump(Socket from, Socket to, Runnable before) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
                before.run();
                out.write(buffer, 0, read);
            }
        } catch (IOException e) {
            return; // the other end has hung up
        }
    }

    private static void run(String name, Runnable work) {
        var thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
