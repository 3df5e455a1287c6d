package se.inkom.command.cases;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import se.inkom.command.support.Desk;
import se.inkom.command.support.IfMatch;
import se.inkom.events.ids.CaseId;
import se.inkom.web.Actor;

/** Marks that the post may be secret, by a section such as OSL 26:1 (R52, L5). */
@RestController
class MarkSecrecyApi {
    private final Desk desk;

    MarkSecrecyApi(Desk desk) {
        this.desk = desk;
    }

    @Schema(name = "MarkSecrecy")
    record Body(
            @NotNull @Pattern(regexp = "OSL \\d{1,2}:\\d{1,2}[a-z]?")
            String provision) {}

    @PostMapping("/api/cases/{caseId}/secrecy")
    ResponseEntity<CaseChanged> handle(
            @PathVariable UUID caseId, IfMatch ifMatch, Actor actor, @RequestBody @Valid Body body) {
        var id = new CaseId(caseId);
        long version = desk.send(new MarkSecrecy(id, ifMatch.version(), body.provision(), actor.id()), actor);
        return CaseChanged.answer(id, version);
    }
}
