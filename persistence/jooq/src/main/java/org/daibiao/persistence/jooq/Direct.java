package org.daibiao.persistence.jooq;

import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Types;
import org.jooq.Binding;
import org.jooq.BindingGetResultSetContext;
import org.jooq.BindingGetSQLInputContext;
import org.jooq.BindingGetStatementContext;
import org.jooq.BindingRegisterContext;
import org.jooq.BindingSQLContext;
import org.jooq.BindingSetSQLOutputContext;
import org.jooq.BindingSetStatementContext;
import org.jooq.Converter;
import org.jooq.impl.DSL;

/**
 * Binds a value as the driver's own type. It avoids {@code java.sql.Timestamp} and {@code java.sql.Date}, which shift times that a
 * daylight-saving change in the JVM's zone skips.
 */
final class Direct<T> implements Binding<T, T> {
    private static final long serialVersionUID = 1L;

    private final Class<T> type;
    private final int sqlType;

    Direct(Class<T> type, int sqlType) {
        this.type = type;
        this.sqlType = sqlType;
    }

    @Override
    public Converter<T, T> converter() {
        return Converter.of(type, type, value -> value, value -> value);
    }

    @Override
    public void sql(BindingSQLContext<T> context) {
        context.render().sql(context.variable());
    }

    @Override
    public void register(BindingRegisterContext<T> context) throws SQLException {
        context.statement().registerOutParameter(context.index(), Types.OTHER);
    }

    @Override
    public void set(BindingSetStatementContext<T> context) throws SQLException {
        if (context.value() == null) {
            context.statement().setNull(context.index(), sqlType);
        } else {
            context.statement().setObject(context.index(), context.value());
        }
    }

    @Override
    public void get(BindingGetResultSetContext<T> context) throws SQLException {
        context.value(context.resultSet().getObject(context.index(), type));
    }

    @Override
    public void get(BindingGetStatementContext<T> context) throws SQLException {
        context.value(context.statement().getObject(context.index(), type));
    }

    @Override
    public void set(BindingSetSQLOutputContext<T> context) throws SQLException {
        throw new SQLFeatureNotSupportedException(DSL.class.getName());
    }

    @Override
    public void get(BindingGetSQLInputContext<T> context) throws SQLException {
        throw new SQLFeatureNotSupportedException(DSL.class.getName());
    }
}
