package se.inkom.command.intake;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.inkom.web.Actor;
import se.inkom.web.ProblemException;
import se.inkom.web.Problems;

/** The operator's view of what could not be placed: look, try again after the cause is mended, or discard with a reason. */
@RestController
@RequestMapping("/api/quarantine")
class QuarantineApi {
    private final Quarantine quarantine;
    private final Intake intake;

    QuarantineApi(Quarantine quarantine, Intake intake) {
        this.quarantine = quarantine;
        this.intake = intake;
    }

    @Schema(name = "QuarantinePage")
    record Page(List<Quarantine.Entry> items, @Nullable UUID nextCursor) {}

    @Schema(name = "DiscardRecord")
    record Discard(@NotBlank @Size(max = 2000) String reason) {}

    @GetMapping
    Page list(
            @RequestParam(defaultValue = "WAITING") Quarantine.State state,
            @RequestParam(required = false) @Nullable UUID cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(500) int limit) {
        List<Quarantine.Entry> items = quarantine.list(state, cursor, limit);
        return new Page(items, items.size() < limit ? null : items.getLast().id());
    }

    @GetMapping("/{id}")
    Quarantine.Entry one(@PathVariable UUID id) {
        return quarantine.find(id).orElseThrow(Problems::notFound);
    }

    /** A download, never shown: nobody knows what is in it. */
    @GetMapping("/{id}/raw")
    ResponseEntity<byte[]> raw(@PathVariable UUID id) {
        one(id);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + id + ".bin\"")
                .body(quarantine.bytesOf(id));
    }

    @PostMapping("/{id}/requeue")
    @Transactional
    Quarantine.Entry requeue(@PathVariable UUID id, Actor actor) {
        Inbound inbound = waiting(id);
        Unplaceable still = intake.retry(inbound);
        if (still != null) {
            throw new ProblemException(HttpStatus.CONFLICT, still.reason(), still.detail());
        }
        quarantine.decide(id, Quarantine.State.REQUEUED, actor.id(), null);
        return one(id);
    }

    @PostMapping("/{id}/discard")
    @ResponseStatus(HttpStatus.OK)
    @Transactional
    Quarantine.Entry discard(@PathVariable UUID id, Actor actor, @RequestBody @Valid Discard body) {
        waiting(id);
        quarantine.decide(id, Quarantine.State.DISCARDED, actor.id(), body.reason());
        return one(id);
    }

    private Inbound waiting(UUID id) {
        one(id);
        return quarantine
                .openForDecision(id)
                .orElseThrow(() -> new ProblemException(
                        HttpStatus.CONFLICT,
                        "quarantine-decided",
                        "The record has been requeued or discarded already."));
    }
}
