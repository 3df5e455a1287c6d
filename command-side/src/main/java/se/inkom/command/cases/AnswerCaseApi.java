package se.inkom.command.cases;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import se.inkom.command.answers.Finding;
import se.inkom.command.support.Desk;
import se.inkom.command.support.Idempotency;
import se.inkom.command.support.IfMatch;
import se.inkom.command.support.Staff;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.EffectId;
import se.inkom.web.Actor;

/** Answers the writer; the responder is the caller unless another is named (R35, R36). */
@RestController
class AnswerCaseApi {
    private final Desk desk;
    private final Staff staff;
    private final Idempotency idempotency;

    AnswerCaseApi(Desk desk, Staff staff, Idempotency idempotency) {
        this.desk = desk;
        this.staff = staff;
        this.idempotency = idempotency;
    }

    @Schema(name = "AnswerCase")
    record Body(
            @NotBlank @Size(max = 8000) String text,
            @NotBlank String factProvider,
            @Nullable String responder,
            @Nullable Boolean political) {}

    @Schema(name = "AnswerCaseAnswer")
    record Answer(CaseId caseId, long version, EffectId answerId, List<Finding> findings) {

        static Answer of(CaseId caseId, AnswerAccepted accepted) {
            return new Answer(caseId, accepted.version(), accepted.answerId(), accepted.findings());
        }
    }

    @PostMapping("/api/cases/{caseId}/answers")
    ResponseEntity<Answer> handle(
            @PathVariable UUID caseId,
            IfMatch ifMatch,
            Actor actor,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey,
            @RequestBody @Valid Body body) {
        var id = new CaseId(caseId);
        var draft = new DraftBody(body.text(), body.factProvider(), body.responder(), body.political(), null);
        var command = new AnswerCase(id, ifMatch.version(), draft.toText(staff, actor));
        Answer answer = idempotency.once(
                idempotencyKey,
                actor,
                command.toString(),
                Answer.class,
                () -> Answer.of(id, desk.send(command, actor)));
        return ResponseEntity.status(HttpStatus.CREATED)
                .eTag("\"" + answer.version() + "\"")
                .body(answer);
    }
}
