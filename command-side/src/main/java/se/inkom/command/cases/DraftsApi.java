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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.inkom.command.answers.Finding;
import se.inkom.command.support.Desk;
import se.inkom.command.support.Idempotency;
import se.inkom.command.support.IfMatch;
import se.inkom.command.support.Staff;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.DraftId;
import se.inkom.web.Actor;

/** Drafts of an answer from first words to approval (D24, R40). */
@RestController
@RequestMapping("/api/cases/{caseId}")
class DraftsApi {
    private final Desk desk;
    private final DraftDesk drafts;
    private final Staff staff;
    private final Idempotency idempotency;

    DraftsApi(Desk desk, DraftDesk drafts, Staff staff, Idempotency idempotency) {
        this.desk = desk;
        this.drafts = drafts;
        this.staff = staff;
        this.idempotency = idempotency;
    }

    @Schema(name = "DraftAnswerAnswer")
    record Drafted(CaseId caseId, long version, DraftId draftId, int revision, List<Finding> findings) {
        static Drafted of(CaseId caseId, DraftAccepted accepted) {
            return new Drafted(
                    caseId, accepted.version(), accepted.draftId(), accepted.revision(), accepted.findings());
        }
    }

    @Schema(name = "ReturnDraft")
    record Comment(@NotBlank @Size(max = 2000) String comment) {}

    @PostMapping("/answers/preview")
    AnswerPreview previewAnswer(@PathVariable UUID caseId, Actor actor, @RequestBody @Valid DraftBody body) {
        return desk.send(new PreviewAnswer(new CaseId(caseId), null, body.toText(staff, actor)), actor);
    }

    @PostMapping("/drafts")
    ResponseEntity<Drafted> draftAnswer(
            @PathVariable UUID caseId,
            IfMatch ifMatch,
            Actor actor,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey,
            @RequestBody @Valid DraftBody body) {
        var id = new CaseId(caseId);
        var command = new DraftAnswer(id, ifMatch.version(), body.toText(staff, actor), actor.id());
        Drafted drafted = idempotency.once(
                idempotencyKey,
                actor,
                command.toString(),
                Drafted.class,
                () -> Drafted.of(id, desk.send(command, actor)));
        return answer(HttpStatus.CREATED, drafted.version(), drafted);
    }

    @PostMapping("/drafts/{draftId}/versions")
    ResponseEntity<Drafted> reviseDraft(
            @PathVariable UUID caseId,
            @PathVariable UUID draftId,
            IfMatch ifMatch,
            Actor actor,
            @RequestBody @Valid DraftBody body) {
        var id = new CaseId(caseId);
        DraftAccepted accepted = desk.send(
                new ReviseDraft(id, ifMatch.version(), new DraftId(draftId), body.toText(staff, actor), actor.id()),
                actor);
        return answer(HttpStatus.CREATED, accepted.version(), Drafted.of(id, accepted));
    }

    @PostMapping("/drafts/{draftId}/approval-request")
    ResponseEntity<CaseChanged> requestApproval(
            @PathVariable UUID caseId, @PathVariable UUID draftId, IfMatch ifMatch, Actor actor) {
        var id = new CaseId(caseId);
        var draft = new DraftId(draftId);
        DraftWords words = drafts.words(id, ifMatch, draft, actor);
        return CaseChanged.answer(
                id, desk.send(new RequestApproval(id, ifMatch.version(), draft, words, actor.id()), actor));
    }

    @PostMapping("/drafts/{draftId}/return")
    ResponseEntity<CaseChanged> returnDraft(
            @PathVariable UUID caseId,
            @PathVariable UUID draftId,
            IfMatch ifMatch,
            Actor actor,
            @RequestBody @Valid Comment body) {
        var id = new CaseId(caseId);
        return CaseChanged.answer(
                id,
                desk.send(
                        new ReturnDraft(id, ifMatch.version(), new DraftId(draftId), body.comment(), actor.id()),
                        actor));
    }

    @PostMapping("/drafts/{draftId}/approval")
    ResponseEntity<AnswerCaseApi.Answer> approveDraft(
            @PathVariable UUID caseId,
            @PathVariable UUID draftId,
            IfMatch ifMatch,
            Actor actor,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey) {
        return becomesTheAnswer(caseId, draftId, ifMatch, actor, idempotencyKey, true);
    }

    @PostMapping("/drafts/{draftId}/sending")
    ResponseEntity<AnswerCaseApi.Answer> sendDraft(
            @PathVariable UUID caseId,
            @PathVariable UUID draftId,
            IfMatch ifMatch,
            Actor actor,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey) {
        return becomesTheAnswer(caseId, draftId, ifMatch, actor, idempotencyKey, false);
    }

    @PostMapping("/drafts/{draftId}/discarding")
    ResponseEntity<CaseChanged> discardDraft(
            @PathVariable UUID caseId, @PathVariable UUID draftId, IfMatch ifMatch, Actor actor) {
        var id = new CaseId(caseId);
        return CaseChanged.answer(
                id, desk.send(new DiscardDraft(id, ifMatch.version(), new DraftId(draftId), actor.id()), actor));
    }

    private ResponseEntity<AnswerCaseApi.Answer> becomesTheAnswer(
            UUID caseId, UUID draftId, IfMatch ifMatch, Actor actor, @Nullable String key, boolean approve) {
        var id = new CaseId(caseId);
        var draft = new DraftId(draftId);
        String request = (approve ? "approve " : "send ") + caseId + " " + draftId + " " + ifMatch.version();
        AnswerCaseApi.Answer answer = idempotency.once(key, actor, request, AnswerCaseApi.Answer.class, () -> {
            DraftWords words = drafts.words(id, ifMatch, draft, actor);
            AnswerAccepted accepted = desk.send(
                    approve
                            ? new ApproveDraft(id, ifMatch.version(), draft, words, actor.id())
                            : new SendDraft(id, ifMatch.version(), draft, words, actor.id()),
                    actor);
            return AnswerCaseApi.Answer.of(id, accepted);
        });
        return answer(HttpStatus.CREATED, answer.version(), answer);
    }

    private static <T> ResponseEntity<T> answer(HttpStatus status, long version, T body) {
        return ResponseEntity.status(status).eTag("\"" + version + "\"").body(body);
    }
}
