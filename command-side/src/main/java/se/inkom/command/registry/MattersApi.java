package se.inkom.command.registry;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.inkom.command.support.IfMatch;
import se.inkom.command.support.Staff;
import se.inkom.events.ids.DiaryNumber;
import se.inkom.events.ids.MatterId;
import se.inkom.web.Actor;

/** What happens to a matter as a whole; {@code If-Match} takes the matter's version. */
@RestController
@RequestMapping("/api/matters/{matterId}")
class MattersApi {
    private final MatterDesk matters;
    private final Staff staff;

    MattersApi(MatterDesk matters, Staff staff) {
        this.matters = matters;
        this.staff = staff;
    }

    /** @param version for the next {@code If-Match} */
    @Schema(name = "MatterChanged")
    record Changed(MatterId matterId, long version) {
        static ResponseEntity<Changed> answer(MatterId matterId, long version) {
            return ResponseEntity.ok().eTag("\"" + version + "\"").body(new Changed(matterId, version));
        }
    }

    /** @param protectedSubject kept apart; then {@code subject} stays open even while a case of the matter is secret */
    @Schema(name = "CorrectMatter")
    record Correction(
            @Size(max = 300) @Nullable String subject,
            @Size(max = 300) @Nullable String protectedSubject,
            @Size(max = 60) @Nullable String externalNumber) {}

    @Schema(name = "ReferToMatter")
    record Reference(@NotBlank @Size(max = 60) String diaryNumber) {}

    @Schema(name = "AssignMatter")
    record Assignment(@NotBlank @Size(max = 100) String officer) {}

    /** @param adActa put away without a decision or further steps */
    @Schema(name = "CloseMatter")
    record Closure(boolean adActa) {}

    @Schema(name = "ReopenMatter")
    record Reopening(@NotBlank @Size(max = 300) String reason) {}

    @PostMapping("/correction")
    ResponseEntity<Changed> correct(
            @PathVariable UUID matterId, IfMatch ifMatch, Actor actor, @RequestBody @Valid Correction body) {
        var external = body.externalNumber() == null ? null : new DiaryNumber(body.externalNumber());
        return change(
                new CorrectMatter(
                        new MatterId(matterId),
                        ifMatch.version(),
                        external,
                        Twin.of(body.subject(), body.protectedSubject()),
                        actor.id()),
                actor);
    }

    @PostMapping("/references")
    ResponseEntity<Changed> refer(
            @PathVariable UUID matterId, IfMatch ifMatch, Actor actor, @RequestBody @Valid Reference body) {
        return change(
                new ReferToMatter(
                        new MatterId(matterId), ifMatch.version(), new DiaryNumber(body.diaryNumber()), actor.id()),
                actor);
    }

    @PostMapping("/responsible")
    ResponseEntity<Changed> assign(
            @PathVariable UUID matterId, IfMatch ifMatch, Actor actor, @RequestBody @Valid Assignment body) {
        var officer = staff.require("officer", body.officer()).id();
        return change(new AssignMatter(new MatterId(matterId), ifMatch.version(), officer, actor.id()), actor);
    }

    @PostMapping("/closure")
    ResponseEntity<Changed> close(
            @PathVariable UUID matterId, IfMatch ifMatch, Actor actor, @RequestBody @Valid Closure body) {
        return change(new CloseMatter(new MatterId(matterId), ifMatch.version(), body.adActa(), actor.id()), actor);
    }

    @PostMapping("/reopening")
    ResponseEntity<Changed> reopen(
            @PathVariable UUID matterId, IfMatch ifMatch, Actor actor, @RequestBody @Valid Reopening body) {
        return change(new ReopenMatter(new MatterId(matterId), ifMatch.version(), body.reason(), actor.id()), actor);
    }

    private ResponseEntity<Changed> change(MatterCommand command, Actor actor) {
        return Changed.answer(command.matterId(), matters.change(command, actor));
    }
}
