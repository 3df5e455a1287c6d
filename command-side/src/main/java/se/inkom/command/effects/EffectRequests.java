package se.inkom.command.effects;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;
import se.inkom.command.support.SystemActor;
import se.inkom.events.ContentRef;
import se.inkom.events.Platform;
import se.inkom.events.PostContent;
import se.inkom.events.SourcePost;
import se.inkom.events.cases.AnswerGiven;
import se.inkom.events.cases.RemovalDecided;
import se.inkom.events.ids.CaseId;
import se.inkom.events.messages.EffectRequested;
import se.inkom.events.messages.Topics;
import se.inkom.ledger.vault.ContentVault;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks the despatch to carry out an effect, with what the vault and the intake know of it. A request that was sent but not
 * noted as sent is sent again under the same effect id, which the despatch recognises (I8).
 */
@Component
class EffectRequests {
    private static final int SECONDS_TO_WAIT = 20;

    private final KafkaTemplate<String, byte[]> kafka;
    private final ContentVault vault;
    private final JdbcClient db;
    private final JsonMapper json;

    EffectRequests(KafkaTemplate<String, byte[]> kafka, ContentVault vault, JdbcClient db, JsonMapper json) {
        this.kafka = kafka;
        this.vault = vault;
        this.db = db;
        this.json = json;
    }

    void publish(AnswerGiven e) {
        String text = content(e.text(), "publish-answer");
        request(new EffectRequested.PublishAnswer(e.answerId(), e.caseId(), post(e.caseId()), text, e.givenAt()));
    }

    void remove(RemovalDecided e) {
        var content = json.readValue(content(e.version().content(), "remove-post"), PostContent.class);
        String text = content.text() == null ? "" : content.text();
        SourcePost post = post(e.caseId());
        request(
                switch (e.method()) {
                    case REMOVE -> new EffectRequested.RemovePost(e.removalId(), e.caseId(), post, text, e.decidedAt());
                    case HIDE -> new EffectRequested.HidePost(e.removalId(), e.caseId(), post, text, e.decidedAt());
                });
    }

    private String content(ContentRef ref, String purpose) {
        return vault.open(ref.id(), SystemActor.EFFECTS, purpose)
                .orElseThrow(() -> new IllegalStateException("Content " + ref.id() + " is gone from the vault"))
                .text();
    }

    private SourcePost post(CaseId caseId) {
        return db.sql("select platform, account, native_id from command.source_post where case_id = ?")
                .param(caseId.value())
                .query((row, n) ->
                        new SourcePost(Platform.valueOf(row.getString(1)), row.getString(2), row.getString(3)))
                .single();
    }

    /** Waits for the broker: the token moves on only when the request is safe there. */
    private void request(EffectRequested effect) {
        byte[] message = json.writerFor(EffectRequested.class).writeValueAsBytes(effect);
        try {
            kafka.send(Topics.EFFECTS, effect.caseId().toString(), message).get(SECONDS_TO_WAIT, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while asking for effect " + effect.effectId(), e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("The broker did not take effect " + effect.effectId(), e);
        }
    }
}
