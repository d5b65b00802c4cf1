package org.daibiao.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * How long each way took, in nanoseconds, added up over an iteration. The ways take turns within each call of a benchmark, so that
 * whatever else the machine does meets all of them alike.
 */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.EVENTS)
public class Turns {
    /** How many turns there were. */
    public long turns;

    /** The library. */
    public long ours;

    /** JDBC by hand, in bulk with batches. */
    public long jdbc;

    /** JDBC by hand, in the fewest trips. */
    public long few;

    /** Hibernate. */
    public long hibernate;

    /** COPY. */
    public long copy;

    /** The library's own statements by JDBC. */
    public long sql;

    /** The library on a smaller district. */
    public long smaller;

    /** The library on the same district in a database of its own. */
    public long alone;

    /** The library with one writer. */
    public long single;

    /** JDBC by hand on a file that H2 writes itself. */
    public long checkpoint;

    private int first;

    /** Lets each way have one turn, whose results are given back; who begins changes. */
    List<Object> take(Map<String, Callable<?>> ways) throws Exception {
        var order = new ArrayList<>(ways.entrySet());
        Collections.rotate(order, first++);
        turns++;
        var results = new ArrayList<>();
        for (var way : order) {
            long before = System.nanoTime();
            results.add(way.getValue().call());
            add(way.getKey(), System.nanoTime() - before);
        }
        return results;
    }

    private void add(String name, long nanos) {
        switch (name) {
            case "ours" -> ours += nanos;
            case "jdbc" -> jdbc += nanos;
            case "few" -> few += nanos;
            case "hibernate" -> hibernate += nanos;
            case "copy" -> copy += nanos;
            case "sql" -> sql += nanos;
            case "smaller" -> smaller += nanos;
            case "alone" -> alone += nanos;
            case "single" -> single += nanos;
            case "checkpoint" -> checkpoint += nanos;
            default -> throw new IllegalArgumentException(name);
        }
    }
}
