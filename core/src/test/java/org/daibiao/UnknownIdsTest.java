package org.daibiao;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.daibiao.access.Roles;
import org.daibiao.desk.Actor;
import org.daibiao.desk.Relation;
import org.daibiao.journal.Lookup;
import org.daibiao.journal.StoreReader;
import org.daibiao.journal.StoreWriter;
import org.daibiao.journal.Stores;
import org.daibiao.record.Comparison;
import org.daibiao.record.CongressId;
import org.daibiao.record.Id;
import org.daibiao.record.Query;
import org.daibiao.record.Reference;
import org.daibiao.record.UnknownIdException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Ids that name nothing, at every place of every command that names a record beside the one that it is about. */
@DisplayName("An id of which there is no record")
class UnknownIdsTest {
    private static final UUID NOBODY = new UUID(9, 9);

    /** Compared with those that the record itself has, which are read by the record's id. */
    private static final Set<String> COMPARED = Set.of(
            "SettlePromise.promise",
            "RateProjects.items[].part",
            "DecideTie.chosen[]",
            "ReviewRound.leftOut[].project");

    /** Of another process's ballots, and what is asked after a vote's result, which there is none of here. */
    private static final Set<String> ASKED_OUTSIDE = Set.of(
            "TakeOverPoll.handover.poll",
            "RateByPoll.session",
            "RateByPoll.items[].project",
            "RateByPoll.items[].part");

    private final Fixture congress = new Fixture();
    private final Actor anybody = new Actor(
            congress.office().congress(),
            "anybody",
            Set.copyOf(Roles.KNOWN),
            Map.of(Relation.DEPUTY, new UUID(2, 2).toString()),
            null);
    private final Set<Class<?>> words = new HashSet<>();
    private final Set<Object> asked = new HashSet<>();
    private Crafted crafted = new Crafted(Map.of());

    @BeforeEach
    void oneRecordOfEachWord() throws ReflectiveOperationException {
        crafted = Crafted.withOneOfEach(congress);
        words.addAll(crafted.records().keySet());
    }

    @Test
    @DisplayName("is refused at every place of every command, or is at least looked for")
    void isRefusedEverywhere() throws ReflectiveOperationException {
        var told = new ArrayList<String>();
        Map<String, String> unseen = new LinkedHashMap<>();
        Daibiao daibiao = congress.another(Asked::new);
        for (Map.Entry<Method, Object> one : Commands.methods(daibiao).entrySet()) {
            Class<?> type = one.getKey().getParameterTypes()[0];
            for (String place : Crafted.ids(type, words).toList()) {
                asked.clear();
                String what = told(one, crafted.unknown(type, place, NOBODY));
                if (what.isEmpty()) {
                    told.add(type.getSimpleName() + "." + place);
                } else if (what.startsWith("Accepted") || !asked.contains(NOBODY)) {
                    unseen.put(type.getSimpleName() + "." + place, what);
                }
            }
        }
        System.out.println(told.size() + " places where an unknown id is told");
        assertThat(unseen.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(COMPARED.stream(), ASKED_OUTSIDE.stream()).toList());
        assertThat(told).contains("RateProjects.session", "RateProjects.items[].project");
    }

    /** Empty where it is told as unknown. */
    private String told(Map.Entry<Method, Object> one, Object command) throws ReflectiveOperationException {
        try {
            return one.getKey().invoke(one.getValue(), command, anybody).toString();
        } catch (InvocationTargetException e) {
            boolean unknown = e.getCause() instanceof UnknownIdException
                    && e.getCause().toString().contains(NOBODY.toString());
            return unknown ? "" : e.getCause().toString();
        }
    }

    /** Stores that note of which ids they are asked. */
    private final class Asked implements Stores {
        private final Stores stores;

        private Asked(Stores stores) {
            this.stores = stores;
        }

        @Override
        public <R> R write(CongressId congress, Function<StoreWriter, R> work) {
            return stores.write(congress, writer -> work.apply(noting(StoreWriter.class, writer)));
        }

        @Override
        public <R> R read(CongressId congress, Function<StoreReader, R> work) {
            return stores.read(congress, reader -> work.apply(noting(StoreReader.class, reader)));
        }

        @Override
        public <P> Optional<P> port(Class<P> port) {
            return stores.port(port);
        }

        @Override
        public void close() {
            stores.close();
        }

        private <X> X noting(Class<X> type, X reader) {
            return type.cast(Proxy.newProxyInstance(
                    type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
                        for (Object given : args == null ? new Object[0] : args) {
                            note(given);
                        }
                        try {
                            return method.invoke(reader, args);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    }));
        }

        private void note(@Nullable Object given) {
            if (given instanceof Id<?> id) {
                asked.add(id.value());
            } else if (given instanceof List<?> all) {
                all.forEach(this::note);
            } else if (given instanceof Lookup.Find<?> find) {
                note(find.id());
            } else if (given instanceof Lookup.Select<?> select) {
                note(select.query());
            } else if (given instanceof Query<?> query) {
                query.where().forEach(this::note);
            } else if (given instanceof Comparison<?> comparison) {
                asked.addAll(comparison.values());
            } else if (given instanceof Reference<?, ?> reference) {
                reference.criteria().forEach(this::note);
            }
        }
    }
}
