package se.inkom.command.registry;

import static se.inkom.command.registry.RegisterCaseBody.required;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.inkom.command.cases.WaiveRegistration;
import se.inkom.command.support.Desk;
import se.inkom.command.support.Staff;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.DiaryNumber;
import se.inkom.events.ids.OfficerId;

/** Carries out one diary decision (R53), alone or as one of many. */
@Component
class DiaryDecisions {
    private final RegistrationDesk registration;
    private final Desk desk;
    private final Staff staff;

    DiaryDecisions(RegistrationDesk registration, Desk desk, Staff staff) {
        this.registration = registration;
        this.desk = desk;
        this.staff = staff;
    }

    @Schema(name = "RegisterCaseAnswer")
    record Answer(
            CaseId caseId,
            long version,
            @Nullable DiaryNumber diaryNumber,
            @Nullable Integer entryNumber) {}

    Answer carryOut(RegistrationDesk.Asked asked, RegisterCaseBody body) {
        return switch (body.decision()) {
            case NEW -> {
                required("subject", body.subject() == null ? body.protectedSubject() : body.subject());
                yield answer(asked, registration.inNewMatter(asked, body.words(), responsible(body)));
            }
            case ONGOING -> {
                required("description", body.description() == null ? body.protectedDescription() : body.description());
                yield answer(asked, ongoing(asked, body));
            }
            case NOT_NEEDED -> {
                long version = desk.<Long>send(
                        new WaiveRegistration(
                                asked.caseId(),
                                asked.expected(),
                                required("ground", body.ground()),
                                body.motive(),
                                asked.actor().id()),
                        asked.actor());
                yield new Answer(asked.caseId(), version, null, null);
            }
        };
    }

    private RegistrationDesk.Registered ongoing(RegistrationDesk.Asked asked, RegisterCaseBody body) {
        if (body.externalNumber() != null) {
            var external = new DiaryNumber(required("externalNumber", body.externalNumber()));
            return registration.inExternalMatter(asked, external, body.words(), responsible(body));
        }
        var diaryNumber = new DiaryNumber(required("diaryNumber", body.diaryNumber()));
        return registration.inOngoingMatter(asked, diaryNumber, body.words());
    }

    private @Nullable OfficerId responsible(RegisterCaseBody body) {
        return body.responsible() == null
                ? null
                : staff.require("responsible", body.responsible()).id();
    }

    private static Answer answer(RegistrationDesk.Asked asked, RegistrationDesk.Registered registered) {
        return new Answer(asked.caseId(), registered.version(), registered.diaryNumber(), registered.entryNumber());
    }
}
