package se.inkom.proofs.verify;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** What keeps rows from being changed in everyday life: only a superuser can have taken it away. */
final class GuardCheck {
    /** Bits of {@code pg_trigger.tgtype}: before (2), delete (8), update (16), truncate (32); not per row (1). */
    private static final int BEFORE_ANY_CHANGE = 2 | 8 | 16 | 32;

    private static final String TRIGGERS = """
            select t.tgenabled::text, t.tgtype::int, t.tgqual is null, p.prosrc
            from pg_trigger t join pg_proc p on p.oid = t.tgfoid
            where t.tgrelid = 'ledger.event'::regclass and t.tgname = 'event_is_append_only'
            """;

    private final Connection connection;
    private final Report report;

    GuardCheck(Connection connection, Report report) {
        this.connection = connection;
        this.report = report;
    }

    void run() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet trigger = statement.executeQuery(TRIGGERS)) {
            if (!trigger.next()) {
                tampered("the trigger event_is_append_only is not there: rows of ledger.event can be changed");
                return;
            }
            String enabled = trigger.getString(1);
            if (!enabled.equals("O") && !enabled.equals("A")) {
                tampered("the trigger event_is_append_only is disabled: rows of ledger.event can be changed");
            }
            if (trigger.getInt(2) != BEFORE_ANY_CHANGE || !trigger.getBoolean(3)) {
                tampered("the trigger event_is_append_only no longer stands before every update, delete and truncate");
            }
            if (!trigger.getString(4).strip().matches("(?is)begin\\s+raise\\s+exception\\b.*")) {
                tampered("the function behind the trigger event_is_append_only no longer refuses");
            }
        }
    }

    private void tampered(String sentence) {
        report.tampered(0, Finding.NOWHERE, sentence);
    }
}
