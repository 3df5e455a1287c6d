package se.inkom.command.crises;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.inkom.command.support.Idempotency;
import se.inkom.events.ids.AccountId;
import se.inkom.events.ids.CrisisId;
import se.inkom.web.Actor;

/** Switches crisis mode on for an account or a topic, and off again (R27). */
@RestController
class CrisesApi {
    private final CrisisDesk desk;
    private final Idempotency idempotency;

    CrisesApi(CrisisDesk desk, Idempotency idempotency) {
        this.desk = desk;
        this.idempotency = idempotency;
    }

    @Schema(name = "DeclareCrisis")
    record Declare(
            @Size(min = 1, max = 100) @Nullable String account,
            @Size(min = 1, max = 100) @Nullable String topic,
            @NotBlank @Size(max = 2000) String reason) {}

    @Schema(name = "CrisisDeclaredAnswer")
    record Answer(CrisisId crisisId) {}

    @Schema(name = "EndCrisis")
    record End(@NotBlank @Size(max = 2000) String reason) {}

    @PostMapping("/api/crises")
    ResponseEntity<Answer> declare(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Actor actor,
            @RequestBody @Valid Declare body) {
        Answer answer = idempotency.once(
                key,
                actor,
                "POST /api/crises " + body,
                Answer.class,
                () -> new Answer(desk.declare(
                        body.account() == null ? null : new AccountId(body.account()),
                        body.topic(),
                        body.reason(),
                        actor)));
        return ResponseEntity.created(URI.create("/api/crises/" + answer.crisisId()))
                .body(answer);
    }

    @PostMapping("/api/crises/{crisisId}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable UUID crisisId, Actor actor, @RequestBody @Valid End body) {
        desk.end(new CrisisId(crisisId), body.reason(), actor);
    }
}
