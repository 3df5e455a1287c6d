package se.inkom.query.workqueue;

import static se.inkom.query.support.SqlTime.utc;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.inkom.events.PostContent;
import se.inkom.events.cases.*;
import se.inkom.events.ids.CaseId;
import se.inkom.query.support.LedgerEntry;
import se.inkom.query.support.Projection;
import se.inkom.query.support.Texts;

/** Keeps {@code query.case_queue}. Observations of a post may come in any order and end in the same row. */
@Component
class WorkQueueProjection implements Projection {
    private final JdbcClient db;
    private final Texts texts;

    WorkQueueProjection(JdbcClient db, Texts texts) {
        this.db = db;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "case-queue";
    }

    @Override
    public List<String> tables() {
        return List.of("query.case_queue");
    }

    @Override
    public void on(LedgerEntry entry) {
        if (entry.event() instanceof CaseEvent event) {
            on(entry, event);
        }
    }

    private void on(LedgerEntry at, CaseEvent event) {
        CaseId id = event.caseId();
        switch (event) {
            case PostReceived e -> {
                if (seen(at, id, e.origin(), e.capturedAt())) {
                    says(id, e.version(), e.receivedAt(), e.deadline());
                }
            }
            case PostEdited e -> {
                if (seen(at, id, e.origin(), e.capturedAt())) {
                    says(id, e.version(), e.receivedAt(), e.deadline());
                }
            }
            case PostGoneUpstream e -> {
                if (seen(at, id, e.origin(), e.capturedAt())) {
                    change(at, id, "gone_upstream = true");
                }
            }
            case PostVisibilityChanged e -> {
                if (seen(at, id, e.origin(), e.capturedAt())) {
                    hidden(id, e.hidden(), e.changedAt());
                }
            }
            case CaseClassified e ->
                change(at, id, "classification = ?", e.classification().name());
            case CaseAssigned e ->
                change(
                        at,
                        id,
                        "unit = ?, officer = ?, forwarded_to = null",
                        e.unit().value(),
                        e.officer().value());
            case CaseForwarded e ->
                change(at, id, "forwarded_to = ?", e.toUnit().value());
            case ForwardingAccepted e ->
                change(
                        at,
                        id,
                        "authority = ?, unit = ?, officer = null, forwarded_to = null",
                        e.authority().value(),
                        e.unit().value());
            case ForwardingDeclined e -> change(at, id, "forwarded_to = null");
            case AnswerGiven e -> change(at, id);
            case AnswerPublished e -> change(at, id, "answered_at = least(answered_at, ?)", utc(e.publishedAt()));
            case AnswerNotPublished e -> change(at, id);
            case AnswerInDoubt e -> change(at, id);
            case AnswerDeemedUnnecessary e -> change(at, id, "no_answer = true");
            case CaseRegistered e ->
                change(at, id, "diary_number = ?", e.diaryNumber().value());
            case RegistrationDeemedUnnecessary e -> change(at, id, "not_registered = true");
            case EvidenceArchived e -> change(at, id);
            case RemovalDecided e -> change(at, id);
            case RemovalExecuted e -> change(at, id, "removed = true");
            case RemovalRefused e -> change(at, id);
            case RemovalImpossible e -> change(at, id);
            case RemovalInDoubt e -> change(at, id);
            case SecrecyMarked e -> change(at, id, "secret = true, body = null");
            case SecrecyLifted e -> {
                change(at, id, "secret = false");
                fillText(id);
            }
            case CaseClosed e -> change(at, id, "closed = true");
            case CaseReopened e -> change(at, id, "closed = false");
        }
    }

    /** @return false when this was known already */
    private boolean seen(LedgerEntry at, CaseId id, PostOrigin origin, Instant capturedAt) {
        return db.sql("""
                        insert into query.case_queue as q
                          (case_id, position, version, platform, account, authority, unit, permalink, seen_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (case_id) do update set position = excluded.position, version = excluded.version,
                          permalink = coalesce(q.permalink, excluded.permalink),
                          seen_at = least(q.seen_at, excluded.seen_at)
                        where q.position < excluded.position
                        """)
                        .params(Arrays.asList(
                                id.value(),
                                at.position(),
                                at.version(),
                                origin.source().platform().name(),
                                origin.account().value(),
                                origin.authority().value(),
                                origin.unit().value(),
                                origin.permalink() == null
                                        ? null
                                        : origin.permalink().toString(),
                                utc(capturedAt)))
                        .update()
                > 0;
    }

    /** The earliest receipt sets the deadline, the greatest version gives the text, in whatever order they come. */
    private void says(CaseId id, PostVersion version, Instant receivedAt, Deadline deadline) {
        db.sql("""
                        update query.case_queue set received_at = least(received_at, :received),
                          due_at = case when received_at is null or :received < received_at then :due else due_at end
                        where case_id = :id
                        """)
                .param("received", utc(receivedAt))
                .param("due", utc(deadline.dueAt()))
                .param("id", id.value())
                .update();
        int newer = db.sql("""
                        update query.case_queue set version_at = :at, version_fingerprint = :print, content_id = :content
                        where case_id = :id and (version_at is null or (version_at, version_fingerprint) < (:at, :print))
                        """)
                .param("at", utc(version.key().changedAt()))
                .param("print", version.key().fingerprint())
                .param("content", version.content().id())
                .param("id", id.value())
                .update();
        if (newer > 0) {
            fillText(id);
        }
    }

    private void hidden(CaseId id, boolean hidden, Instant changedAt) {
        db.sql("""
                        update query.case_queue set hidden = :hidden, hidden_at = :at
                        where case_id = :id and (hidden_at is null or hidden_at < :at)
                        """)
                .param("hidden", hidden)
                .param("at", utc(changedAt))
                .param("id", id.value())
                .update();
    }

    private void fillText(CaseId id) {
        List<UUID> current = db.sql(
                        "select content_id from query.case_queue where case_id = ? and not secret and content_id is not null")
                .param(id.value())
                .query(UUID.class)
                .list();
        for (UUID content : current) {
            @Nullable String text = texts.post(content).map(PostContent::text).orElse(null);
            db.sql("update query.case_queue set body = ? where case_id = ?")
                    .params(Arrays.asList(text, id.value()))
                    .update();
        }
    }

    /** Something happened that the list does not show. */
    private void change(LedgerEntry at, CaseId id) {
        change(at, id, "");
    }

    /** Sets columns; older than the row changes nothing. */
    private void change(LedgerEntry at, CaseId id, String set, Object... values) {
        var parameters = new ArrayList<Object>(List.of(values));
        parameters.add(at.position());
        parameters.add(at.version());
        parameters.add(id.value());
        // Not "<": an observation has moved the row to this very position a moment ago.
        parameters.add(at.position());
        String columns = set.isEmpty() ? "" : set + ", ";
        db.sql("update query.case_queue set " + columns
                        + "position = ?, version = ? where case_id = ? and position <= ?")
                .params(parameters)
                .update();
    }
}
