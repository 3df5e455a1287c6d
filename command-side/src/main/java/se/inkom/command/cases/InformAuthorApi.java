package se.inkom.command.cases;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import se.inkom.command.support.Desk;
import se.inkom.command.support.IfMatch;
import se.inkom.events.cases.NoticeMeans;
import se.inkom.events.ids.CaseId;
import se.inkom.web.Actor;

/** Notes that the writer was told why the post is removed (R69); without a text, in the words of the policy. */
@RestController
class InformAuthorApi {
    private final Desk desk;

    InformAuthorApi(Desk desk) {
        this.desk = desk;
    }

    @Schema(name = "InformAuthor")
    record Body(
            @NotNull NoticeMeans means,
            @Size(max = 2000) @Nullable String text) {}

    @PostMapping("/api/cases/{caseId}/removal/author-notice")
    ResponseEntity<CaseChanged> handle(
            @PathVariable UUID caseId, IfMatch ifMatch, Actor actor, @RequestBody @Valid Body body) {
        var id = new CaseId(caseId);
        long version = desk.send(
                new InformAuthor(id, ifMatch.version(), body.means(), blankIsNone(body.text()), actor.id()), actor);
        return CaseChanged.answer(id, version);
    }

    private static @Nullable String blankIsNone(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
