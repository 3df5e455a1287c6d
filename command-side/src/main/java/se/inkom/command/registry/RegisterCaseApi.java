package se.inkom.command.registry;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import se.inkom.command.cases.WaiveRegistration;
import se.inkom.command.support.Desk;
import se.inkom.command.support.IfMatch;
import se.inkom.events.cases.NoRegistrationGround;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.DiaryNumber;
import se.inkom.web.Actor;
import se.inkom.web.ProblemException;

/** Makes the diary decision: a new matter, an ongoing one, or not needed with a ground (R53). */
@RestController
class RegisterCaseApi {
    private final RegistrationDesk registration;
    private final Desk desk;

    RegisterCaseApi(RegistrationDesk registration, Desk desk) {
        this.registration = registration;
        this.desk = desk;
    }

    enum Decision {
        NEW,
        ONGOING,
        NOT_NEEDED
    }

    /**
     * The decision.
     *
     * @param subject what a new matter is about; with NEW
     * @param description what this document is about; the subject when absent
     * @param diaryNumber of the ongoing matter; with ONGOING
     * @param ground with NOT_NEEDED
     */
    @Schema(name = "RegisterCase")
    record Body(
            @NotNull Decision decision,
            @Size(max = 300) @Nullable String subject,
            @Size(max = 300) @Nullable String description,
            @Size(max = 60) @Nullable String diaryNumber,
            @Nullable NoRegistrationGround ground,
            @Size(max = 2000) @Nullable String motive) {}

    @Schema(name = "RegisterCaseAnswer")
    record Answer(
            CaseId caseId,
            long version,
            @Nullable DiaryNumber diaryNumber,
            @Nullable Integer entryNumber) {}

    @PostMapping("/api/cases/{caseId}/registration")
    ResponseEntity<Answer> handle(
            @PathVariable UUID caseId, IfMatch ifMatch, Actor actor, @RequestBody @Valid Body body) {
        var id = new CaseId(caseId);
        Answer answer =
                switch (body.decision()) {
                    case NEW -> {
                        String subject = required("subject", body.subject());
                        String description = body.description() == null ? subject : body.description();
                        yield answer(id, registration.inNewMatter(id, ifMatch.version(), subject, description, actor));
                    }
                    case ONGOING -> {
                        var diaryNumber = new DiaryNumber(required("diaryNumber", body.diaryNumber()));
                        String description = required("description", body.description());
                        yield answer(
                                id,
                                registration.inOngoingMatter(id, ifMatch.version(), diaryNumber, description, actor));
                    }
                    case NOT_NEEDED -> {
                        NoRegistrationGround ground = required("ground", body.ground());
                        long version = desk.<Long>send(
                                new WaiveRegistration(id, ifMatch.version(), ground, body.motive(), actor.id()), actor);
                        yield new Answer(id, version, null, null);
                    }
                };
        return ResponseEntity.ok().eTag("\"" + answer.version() + "\"").body(answer);
    }

    private static Answer answer(CaseId id, RegistrationDesk.Registered registered) {
        return new Answer(id, registered.version(), registered.diaryNumber(), registered.entryNumber());
    }

    private static <T> T required(String field, @Nullable T value) {
        if (value == null || (value instanceof String text && text.isBlank())) {
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST, "missing-field", "This decision needs the field '" + field + "'.");
        }
        return value;
    }
}
