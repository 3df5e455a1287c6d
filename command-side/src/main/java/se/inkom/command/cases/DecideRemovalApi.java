package se.inkom.command.cases;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import se.inkom.command.support.Desk;
import se.inkom.command.support.IfMatch;
import se.inkom.events.cases.LegalEffect;
import se.inkom.events.cases.LegalGround;
import se.inkom.events.cases.RemovalBasis;
import se.inkom.events.cases.RemovalGround;
import se.inkom.events.cases.RemovalMethod;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.EffectId;
import se.inkom.web.Actor;

/** Decides that a post is to be removed (R49, R50); 202, since the platform has yet to do it. */
@RestController
class DecideRemovalApi {
    private final Desk desk;

    DecideRemovalApi(Desk desk) {
        this.desk = desk;
    }

    @Schema(name = "DecideRemoval")
    record Body(
            @NotNull RemovalGround ground,
            @NotNull RemovalBasis basis,
            @Nullable LegalGround legalGround,
            @Nullable RemovalMethod method,
            @Size(max = 2000) @Nullable String motive) {}

    @Schema(name = "DecideRemovalAnswer")
    record Answer(CaseId caseId, long version, EffectId removalId, LegalEffect expectedEffect) {}

    @PostMapping("/api/cases/{caseId}/removal")
    ResponseEntity<Answer> handle(
            @PathVariable UUID caseId, IfMatch ifMatch, Actor actor, @RequestBody @Valid Body body) {
        var id = new CaseId(caseId);
        RemovalAccepted accepted = desk.send(
                new DecideRemoval(
                        id,
                        ifMatch.version(),
                        body.ground(),
                        body.basis(),
                        body.legalGround(),
                        body.method() == null ? RemovalMethod.REMOVE : body.method(),
                        body.motive(),
                        actor.id()),
                actor);
        return ResponseEntity.status(HttpStatus.ACCEPTED)
                .eTag("\"" + accepted.version() + "\"")
                .body(new Answer(id, accepted.version(), accepted.removalId(), accepted.expected()));
    }
}
