package se.inkom.command.intake;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import se.inkom.events.SourcePost;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.TimeOrderedUuid;
import se.inkom.events.messages.PostObserved;

/** Knows which case each post has, with one statement per batch (ADR 0005). */
@Component
class SourcePosts {
    private final JdbcTemplate jdbc;
    private final Clock clock;

    SourcePosts(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The cases of some posts, and which of them are new and still have to be opened. */
    record Claimed(Map<String, CaseId> cases, Set<String> opened) {}

    /** Gives every post its case, in a stable order so that two batches cannot wait for each other. */
    Claimed claim(Collection<SourcePost> posts) {
        List<SourcePost> sorted = posts.stream()
                .distinct()
                .sorted(java.util.Comparator.comparing(SourcePost::key))
                .toList();
        String[] keys = sorted.stream().map(SourcePost::key).toArray(String[]::new);
        var opened = new HashSet<String>();
        var cases = new HashMap<String, CaseId>();
        jdbc.query(
                """
                insert into command.source_post (source_key, case_id, platform, account, native_id)
                select * from unnest(?::text[], ?::uuid[], ?::text[], ?::text[], ?::text[])
                on conflict do nothing returning source_key, case_id
                """,
                row -> {
                    opened.add(row.getString(1));
                    cases.put(row.getString(1), new CaseId(row.getObject(2, UUID.class)));
                },
                keys,
                sorted.stream().map(p -> TimeOrderedUuid.at(clock.instant())).toArray(UUID[]::new),
                sorted.stream().map(p -> p.platform().name()).toArray(String[]::new),
                sorted.stream().map(SourcePost::account).toArray(String[]::new),
                sorted.stream().map(SourcePost::nativeId).toArray(String[]::new));
        if (cases.size() < keys.length) {
            jdbc.query(
                    "select source_key, case_id from command.source_post where source_key = any(?)",
                    row -> {
                        cases.put(row.getString(1), new CaseId(row.getObject(2, UUID.class)));
                    },
                    (Object) keys);
        }
        return new Claimed(cases, opened);
    }

    /** Which of these keys are posts of our own: a removal does not say who wrote what it removes. */
    Set<String> ownAmong(Collection<String> keys) {
        return keys.isEmpty()
                ? Set.of()
                : new HashSet<>(jdbc.queryForList(
                        "select source_key from command.own_post where source_key = any(?)", String.class, (Object)
                                keys.toArray(String[]::new)));
    }

    void noteOwn(List<PostObserved> ownPosts) {
        if (ownPosts.isEmpty()) {
            return;
        }
        jdbc.batchUpdate(
                "insert into command.own_post (source_key, parent_id, observed_at) values (?, ?, ?) on conflict do nothing",
                ownPosts.stream()
                        .map(p ->
                                new Object[] {p.source().key(), p.parentId(), java.sql.Timestamp.from(p.capturedAt())})
                        .toList());
    }
}
