package se.inkom.command.routing;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import se.inkom.command.accounts.Account;
import se.inkom.command.accounts.Accounts;
import se.inkom.command.support.SystemActor;
import se.inkom.events.PostContent;
import se.inkom.events.cases.CaseAssigned;
import se.inkom.events.cases.CaseEvent;
import se.inkom.events.cases.PostEdited;
import se.inkom.events.cases.PostOrigin;
import se.inkom.events.cases.PostReceived;
import se.inkom.events.cases.Suggestion;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.OfficerId;
import se.inkom.ledger.store.PostgresEventStorageEngine;
import se.inkom.ledger.vault.Content;
import se.inkom.ledger.vault.ContentVault;
import tools.jackson.databind.json.JsonMapper;

/** Posts as they were when they came in, and whom they came to. Nothing happens to them. */
@Component
class PastPosts {
    private static final JsonMapper JSON = new JsonMapper();

    private final PostgresEventStorageEngine ledger;
    private final JdbcTemplate jdbc;
    private final ContentVault vault;
    private final Accounts accounts;

    PastPosts(PostgresEventStorageEngine ledger, JdbcTemplate jdbc, ContentVault vault, Accounts accounts) {
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.vault = vault;
        this.accounts = accounts;
    }

    /**
     * A post as it was seen first; edits count as little as they did then.
     *
     * @param given who got it when it came in; absent: nobody
     */
    record Past(
            CaseId caseId,
            PostOrigin origin,
            UUID content,
            Instant receivedAt,
            Instant capturedAt,
            @Nullable Suggestion suggestion,
            @Nullable CaseAssigned given) {
        Past to(CaseAssigned first) {
            return new Past(caseId, origin, content, receivedAt, capturedAt, suggestion, given == null ? first : given);
        }
    }

    /** Oldest first. */
    List<Past> newest(int limit) {
        return jdbc.queryForList("""
                        select aggregate_id::text from (
                          select aggregate_id, position from ledger.event
                          where sequence_number = 0 and event_type like 'case.post-%' order by position desc limit ?) newest
                        order by position
                        """, String.class, limit).stream()
                .flatMap(caseId -> past(caseId).stream())
                .toList();
    }

    private List<Past> past(String caseId) {
        Past past = null;
        for (var message : ledger.readEvents(caseId, 0).asStream().toList()) {
            var event = (CaseEvent) message.getPayload();
            if (past == null) {
                past = seen(event);
            } else if (event instanceof CaseAssigned e && e.assignedBy().equals(SystemActor.INTAKE)) {
                past = past.to(e);
            }
        }
        return past == null ? List.of() : List.of(past);
    }

    /** What was first told of a post may be an edit; of one that was gone before it came there is nothing to route. */
    private static @Nullable Past seen(CaseEvent event) {
        return switch (event) {
            case PostReceived e ->
                new Past(
                        e.caseId(),
                        e.origin(),
                        e.version().content().id(),
                        e.receivedAt(),
                        e.capturedAt(),
                        e.suggestion(),
                        null);
            case PostEdited e ->
                new Past(
                        e.caseId(),
                        e.origin(),
                        e.version().content().id(),
                        e.receivedAt(),
                        e.capturedAt(),
                        e.suggestion(),
                        null);
            default -> null;
        };
    }

    /** By the id of the content; without what is masked. */
    Map<UUID, String> texts(Collection<Past> posts) {
        var texts = new HashMap<UUID, String>();
        vault.openForProjection(posts.stream().map(Past::content).toList()).forEach((id, content) -> {
            String text = textOf(content);
            if (text != null) {
                texts.put(id, text);
            }
        });
        return texts;
    }

    private static @Nullable String textOf(Content content) {
        return JSON.readValue(content.bytes(), PostContent.class).text();
    }

    @Nullable
    OfficerId officerOf(Past past) {
        return accounts.named(past.origin().account()).map(Account::officer).orElse(null);
    }
}
