package se.inkom.command.cases;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import se.inkom.command.support.Desk;
import se.inkom.command.support.Idempotency;
import se.inkom.command.support.IfMatch;
import se.inkom.events.ids.CaseId;
import se.inkom.web.Actor;

/** Leaves a note for colleagues; it is never published. */
@RestController
class WriteNoteApi {
    private final Desk desk;
    private final Idempotency idempotency;

    WriteNoteApi(Desk desk, Idempotency idempotency) {
        this.desk = desk;
        this.idempotency = idempotency;
    }

    @Schema(name = "WriteNote")
    record Body(@NotBlank @Size(max = 8000) String text) {}

    @PostMapping("/api/cases/{caseId}/notes")
    ResponseEntity<CaseChanged> handle(
            @PathVariable UUID caseId,
            IfMatch ifMatch,
            Actor actor,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey,
            @RequestBody @Valid Body body) {
        var id = new CaseId(caseId);
        var command = new WriteNote(id, ifMatch.version(), body.text(), actor.id());
        CaseChanged changed = idempotency.once(
                idempotencyKey,
                actor,
                command.toString(),
                CaseChanged.class,
                () -> new CaseChanged(id, desk.<Long>send(command, actor)));
        return ResponseEntity.status(HttpStatus.CREATED)
                .eTag("\"" + changed.version() + "\"")
                .body(changed);
    }
}
