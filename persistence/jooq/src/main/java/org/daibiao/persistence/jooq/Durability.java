package org.daibiao.persistence.jooq;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.daibiao.kernel.DaibiaoException;
import org.daibiao.kernel.Messages;

/** Warns of a database that is set to forget acknowledged commits at a crash. */
final class Durability {
    private static final String CODE = "jooq.not-durable";

    private Durability() {}

    static List<String> warnings(DataSource dataSource, Vendor vendor) {
        try (var connection = dataSource.getConnection()) {
            return vendor.risks(connection).stream().map(Durability::text).toList();
        } catch (SQLException e) {
            throw new DaibiaoException.StoreFailed("the settings could not be read", e);
        }
    }

    private static String text(String setting) {
        Map<String, String> with = Map.of("setting", setting);
        return Messages.text(CODE, Locale.CHINESE, with) + " / " + Messages.text(CODE, Locale.ENGLISH, with) + ". "
                + Messages.text(CODE + ".remedy", Locale.CHINESE, with) + " / "
                + Messages.text(CODE + ".remedy", Locale.ENGLISH, with);
    }
}
