package se.inkom.command.cases;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import se.inkom.command.support.Desk;
import se.inkom.command.support.IfMatch;
import se.inkom.events.ids.AuthorityId;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.UnitId;
import se.inkom.web.Actor;

/** Offers the case to another unit (R30). */
@RestController
class ForwardCaseApi {
    /** Both end up in lists and diary numbers: letters, digits and what names of units are joined with. */
    static final String UNIT = "[\\p{L}\\p{N}][\\p{L}\\p{N} &._-]{0,59}";

    private final Desk desk;

    ForwardCaseApi(Desk desk) {
        this.desk = desk;
    }

    @Schema(name = "ForwardCase")
    record Body(
            @NotBlank @Pattern(regexp = UNIT) String authority,
            @NotBlank @Pattern(regexp = UNIT) String unit,
            @NotBlank @Size(max = 2000) String reason) {}

    @PostMapping("/api/cases/{caseId}/forwarding")
    ResponseEntity<CaseChanged> handle(
            @PathVariable UUID caseId, IfMatch ifMatch, Actor actor, @RequestBody @Valid Body body) {
        var id = new CaseId(caseId);
        long version = desk.send(
                new ForwardCase(
                        id,
                        ifMatch.version(),
                        new AuthorityId(body.authority()),
                        new UnitId(body.unit()),
                        body.reason(),
                        actor.id()),
                actor);
        return CaseChanged.answer(id, version);
    }
}
