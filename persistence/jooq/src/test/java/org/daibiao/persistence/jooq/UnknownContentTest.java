package org.daibiao.persistence.jooq;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.daibiao.deputy.Deputy;
import org.daibiao.record.Messages;
import org.daibiao.record.Query;
import org.daibiao.record.UnknownContentException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows that somebody wrote past the library. */
@DisplayName("A row with content that nobody knows")
class UnknownContentTest {
    static Stream<Arguments> rows() {
        Consumer<Town> deputies = town -> town.daibiao().find(Query.of(Deputy.SHAPE), town.office());
        return Stream.of(
                Arguments.of("update poll_box set mode = 'x'", "“poll_box”", (Consumer<Town>) Town::marks),
                Arguments.of("update poll_box set state = 'closed'", "“poll_box”", (Consumer<Town>) Town::marks),
                Arguments.of("update deputy set id = 'nobody'", Messages.table("deputy", Locale.CHINESE), deputies));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    @DisplayName("is told by table and column, in words, and no exception of Java's comes through")
    void isTold(String change, String table, Consumer<Town> reads) throws SQLException {
        String address = "jdbc:h2:mem:unknown-" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
        try (Town town = Town.on(JooqStores.at(address))) {
            town.found();
            town.act();
            try (Connection connection = DriverManager.getConnection(address)) {
                connection.createStatement().executeUpdate(change);
            }

            assertThatThrownBy(() -> reads.accept(town))
                    .isInstanceOfSatisfying(
                            UnknownContentException.class,
                            told -> org.assertj.core.api.Assertions.assertThat(told.text(Locale.CHINESE))
                                    .contains("（" + table + "）"));
        }
    }
}
