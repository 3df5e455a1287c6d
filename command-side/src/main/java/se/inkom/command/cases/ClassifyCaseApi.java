package se.inkom.command.cases;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import se.inkom.command.support.Desk;
import se.inkom.command.support.IfMatch;
import se.inkom.events.cases.Classification;
import se.inkom.events.ids.CaseId;
import se.inkom.web.Actor;

/** Says what kind of post it is (R26). */
@RestController
class ClassifyCaseApi {
    private final Desk desk;

    ClassifyCaseApi(Desk desk) {
        this.desk = desk;
    }

    @Schema(name = "ClassifyCase")
    record Body(@NotNull Classification classification) {}

    @PostMapping("/api/cases/{caseId}/classification")
    ResponseEntity<CaseChanged> handle(
            @PathVariable UUID caseId, IfMatch ifMatch, Actor actor, @RequestBody @Valid Body body) {
        var id = new CaseId(caseId);
        long version = desk.send(new ClassifyCase(id, ifMatch.version(), body.classification(), actor.id()), actor);
        return CaseChanged.answer(id, version);
    }
}
