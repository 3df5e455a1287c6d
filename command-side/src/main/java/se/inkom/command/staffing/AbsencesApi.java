package se.inkom.command.staffing;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Instant;
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
import se.inkom.events.ids.AbsenceId;
import se.inkom.events.ids.OfficerId;
import se.inkom.web.Actor;

/** Notes when somebody is away, and when they are back (D15). Never why. */
@RestController
class AbsencesApi {
    private final StaffingDesk desk;
    private final Colleagues colleagues;
    private final Idempotency idempotency;

    AbsencesApi(StaffingDesk desk, Colleagues colleagues, Idempotency idempotency) {
        this.desk = desk;
        this.colleagues = colleagues;
        this.idempotency = idempotency;
    }

    @Schema(name = "RegisterAbsence")
    record Body(@NotNull Instant from, @Nullable Instant until) {}

    @Schema(name = "AbsenceRegisteredAnswer")
    record Answer(AbsenceId absenceId) {}

    @PostMapping("/api/staff/{officer}/absences")
    ResponseEntity<Answer> register(
            @PathVariable String officer,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Actor actor,
            @RequestBody @Valid Body body) {
        OfficerId named = colleagues.mineOrManaged(officer, actor);
        String path = "/api/staff/" + named + "/absences";
        Answer answer = idempotency.once(
                key,
                actor,
                "POST " + path + " " + body,
                Answer.class,
                () -> new Answer(desk.register(named, body.from(), body.until(), actor)));
        return ResponseEntity.created(URI.create(path + "/" + answer.absenceId()))
                .body(answer);
    }

    @PostMapping("/api/staff/{officer}/absences/{absenceId}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable String officer, @PathVariable UUID absenceId, Actor actor) {
        desk.withdraw(new AbsenceId(absenceId), colleagues.mineOrManaged(officer, actor), actor);
    }
}
