package se.inkom.command.archive;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.inkom.command.support.Desk;
import se.inkom.command.support.Idempotency;
import se.inkom.events.ids.MatterId;
import se.inkom.events.ids.TransferId;
import se.inkom.web.Actor;

/** A receiver has taken an archive package (N6). */
@RestController
class TransferApi {
    private final Desk desk;
    private final Idempotency idempotency;

    TransferApi(Desk desk, Idempotency idempotency) {
        this.desk = desk;
        this.idempotency = idempotency;
    }

    /**
     * What the receiver confirms; the reading room shows the package's own values.
     *
     * @param receipt the receiver's reference
     */
    @Schema(name = "RecordArchiveTransfer")
    record Body(
            @NotBlank @Pattern(regexp = "inkom-[0-9a-f-]{36}")
            String objectId,

            @NotBlank @Pattern(regexp = "[0-9a-f]{64}") String sha256,
            @Positive long length,
            @NotBlank @Pattern(regexp = "[a-z0-9-]{1,60}") String receiver,
            @Size(max = 200) @Nullable String receipt,
            @NotEmpty @Size(max = 10_000) List<@NotNull UUID> matters) {}

    @Schema(name = "ArchiveTransferRecorded")
    record Answer(TransferId transferId) {}

    @PostMapping("/api/archive-packages/{packageId}/receipt")
    @ResponseStatus(HttpStatus.CREATED)
    Answer transfer(
            @PathVariable UUID packageId,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Actor actor,
            @RequestBody @Valid Body body) {
        return idempotency.once(
                key,
                actor,
                "POST /api/archive-packages/" + packageId + "/receipt " + body,
                Answer.class,
                () -> new Answer(desk.<TransferId>send(
                        new RecordTransfer(
                                packageId,
                                body.objectId(),
                                body.sha256(),
                                body.length(),
                                body.receiver(),
                                body.receipt(),
                                body.matters().stream().map(MatterId::new).toList(),
                                actor.id()),
                        actor)));
    }
}
