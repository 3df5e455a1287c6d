package se.inkom.command.support;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.inkom.web.Actor;
import se.inkom.web.ProblemException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes a creating call repeatable: the key, the command and its answer are one transaction, so a caller who never saw the
 * answer asks again and gets the same one (RELIABILITY K6).
 */
@Component
public final class Idempotency {
    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final JsonMapper json;

    Idempotency(JdbcClient db, PlatformTransactionManager transactions, JsonMapper json) {
        this.db = db;
        this.transaction = new TransactionTemplate(transactions);
        this.json = json;
    }

    /**
     * Runs the call, or repeats its earlier answer.
     *
     * @param key the header {@code Idempotency-Key}; absent: the call simply runs
     * @param request what makes two calls the same: path, expected version and body
     * @throws ProblemException 422 when the key was used for another request
     */
    public <T> T once(@Nullable String key, Actor actor, String request, Class<T> type, Supplier<T> call) {
        if (key == null) {
            return call.get();
        }
        if (key.isBlank() || key.length() > 200) {
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST, "idempotency-key-malformed", "Idempotency-Key takes 1 to 200 characters.");
        }
        return java.util.Objects.requireNonNull(transaction.execute(
                tx -> recorded(key, actor, Sha256.hex(request.getBytes(StandardCharsets.UTF_8)), type, call)));
    }

    private <T> T recorded(String key, Actor actor, String digest, Class<T> type, Supplier<T> call) {
        boolean first = db.sql(
                                "insert into command.idempotency (actor, key, request_digest) values (?, ?, ?) on conflict do nothing")
                        .params(actor.id().value(), key, digest)
                        .update()
                == 1;
        if (!first) {
            return json.readValue(earlierAnswer(key, actor, digest), type);
        }
        T answer = call.get();
        db.sql("update command.idempotency set answer = ? where actor = ? and key = ?")
                .params(json.writeValueAsString(answer), actor.id().value(), key)
                .update();
        return answer;
    }

    private String earlierAnswer(String key, Actor actor, String digest) {
        Optional<String> answer = db.sql(
                        "select answer from command.idempotency where actor = ? and key = ? and request_digest = ?")
                .params(actor.id().value(), key, digest)
                .query(String.class)
                .optional();
        return answer.orElseThrow(() -> new ProblemException(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "idempotency-key-reused",
                "This Idempotency-Key was used for another request. Use a new key for a new request."));
    }
}
