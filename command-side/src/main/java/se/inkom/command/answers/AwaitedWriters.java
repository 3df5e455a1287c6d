package se.inkom.command.answers;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import se.inkom.events.Platform;
import se.inkom.events.PostContent;
import se.inkom.events.SourcePost;
import se.inkom.events.ids.CaseId;
import se.inkom.events.messages.PostObserved;
import se.inkom.ledger.vault.ContentVault;

/**
 * Whom answers wait for (D13), and which new posts are theirs. A post is heard when the same person wrote it as an answer to the
 * post we wait at, to what that one answered, or to something of ours beneath it.
 */
@Component
public final class AwaitedWriters {
    private final JdbcTemplate jdbc;
    private final ContentVault vault;

    AwaitedWriters(JdbcTemplate jdbc, ContentVault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** A case whose writer has written again. */
    public record Heard(CaseId caseId, Instant writtenAt) {}

    private record Waiting(CaseId caseId, String writer) {}

    public void await(CaseId caseId, SourcePost post, @Nullable String parentId, PostContent.Author author) {
        Stream.of(post.nativeId(), parentId)
                .filter(Objects::nonNull)
                .map(place -> key(post.platform(), post.account(), place))
                .distinct()
                .forEach(conversation ->
                        jdbc.update("""
                        insert into command.awaited_writer (case_id, conversation, writer) values (?, ?, ?)
                        on conflict (case_id, conversation) do update set writer = excluded.writer
                        """, caseId.value(), conversation, fingerprint(post.platform(), author)));
    }

    public void forget(CaseId caseId) {
        jdbc.update("delete from command.awaited_writer where case_id = ?", caseId.value());
    }

    /** One statement for a batch, and none when it has no answers to anything. */
    public List<Heard> among(Collection<PostObserved> newPosts) {
        List<PostObserved> answers = newPosts.stream()
                .filter(post -> post.parentId() != null && post.author() != null)
                .toList();
        Map<String, List<Waiting>> waiting = answers.isEmpty() ? Map.of() : waitingIn(answers);
        return waiting.isEmpty()
                ? List.of()
                : answers.stream().flatMap(post -> heardIn(post, waiting)).toList();
    }

    private Stream<Heard> heardIn(PostObserved post, Map<String, List<Waiting>> waiting) {
        PostContent.Author author = post.author();
        if (author == null) {
            return Stream.empty();
        }
        String writer = fingerprint(post.platform(), author);
        return waiting.getOrDefault(conversation(post), List.of()).stream()
                .filter(one -> one.writer().equals(writer))
                .map(one -> new Heard(one.caseId(), writtenAt(post)));
    }

    private Map<String, List<Waiting>> waitingIn(List<PostObserved> answers) {
        String[] parents = answers.stream().map(AwaitedWriters::conversation).toArray(String[]::new);
        String[] places = answers.stream()
                .map(post -> key(post.platform(), post.account(), ""))
                .toArray(String[]::new);
        var waiting = new HashMap<String, List<Waiting>>();
        jdbc.query(
                """
                select distinct p.conversation, w.case_id, w.writer
                from unnest(?::text[], ?::text[]) as p(conversation, place)
                left join command.own_post o on o.source_key = p.conversation
                join command.awaited_writer w on w.conversation = p.conversation
                  or w.conversation = p.place || o.parent_id
                """,
                row -> {
                    waiting.computeIfAbsent(row.getString(1), k -> new ArrayList<>())
                            .add(new Waiting(new CaseId(row.getObject(2, UUID.class)), row.getString(3)));
                },
                parents,
                places);
        return waiting;
    }

    private static String conversation(PostObserved post) {
        return key(post.platform(), post.account(), String.valueOf(post.parentId()));
    }

    private static String key(Platform platform, String account, String nativeId) {
        return new SourcePost(platform, account, nativeId).key();
    }

    private static Instant writtenAt(PostObserved post) {
        return post.publishedAt() == null ? post.changedAt() : post.publishedAt();
    }

    private String fingerprint(Platform platform, PostContent.Author author) {
        String who = author.id() == null ? "name:" + author.name() : "id:" + author.id();
        return vault.fingerprint((platform + "\u0000" + who).getBytes(StandardCharsets.UTF_8));
    }
}
