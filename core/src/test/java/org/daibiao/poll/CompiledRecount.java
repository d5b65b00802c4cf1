package org.daibiao.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.spi.ToolProvider;

/** {@code Recount.java} of an export, compiled once: nothing of this library is on its class path. */
final class CompiledRecount implements AutoCloseable {
    private final URLClassLoader loader;
    private final Method recount;

    CompiledRecount(Path export, Path classes) throws IOException, ReflectiveOperationException {
        var out = new PrintWriter(System.out, true);
        Path source = export.resolve("Recount.java");
        assertThat(ToolProvider.findFirst("javac")
                        .orElseThrow()
                        .run(out, out, "-d", classes.toString(), source.toString()))
                .isZero();
        loader = new URLClassLoader(new URL[] {classes.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
        recount = loader.loadClass("Recount")
                .getMethod("recount", byte[].class, byte[].class, String.class, boolean.class);
    }

    /** What is not the same; empty when all is. */
    List<?> faults(byte[] ballots, byte[] chain, String head) throws ReflectiveOperationException {
        return (List<?>) recount.invoke(null, ballots, chain, head, false);
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }
}
