package org.daibiao.databases;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javax.sql.DataSource;

/** A data source whose connections fail as they are told: each planned fault strikes once, in order. Not thread-safe. */
final class FaultyDataSource {
    /** Where a connection fails. */
    enum Place {
        /** Before the database hears of the commit. */
        BEFORE_COMMIT,
        /** The database has committed; the caller hears of an error. */
        AFTER_COMMIT,
        /** The database has committed; the connection is gone before it can say so. */
        ANSWER_OF_COMMIT_LOST,
        /** At the n-th statement. */
        AT_STATEMENT,
        /** The database says at commit that the transactions got in each other's way. */
        CONFLICT_AT_COMMIT
    }

    /** One failure; {@code statement} counts from 1 within a transaction. */
    record Fault(Place place, int statement) {}

    private final DataSource sound;
    private final Deque<Fault> plan = new ArrayDeque<>();
    private int statements;

    FaultyDataSource(DataSource sound) {
        this.sound = sound;
    }

    void plan(List<Fault> faults) {
        plan.clear();
        plan.addAll(faults);
    }

    /** Faults that have not struck. */
    int left() {
        return plan.size();
    }

    DataSource dataSource() {
        return proxy(DataSource.class, sound, (method, run) -> {
            Object result = run.call();
            statements = 0;
            return method.equals("getConnection") ? connection((Connection) result) : result;
        });
    }

    private Connection connection(Connection inner) {
        return proxy(Connection.class, inner, (method, run) -> switch (method) {
            case "commit" -> commit(inner, run);
            case "prepareStatement", "createStatement" -> statement((Statement) run.call());
            default -> run.call();
        });
    }

    private Object commit(Connection inner, Call run) throws Throwable {
        Place place = plan.isEmpty() ? Place.AT_STATEMENT : plan.peek().place();
        switch (place) {
            case BEFORE_COMMIT -> throw struck("the connection broke before the commit", "08006");
            case CONFLICT_AT_COMMIT -> {
                inner.rollback();
                throw struck("could not serialize access", "40001");
            }
            case AFTER_COMMIT -> {
                run.call();
                throw struck("an error after the commit", "XX000");
            }
            case ANSWER_OF_COMMIT_LOST -> {
                run.call();
                inner.close();
                throw struck("the connection broke", "08007");
            }
            default -> {
                return run.call();
            }
        }
    }

    private Statement statement(Statement inner) {
        return proxy(java.sql.PreparedStatement.class, inner, (method, run) -> {
            if (method.startsWith("execute")) {
                Fault next = plan.peek();
                statements++;
                if (next != null && next.place() == Place.AT_STATEMENT && next.statement() == statements) {
                    throw struck("the statement failed", "58030");
                }
            }
            return run.call();
        });
    }

    private SQLException struck(String what, String state) {
        plan.remove();
        return new SQLException(what, state);
    }

    private interface Call {
        Object call() throws Throwable;
    }

    private interface Watch {
        Object around(String method, Call run) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Object inner, Watch watch) {
        return type.cast(Proxy.newProxyInstance(
                FaultyDataSource.class.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> watch.around(method.getName(), () -> {
                    try {
                        return method.invoke(inner, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                })));
    }
}
