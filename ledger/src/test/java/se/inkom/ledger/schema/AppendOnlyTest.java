package se.inkom.ledger.schema;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import se.inkom.ledger.testing.LedgerDatabase;

/** Nobody who logs in for an application can change a fact; even the owner must first take the triggers away. */
class AppendOnlyTest {
    private static final LedgerDatabase DATABASE = LedgerDatabase.fresh();

    @ParameterizedTest
    @CsvSource({
        "inkom_command, update ledger.event set payload = '{}'",
        "inkom_command, delete from ledger.event",
        "inkom_command, truncate ledger.event",
        "inkom_command, update ledger.event_head set position = 0",
        "inkom_command, update ledger.content set sha256 = ''",
        "inkom_command, delete from ledger.content",
        "inkom_command, delete from ledger.content_access",
        "inkom_query, 'insert into ledger.event select * from ledger.event'",
        "inkom_query, select ledger.take_positions(1)",
        "inkom_query, delete from ledger.secret_case",
        "inkom_command, 'insert into ledger.checkpoint select * from ledger.checkpoint'",
        "inkom_command, update ledger.seal_state set size = 0",
        "inkom_sealer, 'insert into ledger.event select * from ledger.event'",
        "inkom_sealer, select ledger.take_positions(1)",
        "inkom_sealer, delete from ledger.checkpoint",
        "inkom_sealer, select * from ledger.content",
        "inkom_query, update ledger.seal_state set size = 0",
        "inkom_channels, select * from ledger.event",
        "inkom_channels, select * from ledger.content"
    })
    void theDatabaseRefuses(String role, String statement) {
        var db = new JdbcTemplate(DATABASE.as(role));
        assertThatThrownBy(() -> db.execute(statement)).hasStackTraceContaining("permission denied");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger.event set payload = '{}'",
                "delete from ledger.event",
                "truncate ledger.event",
                "update ledger.content set sha256 = ''",
                "delete from ledger.epoch",
                "update ledger.seal_tile set n = 0",
                "delete from ledger.checkpoint",
                "delete from ledger.checkpoint_timestamp",
                "truncate ledger.content_access"
            })
    void theTriggersRefuseTheOwner(String statement) {
        var db = new JdbcTemplate(DATABASE.as("inkom_migrator"));
        assertThatThrownBy(() -> db.execute(statement)).hasStackTraceContaining("facts are only ever added");
    }

    @Test
    void theGuardLetsAProperInstallationStart() {
        assertThatCode(() -> new LedgerGuard(DATABASE.as("inkom_command")).check())
                .doesNotThrowAnyException();
    }

    @Test
    void theGuardNamesWhatIsWrong() {
        var broken = LedgerDatabase.fresh();
        var owner = new JdbcTemplate(broken.as("inkom_migrator"));
        assertThatThrownBy(() -> new LedgerGuard(broken.as("postgres")).check()).hasMessageContaining("superuser");
        assertThatThrownBy(() -> new LedgerGuard(broken.as("inkom_migrator")).check())
                .hasMessageContaining("may change or delete events");

        owner.execute("alter table ledger.event disable trigger event_is_append_only");
        assertThatThrownBy(() -> new LedgerGuard(broken.as("inkom_command")).check())
                .hasMessageContaining("append-only");
        owner.execute("alter table ledger.event enable trigger event_is_append_only");

        owner.execute("alter table ledger.checkpoint disable trigger checkpoint_is_append_only");
        assertThatThrownBy(() -> new LedgerGuard(broken.as("inkom_command")).check())
                .hasMessageContaining("append-only");
        owner.execute("alter table ledger.checkpoint enable trigger checkpoint_is_append_only");

        owner.execute("grant insert on ledger.event to inkom_sealer");
        assertThatThrownBy(() -> new LedgerGuard(broken.as("inkom_sealer")).check())
                .hasMessageContaining("both write events and seal them");
        owner.execute("revoke insert on ledger.event from inkom_sealer");
        new LedgerGuard(broken.as("inkom_sealer")).check();

        owner.execute("update ledger.event_head set position = 7");
        assertThatThrownBy(() -> new LedgerGuard(broken.as("inkom_command")).check())
                .hasMessageContaining("disagree");
    }
}
