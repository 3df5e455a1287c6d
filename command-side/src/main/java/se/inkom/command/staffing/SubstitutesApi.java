package se.inkom.command.staffing;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import java.time.Clock;
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
import se.inkom.command.support.Staff;
import se.inkom.events.ids.AppointmentId;
import se.inkom.events.ids.OfficerId;
import se.inkom.web.Actor;

/** Appoints who stands in for an officer who is away, and ends it (R15). */
@RestController
class SubstitutesApi {
    private final StaffingDesk desk;
    private final Colleagues colleagues;
    private final Staff staff;
    private final Idempotency idempotency;
    private final Clock clock;

    SubstitutesApi(StaffingDesk desk, Colleagues colleagues, Staff staff, Idempotency idempotency, Clock clock) {
        this.desk = desk;
        this.colleagues = colleagues;
        this.staff = staff;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /** @param from at once when absent */
    @Schema(name = "AppointSubstitute")
    record Body(
            @NotBlank String substitute,
            @Nullable Instant from,
            @Nullable Instant until) {}

    @Schema(name = "SubstituteAppointedAnswer")
    record Answer(AppointmentId appointmentId) {}

    @PostMapping("/api/staff/{officer}/substitutes")
    ResponseEntity<Answer> appoint(
            @PathVariable String officer,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Actor actor,
            @RequestBody @Valid Body body) {
        OfficerId named = colleagues.named(officer);
        OfficerId substitute = staff.require("substitute", body.substitute()).id();
        String path = "/api/staff/" + named + "/substitutes";
        Answer answer = idempotency.once(
                key,
                actor,
                "POST " + path + " " + body,
                Answer.class,
                () -> new Answer(desk.appoint(
                        named, substitute, body.from() == null ? clock.instant() : body.from(), body.until(), actor)));
        return ResponseEntity.created(URI.create(path + "/" + answer.appointmentId()))
                .body(answer);
    }

    @PostMapping("/api/staff/{officer}/substitutes/{appointmentId}/dismissal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void dismiss(@PathVariable String officer, @PathVariable UUID appointmentId, Actor actor) {
        desk.dismiss(new AppointmentId(appointmentId), colleagues.named(officer), actor);
    }
}
