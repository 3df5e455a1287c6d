package se.inkom.command.evidence;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;
import se.inkom.command.support.SystemActor;
import se.inkom.events.Platform;
import se.inkom.events.PostContent;
import se.inkom.events.SourcePost;
import se.inkom.events.cases.CaptureRequested;
import se.inkom.events.ids.CaseId;
import se.inkom.events.messages.EffectRequested;
import se.inkom.events.messages.Topics;
import se.inkom.ledger.vault.ContentVault;
import tools.jackson.databind.json.JsonMapper;

/** Asks the despatch for a picture. Asked twice under one id it is taken once, or twice without harm. */
@Component
class CaptureRequests {
    private static final int SECONDS_TO_WAIT = 20;

    private final KafkaTemplate<String, byte[]> kafka;
    private final ContentVault vault;
    private final Captures captures;
    private final JdbcClient db;
    private final JsonMapper json;

    CaptureRequests(
            KafkaTemplate<String, byte[]> kafka,
            ContentVault vault,
            Captures captures,
            JdbcClient db,
            JsonMapper json) {
        this.kafka = kafka;
        this.vault = vault;
        this.captures = captures;
        this.db = db;
        this.json = json;
    }

    void send(CaptureRequested e) {
        PostContent content = contentOf(e);
        captures.expect(e);
        var request = new EffectRequested.CaptureEvidence(
                e.captureId(),
                e.caseId(),
                post(e.caseId()),
                e.address(),
                content.text() == null ? "" : content.text(),
                content.author() == null || content.author().name() == null
                        ? ""
                        : content.author().name(),
                content.attachments().stream().anyMatch(file -> file.kind().equals("photo")),
                e.requestedAt());
        byte[] message = json.writerFor(EffectRequested.class).writeValueAsBytes(request);
        try {
            kafka.send(Topics.EFFECTS, e.caseId().toString(), message).get(SECONDS_TO_WAIT, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while asking for capture " + e.captureId(), interrupted);
        } catch (ExecutionException | TimeoutException away) {
            throw new IllegalStateException("The broker did not take capture " + e.captureId(), away);
        }
    }

    private PostContent contentOf(CaptureRequested e) {
        return vault.open(e.version().content().id(), SystemActor.EVIDENCE, "capture-evidence")
                .map(content -> json.readValue(content.text(), PostContent.class))
                .orElseGet(() -> new PostContent(null, null, java.util.List.of(), null));
    }

    private SourcePost post(CaseId caseId) {
        return db.sql("select platform, account, native_id from command.source_post where case_id = ?")
                .param(caseId.value())
                .query((row, n) ->
                        new SourcePost(Platform.valueOf(row.getString(1)), row.getString(2), row.getString(3)))
                .single();
    }
}
