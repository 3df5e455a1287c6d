package se.inkom.command.cases;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import se.inkom.command.support.Desk;
import se.inkom.command.support.IfMatch;
import se.inkom.events.cases.SuspicionReason;
import se.inkom.events.ids.CaseId;
import se.inkom.web.Actor;

/** Says that the post may hold secret information; its words are masked at once (R51, R52). */
@RestController
class SuspectSecrecyApi {
    private final Desk desk;

    SuspectSecrecyApi(Desk desk) {
        this.desk = desk;
    }

    @Schema(name = "SuspectSecrecy")
    record Body(@Size(max = 9) @Nullable List<SuspicionReason> reasons) {}

    @PostMapping("/api/cases/{caseId}/secrecy/suspicion")
    ResponseEntity<CaseChanged> handle(
            @PathVariable UUID caseId, IfMatch ifMatch, Actor actor, @RequestBody @Valid Body body) {
        var id = new CaseId(caseId);
        long version = desk.send(new SuspectSecrecy(id, ifMatch.version(), reasons(body), actor.id()), actor);
        return CaseChanged.answer(id, version);
    }

    private static List<SuspicionReason> reasons(Body body) {
        return body.reasons() == null || body.reasons().isEmpty()
                ? List.of(SuspicionReason.JUDGEMENT)
                : body.reasons().stream().distinct().toList();
    }
}
