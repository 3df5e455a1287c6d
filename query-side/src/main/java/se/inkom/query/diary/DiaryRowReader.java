package se.inkom.query.diary;

import static se.inkom.query.support.SqlTime.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import se.inkom.events.registry.EntryDirection;
import se.inkom.events.registry.EntryKind;
import se.inkom.query.support.Texts;

/** Makes an entry of a row. A public word that is absent is masked; what masks it then lies behind the same content id. */
final class DiaryRowReader implements RowMapper<DiaryRow> {
    @Override
    public DiaryRow mapRow(ResultSet row, int n) throws SQLException {
        boolean secret = row.getBoolean("secret");
        String subject = row.getString("subject");
        String description = row.getString("description");
        String counterpart = row.getString("counterpart");
        SecrecyNote own = note(row, "provision", "marked_on", "marked_by");
        SecrecyNote ofCase = secret ? note(row, "case_provision", "case_marked_on", "case_marked_by") : null;
        Instant registeredAt = instant(row, "registered_at");
        return new DiaryRow(
                new DiaryEntry(
                        row.getLong("position"),
                        row.getLong("changed_at"),
                        row.getObject("matter_id", UUID.class),
                        row.getString("authority"),
                        row.getString("diary_number"),
                        row.getString("external_number"),
                        row.getInt("year"),
                        row.getInt("number"),
                        MatterStatus.valueOf(row.getString("status")),
                        subject == null ? Texts.MASK : subject,
                        null,
                        row.getInt("entry_number"),
                        EntryKind.valueOf(row.getString("kind")),
                        EntryDirection.valueOf(row.getString("direction")),
                        row.getObject("entry_date", LocalDate.class),
                        counterpart == null && hidden(row, secret) ? Texts.MASK : counterpart,
                        null,
                        description == null ? Texts.MASK : description,
                        null,
                        own == null ? ofCase : own,
                        secret || own != null,
                        Documents.read(row.getString("documents")),
                        row.getObject("case_id", UUID.class),
                        registeredAt == null ? Instant.EPOCH : registeredAt,
                        row.getString("registered_by"),
                        instant(row, "voided_at"),
                        row.getString("void_reason")),
                keptApart(row, subject, "subject"),
                keptApart(row, counterpart, "counterpart"),
                keptApart(row, description, "description"));
    }

    /** Somebody is there who is not named; a post without a writer has nobody, unless that too would tell something. */
    private static boolean hidden(ResultSet row, boolean secret) throws SQLException {
        boolean named = row.getObject("counterpart_id") != null;
        return named ? secret : row.getObject("protected_counterpart_id") != null;
    }

    static @Nullable UUID keptApart(ResultSet row, @Nullable String shown, String field) throws SQLException {
        UUID masked = shown == null ? row.getObject(field + "_id", UUID.class) : null;
        return masked == null ? row.getObject("protected_" + field + "_id", UUID.class) : masked;
    }

    private static @Nullable SecrecyNote note(ResultSet row, String provision, String on, String by)
            throws SQLException {
        String said = row.getString(provision);
        return said == null ? null : new SecrecyNote(said, row.getObject(on, LocalDate.class), row.getString(by));
    }

    /** The documents of an entry in their column. */
    static final class Documents {
        private static final tools.jackson.databind.json.JsonMapper JSON = new tools.jackson.databind.json.JsonMapper();

        private Documents() {}

        static String write(List<DocumentRef> documents) {
            return JSON.writeValueAsString(documents);
        }

        static List<DocumentRef> read(String column) {
            return List.of(JSON.readValue(column, DocumentRef[].class));
        }
    }
}
