package se.inkom.house.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Comments on Torget, their cases and the answers to them, and whether each stands there exactly once (I8). */
final class ManyAnswers {
    private static final String INSTAGRAM_POST = "17854000000000001";

    private final Api torget;
    private final Api command;
    private final Api query;
    private final JdbcClient db;
    private final String title;
    /** Case by comment. */
    private final Map<String, String> cases = new LinkedHashMap<>();

    /** @param db as someone who may read every schema */
    ManyAnswers(Api torget, Api command, Api query, JdbcClient db, String title) {
        this.torget = torget;
        this.command = command;
        this.query = query;
        this.db = db;
        this.title = title;
    }

    /** Every fifth on Instagram; returns when each of them is a case. */
    List<String> ask(int count) {
        var comments = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            String post = i % 5 == 4 ? ",\"postId\":\"" + INSTAGRAM_POST + "\"" : "";
            comments.add(torget.post(
                            "/torget/comments",
                            "{\"name\":\"Besökare\",\"message\":\"%s %d?\"%s}".formatted(title, i, post))
                    .json()
                    .get("id")
                    .asString());
        }
        await("every comment is a case").atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            for (String comment : comments) {
                if (!cases.containsKey(comment)) {
                    db.sql("select case_id::text from command.source_post where native_id = ?")
                            .param(comment)
                            .query(String.class)
                            .optional()
                            .ifPresent(found -> cases.put(comment, found));
                }
            }
            assertThat(cases.keySet()).containsAll(comments);
        });
        return comments;
    }

    void answer(String comment) {
        String id = cases.get(comment);
        await("the case can be read")
                .atMost(Duration.ofSeconds(30))
                .until(() -> query.get("/api/cases/" + id).status() == 200);
        long version = query.get("/api/cases/" + id).version();
        var answer = command.change(
                id,
                version,
                "answers",
                "{\"text\":\"Svar på %s.\",\"factProvider\":\"vera.gata\"}".formatted(comment),
                "answer-" + id);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    /** Returns when the desks have heard that every answer stands on the platform. */
    void awaitAll(Duration atMost) {
        await("every answer is published")
                .atMost(atMost)
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(events("case.answer-published")).containsAll(cases.values()));
    }

    /** Exactly once on Torget, exactly once in the ledger, and no answer passed for one that failed. */
    void check() {
        var times = new TreeMap<String, Integer>();
        JsonNode books = torget.get("/torget/record?calls=false").json();
        for (JsonNode written : books.get("comments")) {
            String by = written.get("authorId").asString();
            if (by.equals(books.get("pageId").asString())
                    || by.equals(books.get("instagramId").asString())) {
                times.merge(written.get("parentId").asString(), 1, Integer::sum);
            }
        }
        assertThat(cases.keySet()).allSatisfy(comment -> assertThat(times.get(comment))
                .as("answers on Torget under " + comment)
                .isEqualTo(1));
        for (String event : List.of("case.answer-given", "case.answer-published")) {
            var ofOurs = new ArrayList<>(events(event));
            ofOurs.retainAll(cases.values());
            assertThat(ofOurs).as(event).doesNotHaveDuplicates().hasSameSizeAs(cases.values());
        }
        assertThat(events("case.answer-not-published")).doesNotContainAnyElementsOf(cases.values());
    }

    /** How many of the answers the desks saw in doubt at some time. */
    long doubts() {
        return events("case.answer-in-doubt").stream()
                .filter(cases::containsValue)
                .distinct()
                .count();
    }

    /** What was done for them, such as {@code ATTEMPT IN_DOUBT reply-lost}, and how often. */
    Map<String, Long> steps() {
        var steps = new TreeMap<String, Long>();
        db.sql("""
                        select what || ' ' || coalesce(result, 'OPEN') || ' ' || coalesce(s.reason_code, ''), count(*)
                        from channels.effect_step s join channels.effect e using (effect_no)
                        where e.case_id in (:cases) group by 1
                        """)
                .param(
                        "cases",
                        cases.values().stream().map(java.util.UUID::fromString).toList())
                .query(row -> {
                    steps.put(row.getString(1).strip(), row.getLong(2));
                });
        return steps;
    }

    private List<String> events(String type) {
        return db.sql("select aggregate_id::text from ledger.event where event_type = ?")
                .param(type)
                .query(String.class)
                .list();
    }
}
