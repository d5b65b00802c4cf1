package org.daibiao.persistence.jooq;

import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.DataType;
import org.jooq.Query;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;

/**
 * The texts of statements in a database's dialect. Each is rendered once, because rendering costs about as much as a short statement. Their number
 * is that of the shapes, times the forms of questions that services ask about them. Thread-safe.
 */
record Texts(
        SQLDialect dialect,
        Settings settings,
        DSLContext renderer,
        Map<String, Text> known,
        Map<Object, Given.Form> forms) {
    /** The most forms of the journal's questions that are kept: a plan has some hundred. */
    private static final int FORMS = 4096;

    /**
     * The text of a statement.
     *
     * @param types the JDBC types of its placeholders, for null values
     */
    record Text(String sql, List<Integer> types) {}

    Texts(SQLDialect dialect, Settings settings) {
        this(dialect, settings, DSL.using(dialect, settings), new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
    }

    /** Whether the database takes the values of a list as one array. */
    boolean takesArrays() {
        return dialect.family() == SQLDialect.POSTGRES;
    }

    Text of(String key, Supplier<Query> query) {
        Text text = known.get(key);
        return text != null ? text : known.computeIfAbsent(key, unknown -> rendered(query.get()));
    }

    /** The text of a statement that differs each time. */
    Text rendered(Query query) {
        List<Integer> types = query.getParams().values().stream()
                .filter(param -> !param.isInline())
                .map(param -> type(param.getDataType()))
                .toList();
        return new Text(renderer.render(query), types);
    }

    /** A missing text has the type of a text that is there: PostgreSQL's driver prepares a statement anew where a type differs from the last time. */
    private int type(DataType<?> type) {
        int known = type.getSQLType(renderer.configuration());
        return known == Types.CHAR ? Types.VARCHAR : known;
    }

    /** The form of a question of the journal: the same key, the same form. Its values are either in it or {@link Given}. */
    Given.Form form(Object key, Supplier<Query> query) {
        if (forms.size() >= FORMS) {
            forms.clear();
        }
        return forms.computeIfAbsent(key, unknown -> Given.Form.of(renderer.renderInlined(query.get())));
    }
}
