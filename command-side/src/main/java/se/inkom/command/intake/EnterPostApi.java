package se.inkom.command.intake;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import se.inkom.command.support.Idempotency;
import se.inkom.events.ids.CaseId;
import se.inkom.web.Actor;

/** Takes in by hand what no adapter sees: comments on other people's pages, channels without an adapter (L10, R1). */
@RestController
class EnterPostApi {
    private final ManualIntake manual;
    private final Idempotency idempotency;

    EnterPostApi(ManualIntake manual, Idempotency idempotency) {
        this.manual = manual;
        this.idempotency = idempotency;
    }

    @Schema(name = "EnterPostAnswer")
    record Answer(CaseId caseId, long version, boolean opened) {}

    @PostMapping(path = "/api/posts", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Answer> enter(
            Actor actor,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody @Valid EnteredPost post) {
        return answer(key, actor, post, List.of());
    }

    @PostMapping(path = "/api/posts", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Answer> enterWithFiles(
            Actor actor,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestPart @Valid EnteredPost post,
            @RequestPart(required = false) @Nullable List<MultipartFile> attachments)
            throws IOException {
        return answer(key, actor, post, AttachedFile.all(attachments));
    }

    private ResponseEntity<Answer> answer(
            @Nullable String key, Actor actor, EnteredPost post, List<AttachedFile> files) {
        String request =
                post + files.stream().map(AttachedFile::digest).toList().toString();
        Answer answer = idempotency.once(key, actor, request, Answer.class, () -> {
            Intake.Placed placed = manual.enter(post, files, actor);
            return new Answer(placed.caseId(), placed.version(), placed.opened());
        });
        var response = answer.opened()
                ? ResponseEntity.created(URI.create("/api/cases/" + answer.caseId()))
                : ResponseEntity.ok();
        return response.eTag("\"" + answer.version() + "\"").body(answer);
    }
}
