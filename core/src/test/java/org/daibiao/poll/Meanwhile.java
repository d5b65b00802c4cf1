package org.daibiao.poll;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.function.Function;
import org.daibiao.journal.StoreReader;
import org.daibiao.journal.StoreWriter;
import org.daibiao.journal.Stores;
import org.daibiao.record.CongressId;
import org.jspecify.annotations.Nullable;

/** Stores that let something happen before one of their calls, once: what others do in that moment, or the end of the process. */
final class Meanwhile implements Stores {
    private final Stores stores;
    private String call = "";
    private int calls;
    private boolean after;
    private Runnable happens = () -> {};
    private @Nullable Object answer;

    Meanwhile(Stores stores) {
        this.stores = stores;
    }

    /** After the next call of a ballot box, whose answer is lost when this throws. */
    void after(String call, Runnable happens) {
        at(call, 1, happens);
        after = true;
    }

    /** Before the nth call from now on, of a ballot box or {@code write}. */
    void at(String call, int nth, Runnable happens) {
        after = false;
        this.call = call;
        this.calls = nth;
        this.happens = happens;
    }

    /** In place of the next call of a ballot box, which is not made. */
    void answer(String name, Object with) {
        at(name, 1, () -> {});
        answer = with;
    }

    /** Whether it did happen. */
    boolean happened() {
        return call.isEmpty();
    }

    private void before(String name) {
        if (!after) {
            happen(name);
        }
    }

    private void happen(String name) {
        if (name.equals(call) && --calls == 0) {
            call = "";
            happens.run();
        }
    }

    /** After the next write, whose answer is lost when this throws. */
    void afterWrite(Runnable happens) {
        at("written", 1, happens);
    }

    @Override
    public <R> R write(CongressId congress, Function<StoreWriter, R> work) {
        before("write");
        R answer = stores.write(congress, work);
        happen("written");
        return answer;
    }

    @Override
    public <R> R read(CongressId congress, Function<StoreReader, R> work) {
        return stores.read(congress, work);
    }

    @Override
    public <P> Optional<P> port(Class<P> port) {
        return stores.port(port).map(sound -> port != BallotBox.class ? sound : port.cast(box(sound)));
    }

    private Object box(Object sound) {
        Class<?>[] one = {BallotBox.class};
        return Proxy.newProxyInstance(BallotBox.class.getClassLoader(), one, (box, method, arguments) -> {
            Object instead = method.getName().equals(call) ? answer : null;
            before(method.getName());
            if (instead != null) {
                answer = null;
                return instead;
            }
            try {
                Object answer = method.invoke(sound, arguments);
                if (after) {
                    happen(method.getName());
                }
                return answer;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }

    @Override
    public void close() {}
}
