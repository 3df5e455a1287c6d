package se.inkom.command.evidence;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import se.inkom.command.cases.CaptureAccepted;
import se.inkom.command.cases.RequestCapture;
import se.inkom.command.support.Desk;
import se.inkom.command.support.Idempotency;
import se.inkom.command.support.IfMatch;
import se.inkom.events.cases.CaptureReason;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.EffectId;
import se.inkom.web.Actor;

/** Has our browser take the post's picture; 202, since it has yet to be taken (R48). */
@RestController
class CaptureEvidenceApi {
    private final Desk desk;
    private final Idempotency idempotency;

    CaptureEvidenceApi(Desk desk, Idempotency idempotency) {
        this.desk = desk;
        this.idempotency = idempotency;
    }

    @Schema(name = "CaptureEvidenceAnswer")
    record Answer(CaseId caseId, long version, EffectId captureId) {}

    @PostMapping("/api/cases/{caseId}/evidence/capture")
    ResponseEntity<Answer> handle(
            @PathVariable UUID caseId,
            IfMatch ifMatch,
            Actor actor,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey) {
        var id = new CaseId(caseId);
        Answer answer = idempotency.once(
                idempotencyKey, actor, "capture " + caseId + " " + ifMatch.version(), Answer.class, () -> {
                    CaptureAccepted accepted = desk.send(
                            new RequestCapture(id, ifMatch.version(), CaptureReason.BY_HAND, actor.id()), actor);
                    return new Answer(id, accepted.version(), Objects.requireNonNull(accepted.captureId()));
                });
        return ResponseEntity.status(HttpStatus.ACCEPTED)
                .eTag("\"" + answer.version() + "\"")
                .body(answer);
    }
}
