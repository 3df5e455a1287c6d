package se.inkom.command.presence;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.inkom.web.Actor;
import se.inkom.web.Problems;

/** Says that the caller has the case open, and hears who else has. */
@RestController
@RequestMapping("/api/cases/{caseId}/presence")
class PresenceApi {
    private final Presence presence;

    PresenceApi(Presence presence) {
        this.presence = presence;
    }

    @Schema(name = "BePresent")
    record Body(boolean writing) {}

    @Schema(name = "OthersPresent")
    record Others(List<Presence.Present> others) {}

    @PutMapping
    Others bePresent(@PathVariable UUID caseId, Actor actor, @RequestBody Body body) {
        if (!presence.knows(caseId)) {
            throw Problems.notFound();
        }
        presence.see(caseId, actor.id(), body.writing());
        return new Others(presence.others(caseId, actor.id()));
    }

    @DeleteMapping
    ResponseEntity<Void> leaveCase(@PathVariable UUID caseId, Actor actor) {
        presence.leave(caseId, actor.id());
        return ResponseEntity.noContent().build();
    }
}
