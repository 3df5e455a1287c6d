package se.inkom.command.registry;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.inkom.command.support.Idempotency;
import se.inkom.command.support.IfMatch;
import se.inkom.events.ids.MatterId;
import se.inkom.events.registry.EntryDirection;
import se.inkom.web.Actor;

/** What happens to the entries of a matter; {@code If-Match} takes the matter's version. */
@RestController
@RequestMapping("/api/matters/{matterId}/entries")
class EntriesApi {
    private final MatterDesk matters;
    private final Idempotency idempotency;

    EntriesApi(MatterDesk matters, Idempotency idempotency) {
        this.matters = matters;
        this.idempotency = idempotency;
    }

    /**
     * A further document.
     *
     * @param protectedDescription kept apart
     * @param counterpart who sent or received it
     * @param text the document itself, when it is a text
     * @param provision marks the entry secret (L5)
     * @param date Stockholm date on which it came in, went out or was drawn up; today when absent
     */
    @Schema(name = "AddEntry")
    record Addition(
            @NotNull EntryDirection direction,
            @NotBlank @Size(max = 300) String description,
            @Size(max = 300) @Nullable String protectedDescription,
            @Size(max = 200) @Nullable String counterpart,
            @Size(max = 200) @Nullable String protectedCounterpart,
            @Size(max = 50_000) @Nullable String text,
            @Size(max = 60) @Nullable String provision,
            @Nullable LocalDate date) {
        MatterDesk.Note note() {
            return new MatterDesk.Note(
                    direction,
                    Twin.of(description, protectedDescription),
                    Twin.of(counterpart, protectedCounterpart),
                    text,
                    provision,
                    date);
        }
    }

    @Schema(name = "EntryAdded")
    record Added(MatterId matterId, int entryNumber) {}

    @Schema(name = "CorrectEntry")
    record Correction(
            @Size(max = 300) @Nullable String description,
            @Size(max = 300) @Nullable String protectedDescription,
            @Size(max = 200) @Nullable String counterpart,
            @Size(max = 200) @Nullable String protectedCounterpart) {}

    /**
     * A marking (OSL 5:5).
     *
     * @param description what anybody reads instead; nothing when absent
     * @param counterpart likewise
     */
    @Schema(name = "MarkEntry")
    record Marking(
            @NotBlank @Size(max = 60) String provision,
            @Size(max = 300) @Nullable String description,
            @Size(max = 200) @Nullable String counterpart) {}

    /** @param reason anybody may read it */
    @Schema(name = "VoidEntry")
    record Voiding(@NotBlank @Size(max = 300) String reason) {}

    @PostMapping
    Added add(
            @PathVariable UUID matterId,
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String key,
            Actor actor,
            @RequestBody @Valid Addition body) {
        var id = new MatterId(matterId);
        return idempotency.once(
                key,
                actor,
                "/api/matters/" + matterId + "/entries " + body,
                Added.class,
                () -> new Added(id, matters.note(id, body.note(), actor)));
    }

    @PostMapping("/{entryNumber}/correction")
    ResponseEntity<MattersApi.Changed> correct(
            @PathVariable UUID matterId,
            @PathVariable int entryNumber,
            IfMatch ifMatch,
            Actor actor,
            @RequestBody @Valid Correction body) {
        return change(
                new CorrectEntry(
                        new MatterId(matterId),
                        ifMatch.version(),
                        entryNumber,
                        Twin.of(body.description(), body.protectedDescription()),
                        Twin.of(body.counterpart(), body.protectedCounterpart()),
                        actor.id()),
                actor);
    }

    @PostMapping("/{entryNumber}/marking")
    ResponseEntity<MattersApi.Changed> mark(
            @PathVariable UUID matterId,
            @PathVariable int entryNumber,
            IfMatch ifMatch,
            Actor actor,
            @RequestBody @Valid Marking body) {
        return change(
                new MarkEntry(
                        new MatterId(matterId),
                        ifMatch.version(),
                        entryNumber,
                        body.provision(),
                        body.description(),
                        body.counterpart(),
                        actor.id()),
                actor);
    }

    @DeleteMapping("/{entryNumber}/marking")
    ResponseEntity<MattersApi.Changed> unmark(
            @PathVariable UUID matterId, @PathVariable int entryNumber, IfMatch ifMatch, Actor actor) {
        return change(new UnmarkEntry(new MatterId(matterId), ifMatch.version(), entryNumber, actor.id()), actor);
    }

    @PostMapping("/{entryNumber}/voiding")
    ResponseEntity<MattersApi.Changed> voidIt(
            @PathVariable UUID matterId,
            @PathVariable int entryNumber,
            IfMatch ifMatch,
            Actor actor,
            @RequestBody @Valid Voiding body) {
        return change(
                new VoidEntry(new MatterId(matterId), ifMatch.version(), entryNumber, body.reason(), actor.id()),
                actor);
    }

    private ResponseEntity<MattersApi.Changed> change(MatterCommand command, Actor actor) {
        return MattersApi.Changed.answer(command.matterId(), matters.change(command, actor));
    }
}
