package se.inkom.command.registry;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import se.inkom.events.cases.NoRegistrationGround;
import se.inkom.web.ProblemException;

/**
 * The diary decision (R53).
 *
 * @param subject what a new matter is about; with NEW
 * @param protectedSubject what is kept apart of that; then {@code subject} stays open even while the case is secret
 * @param description what this document is about; the subject when absent
 * @param counterpart what the diary says instead of the writer's name
 * @param hideCounterpart nothing is said of who wrote it
 * @param provision marks the entry secret (L5)
 * @param diaryNumber of the ongoing matter; with ONGOING
 * @param externalNumber of a matter in the municipality's main diary system; with ONGOING, instead of {@code diaryNumber}
 * @param responsible who answers for the new matter; whoever registers it when absent
 * @param ground with NOT_NEEDED
 */
@Schema(name = "RegisterCase")
record RegisterCaseBody(
        @NotNull Decision decision,
        @Size(max = 300) @Nullable String subject,
        @Size(max = 300) @Nullable String protectedSubject,
        @Size(max = 300) @Nullable String description,
        @Size(max = 300) @Nullable String protectedDescription,
        @Size(max = 200) @Nullable String counterpart,
        @Nullable Boolean hideCounterpart,
        @Size(max = 60) @Nullable String provision,
        @Size(max = 60) @Nullable String diaryNumber,
        @Size(max = 60) @Nullable String externalNumber,
        @Size(max = 100) @Nullable String responsible,
        @Nullable NoRegistrationGround ground,
        @Size(max = 2000) @Nullable String motive) {

    enum Decision {
        NEW,
        ONGOING,
        NOT_NEEDED
    }

    RegistrationWords words() {
        return new RegistrationWords(
                Twin.of(subject, protectedSubject),
                Twin.of(description, protectedDescription),
                Twin.of(counterpart, null),
                Boolean.TRUE.equals(hideCounterpart),
                provision);
    }

    static <T> T required(String field, @Nullable T value) {
        if (value == null || (value instanceof String text && text.isBlank())) {
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST, "missing-field", "This decision needs the field '" + field + "'.");
        }
        return value;
    }
}
