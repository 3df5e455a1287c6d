package se.inkom.command.cases;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import se.inkom.command.support.Desk;
import se.inkom.command.support.IfMatch;
import se.inkom.events.cases.RemovalFallback;
import se.inkom.events.ids.CaseId;
import se.inkom.web.Actor;

/** Documents what was done where a removal could not be had (R67, N10). */
@RestController
class DocumentFallbackApi {
    private final Desk desk;

    DocumentFallbackApi(Desk desk) {
        this.desk = desk;
    }

    @Schema(name = "DocumentFallback")
    record Body(
            @NotNull RemovalFallback fallback,
            @NotBlank @Size(max = 2000) String reference) {}

    @PostMapping("/api/cases/{caseId}/removal/fallback")
    ResponseEntity<CaseChanged> handle(
            @PathVariable UUID caseId, IfMatch ifMatch, Actor actor, @RequestBody @Valid Body body) {
        var id = new CaseId(caseId);
        long version = desk.send(
                new DocumentFallback(id, ifMatch.version(), body.fallback(), body.reference(), actor.id()), actor);
        return CaseChanged.answer(id, version);
    }
}
