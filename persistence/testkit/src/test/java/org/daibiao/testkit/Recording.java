package org.daibiao.testkit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.daibiao.journal.Journal;
import org.daibiao.journal.StoreReader;
import org.daibiao.journal.StoreWriter;
import org.daibiao.memory.MemoryStores;
import org.daibiao.record.CongressId;
import org.daibiao.record.Page;
import org.daibiao.record.Query;
import org.daibiao.record.Versioned;

/** Sound stores that note which methods of the ports are called. */
final class Recording implements Behind {
    static final Set<String> CALLED = ConcurrentHashMap.newKeySet();

    private final MemoryStores sound = new MemoryStores();

    @Override
    public <R> R write(CongressId congress, Function<StoreWriter, R> work) {
        CALLED.add("Stores.write");
        return sound.write(congress, writer -> work.apply(recording(StoreWriter.class, writer)));
    }

    @Override
    public <R> R read(CongressId congress, Function<StoreReader, R> work) {
        CALLED.add("Stores.read");
        return sound.read(congress, reader -> work.apply(recording(StoreReader.class, reader)));
    }

    @Override
    public <T> Page<Versioned<T>> page(CongressId congress, Query<T> query) {
        CALLED.add("Stores.page");
        return sound.page(congress, query);
    }

    @Override
    public <P> Optional<P> port(Class<P> port) {
        CALLED.add("Stores.port");
        return sound.port(port).map(found -> recording(port, found));
    }

    @Override
    public void close() {
        CALLED.add("Stores.close");
        sound.close();
    }

    @Override
    public Map<String, List<String>> rows(CongressId congress) {
        return sound.rows(congress);
    }

    private static <P> P recording(Class<P> port, P sound) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(),
                new Class<?>[] {port},
                (proxy, method, arguments) -> call(sound, method, arguments)));
    }

    private static Object call(Object sound, Method method, Object[] arguments) throws Throwable {
        CALLED.add(method.getDeclaringClass().getSimpleName() + "." + method.getName());
        try {
            Object answer = method.invoke(sound, arguments);
            return answer instanceof Journal journal ? recording(Journal.class, journal) : answer;
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
