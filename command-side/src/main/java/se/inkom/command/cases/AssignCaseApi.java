package se.inkom.command.cases;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import se.inkom.command.support.Desk;
import se.inkom.command.support.IfMatch;
import se.inkom.command.support.Staff;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.UnitId;
import se.inkom.web.Actor;

/** Puts the case on an officer's desk, and says why (R29). */
@RestController
class AssignCaseApi {
    private final Desk desk;
    private final Staff staff;

    AssignCaseApi(Desk desk, Staff staff) {
        this.desk = desk;
        this.staff = staff;
    }

    @Schema(name = "AssignCase")
    record Body(
            @NotBlank String officer,
            @Nullable @Pattern(regexp = ForwardCaseApi.UNIT) String unit,
            @NotBlank @Size(max = 2000) String reason) {}

    @PostMapping("/api/cases/{caseId}/assignment")
    ResponseEntity<CaseChanged> handle(
            @PathVariable UUID caseId, IfMatch ifMatch, Actor actor, @RequestBody @Valid Body body) {
        var id = new CaseId(caseId);
        long version = desk.send(
                new AssignCase(
                        id,
                        ifMatch.version(),
                        staff.require("officer", body.officer()).id(),
                        body.unit() == null ? null : new UnitId(body.unit()),
                        body.reason(),
                        actor.id()),
                actor);
        return CaseChanged.answer(id, version);
    }
}
