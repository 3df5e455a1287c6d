package se.inkom.query.workqueue;

import static se.inkom.query.support.SqlTime.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import se.inkom.query.support.AnswerProgress;
import se.inkom.query.support.Columns;

/**
 * Reads and writes rows of {@code case_queue}, many at once. A row whose text stays is updated without naming it: its index of
 * words is then neither reckoned anew nor touched.
 */
@Component
class QueueTable {
    private static final Columns<QueueDraft> COLUMNS = columns();
    private static final Columns<QueueDraft> COLUMNS_AND_TEXT = columns().with("body", "text", row -> row.body);
    private static final String SELECT = "select " + COLUMNS.names() + " from case_queue where case_id = any (?)";
    private static final String INSERT =
            "insert into case_queue (" + COLUMNS_AND_TEXT.names() + ") select * from " + COLUMNS_AND_TEXT.asTable();

    private final JdbcClient db;

    QueueTable(JdbcClient db) {
        this.db = db;
    }

    private static Columns<QueueDraft> columns() {
        return new Columns<QueueDraft>()
                .with("case_id", "uuid", row -> row.caseId)
                .with("position", "bigint", row -> row.position)
                .with("version", "bigint", row -> row.version)
                .with("platform", "text", row -> row.platform)
                .with("account", "text", row -> row.account)
                .with("authority", "text", row -> row.authority)
                .with("unit", "text", row -> row.unit)
                .with("officer", "text", row -> row.officer)
                .with("permalink", "text", row -> row.permalink)
                .with("classification", "text", row -> row.classification)
                .with("suggested", "text", row -> row.suggested)
                .with("suggested_by", "text", row -> row.suggestedBy)
                .with("topic", "text", row -> row.topic)
                .with("seen_at", "timestamptz", row -> row.seenAt)
                .with("received_at", "timestamptz", row -> row.receivedAt)
                .with("due_at", "timestamptz", row -> row.dueAt)
                .with("version_at", "timestamptz", row -> row.versionAt)
                .with("version_fingerprint", "text", row -> row.versionFingerprint)
                .with("content_id", "uuid", row -> row.contentId)
                .with("answer", "text", row -> row.answer.name())
                .with("answered_at", "timestamptz", row -> row.answeredAt)
                .with("no_answer", "boolean", row -> row.noAnswer)
                .with("paused", "boolean", row -> row.paused)
                .with("diary_number", "text", row -> row.diaryNumber)
                .with("not_registered", "boolean", row -> row.notRegistered)
                .with("forwarded_to", "text", row -> row.forwardedTo)
                .with("removed", "boolean", row -> row.removed)
                .with("gone_upstream", "boolean", row -> row.goneUpstream)
                .with("hidden", "boolean", row -> row.hidden)
                .with("hidden_at", "timestamptz", row -> row.hiddenAt)
                .with("secret", "boolean", row -> row.secret)
                .with("closed", "boolean", row -> row.closed);
    }

    Map<UUID, QueueDraft> find(Collection<UUID> caseIds) {
        var rows = new HashMap<UUID, QueueDraft>();
        db.sql(SELECT).param(new SqlArrayValue("uuid", caseIds.toArray())).query((ResultSet row) -> {
            QueueDraft draft = toDraft(row);
            rows.put(draft.caseId, draft);
        });
        return rows;
    }

    void insert(List<QueueDraft> rows) {
        write(INSERT, COLUMNS_AND_TEXT, rows);
    }

    void update(List<QueueDraft> rows) {
        write(update(COLUMNS), COLUMNS, rows);
    }

    void updateWithText(List<QueueDraft> rows) {
        write(update(COLUMNS_AND_TEXT), COLUMNS_AND_TEXT, rows);
    }

    private static String update(Columns<QueueDraft> columns) {
        return "update case_queue q set " + columns.assignments() + " from " + columns.asTable()
                + " where q.case_id = e.case_id";
    }

    private void write(String sql, Columns<QueueDraft> columns, List<QueueDraft> rows) {
        if (!rows.isEmpty()) {
            db.sql(sql).params(columns.values(rows)).update();
        }
    }

    private static QueueDraft toDraft(ResultSet row) throws SQLException {
        var draft = new QueueDraft(row.getObject("case_id", UUID.class));
        draft.stored = true;
        draft.position = row.getLong("position");
        draft.version = row.getLong("version");
        draft.platform = row.getString("platform");
        draft.account = row.getString("account");
        draft.authority = row.getString("authority");
        draft.unit = row.getString("unit");
        draft.officer = row.getString("officer");
        draft.permalink = row.getString("permalink");
        draft.classification = row.getString("classification");
        draft.suggested = row.getString("suggested");
        draft.suggestedBy = row.getString("suggested_by");
        draft.topic = row.getString("topic");
        draft.seenAt = instant(row, "seen_at");
        draft.receivedAt = instant(row, "received_at");
        draft.dueAt = instant(row, "due_at");
        draft.versionAt = instant(row, "version_at");
        draft.versionFingerprint = row.getString("version_fingerprint");
        draft.contentId = row.getObject("content_id", UUID.class);
        draft.answer = AnswerProgress.valueOf(row.getString("answer"));
        draft.answeredAt = instant(row, "answered_at");
        draft.noAnswer = row.getBoolean("no_answer");
        draft.paused = row.getBoolean("paused");
        draft.diaryNumber = row.getString("diary_number");
        draft.notRegistered = row.getBoolean("not_registered");
        draft.forwardedTo = row.getString("forwarded_to");
        draft.removed = row.getBoolean("removed");
        draft.goneUpstream = row.getBoolean("gone_upstream");
        draft.hidden = row.getBoolean("hidden");
        draft.hiddenAt = instant(row, "hidden_at");
        draft.secret = row.getBoolean("secret");
        draft.closed = row.getBoolean("closed");
        return draft;
    }
}
