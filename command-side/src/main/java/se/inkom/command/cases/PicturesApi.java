package se.inkom.command.cases;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import se.inkom.command.support.Desk;
import se.inkom.command.support.Idempotency;
import se.inkom.command.support.IfMatch;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.ConsentId;
import se.inkom.events.ids.PictureId;
import se.inkom.web.Actor;

/** Pictures for answers, their permission and consents, and what follows when a consent is withdrawn (R59, R60). */
@RestController
@RequestMapping("/api/cases/{caseId}/pictures")
class PicturesApi {
    private final Desk desk;
    private final PictureDesk pictures;
    private final Idempotency idempotency;

    PicturesApi(Desk desk, PictureDesk pictures, Idempotency idempotency) {
        this.desk = desk;
        this.pictures = pictures;
        this.idempotency = idempotency;
    }

    @Schema(name = "AttachPicture")
    record Rights(
            @Size(max = 500) @Nullable String permission,
            boolean showsPeople,
            @Size(max = 20) @Nullable List<@Size(max = 500) String> consents) {}

    @Schema(name = "AttachPictureAnswer")
    record Attached(CaseId caseId, long version, PictureId pictureId, List<ConsentId> consents) {}

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Attached> attachPicture(
            @PathVariable UUID caseId,
            IfMatch ifMatch,
            Actor actor,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey,
            @RequestPart @Valid Rights rights,
            @RequestPart MultipartFile file)
            throws IOException {
        var id = new CaseId(caseId);
        var picture = Screenshot.of(file.getBytes());
        String request = caseId + " " + ifMatch.version() + " " + picture.digest() + " " + rights;
        Attached attached = idempotency.once(idempotencyKey, actor, request, Attached.class, () -> {
            PictureAccepted accepted = pictures.attach(id, ifMatch, picture, rights, actor);
            return new Attached(id, accepted.version(), accepted.pictureId(), accepted.consents());
        });
        return ResponseEntity.status(HttpStatus.CREATED)
                .eTag("\"" + attached.version() + "\"")
                .body(attached);
    }

    @PostMapping("/{pictureId}/consents/{consentId}/withdrawal")
    ResponseEntity<CaseChanged> withdrawConsent(
            @PathVariable UUID caseId,
            @PathVariable UUID pictureId,
            @PathVariable UUID consentId,
            IfMatch ifMatch,
            Actor actor) {
        var id = new CaseId(caseId);
        return CaseChanged.answer(
                id,
                desk.send(
                        new WithdrawConsent(
                                id, ifMatch.version(), new PictureId(pictureId), new ConsentId(consentId), actor.id()),
                        actor));
    }

    @PostMapping("/{pictureId}/takedown")
    ResponseEntity<CaseChanged> takeDownPicture(
            @PathVariable UUID caseId, @PathVariable UUID pictureId, IfMatch ifMatch, Actor actor) {
        var id = new CaseId(caseId);
        return CaseChanged.answer(
                id, desk.send(new TakeDownPicture(id, ifMatch.version(), new PictureId(pictureId), actor.id()), actor));
    }
}
