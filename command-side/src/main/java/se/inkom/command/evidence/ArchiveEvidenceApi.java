package se.inkom.command.evidence;

import io.swagger.v3.oas.annotations.media.Schema;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import se.inkom.command.cases.EvidenceAccepted;
import se.inkom.command.files.EvidenceFile;
import se.inkom.command.support.Idempotency;
import se.inkom.command.support.IfMatch;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.EvidenceId;
import se.inkom.web.Actor;

/** Archives an uploaded screenshot as evidence of the post as it is now (R48). */
@RestController
class ArchiveEvidenceApi {
    private final EvidenceDesk evidence;
    private final Idempotency idempotency;

    ArchiveEvidenceApi(EvidenceDesk evidence, Idempotency idempotency) {
        this.evidence = evidence;
        this.idempotency = idempotency;
    }

    @Schema(name = "ArchiveEvidenceAnswer")
    record Answer(CaseId caseId, long version, EvidenceId evidenceId) {}

    @PostMapping(path = "/api/cases/{caseId}/evidence", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Answer> handle(
            @PathVariable UUID caseId,
            IfMatch ifMatch,
            Actor actor,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey,
            @RequestPart MultipartFile file)
            throws IOException {
        var id = new CaseId(caseId);
        EvidenceFile.refuseName(file.getOriginalFilename());
        var upload = EvidenceFile.of(file.getBytes());
        String request = caseId + " " + ifMatch.version() + " " + upload.digest();
        Answer answer = idempotency.once(idempotencyKey, actor, request, Answer.class, () -> {
            EvidenceAccepted accepted = evidence.archive(id, ifMatch, upload, actor);
            return new Answer(id, accepted.version(), accepted.evidenceId());
        });
        return ResponseEntity.status(HttpStatus.CREATED)
                .eTag("\"" + answer.version() + "\"")
                .body(answer);
    }
}
