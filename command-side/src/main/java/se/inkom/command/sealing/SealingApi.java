package se.inkom.command.sealing;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.inkom.ledger.sealing.NotRolledBack;
import se.inkom.ledger.sealing.Sealing;
import se.inkom.ledger.sealing.SealingStatus;
import se.inkom.proofs.OpeningRecord;
import se.inkom.web.Actor;
import se.inkom.web.ProblemException;

/** How far the log reaches, and the operator's way out of a rollback (docs/sealing.md). */
@RestController
@RequestMapping("/api/sealing")
class SealingApi {
    private final Sealing sealing;

    SealingApi(Sealing sealing) {
        this.sealing = sealing;
    }

    @Schema(name = "OpenEpoch")
    record Body(@NotBlank @Size(max = 2000) String incident) {}

    @Schema(name = "OpenedEpoch")
    record Opened(int epoch, long previousSize, long lostFrom, long lostTo) {}

    @GetMapping
    SealingStatus status() {
        return sealing.status();
    }

    @PostMapping("/epochs")
    @ResponseStatus(HttpStatus.CREATED)
    Opened open(@RequestBody @Valid Body body, Actor actor) {
        try {
            OpeningRecord opened = sealing.openEpoch(body.incident(), actor.id());
            return new Opened(opened.epoch(), opened.previousSize(), opened.lostFrom(), opened.lostTo());
        } catch (NotRolledBack refused) {
            throw new ProblemException(HttpStatus.CONFLICT, "log-not-rolled-back", refused.getMessage() + ".");
        }
    }
}
