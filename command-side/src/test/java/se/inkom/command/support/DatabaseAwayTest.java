package se.inkom.command.support;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.InvalidDataAccessResourceUsageException;

/** What PostgreSQL refuses for a record's own sake is the record's trouble, however Spring words it. */
class DatabaseAwayTest {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "25006", "28P01", "3D000", "40P01", "42501", "53100", "55P03", "57P01", "58030"})
    void waitsForADatabaseInTrouble(String sqlState) {
        var failure = new InvalidDataAccessResourceUsageException("x", new SQLException("x", sqlState));

        assertThatThrownBy(() -> DatabaseAway.rethrowIfSo(failure)).isSameAs(failure);
    }

    @ParameterizedTest
    @ValueSource(strings = {"54000", "22021", "23514", "42601"})
    void doesNotWaitForARecordToMendItself(String sqlState) {
        var failure = new DataAccessResourceFailureException("x", new SQLException("x", sqlState));

        assertThatCode(() -> DatabaseAway.rethrowIfSo(failure)).doesNotThrowAnyException();
    }
}
