package se.inkom.channels.notices;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.inkom.channels.published.UnreadableEventException;
import se.inkom.events.cases.CaseClock;
import se.inkom.events.ids.AccountId;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.OfficerId;
import se.inkom.events.ids.UnitId;
import tools.jackson.databind.JsonNode;

/** The data of one event, field by field, so that revisions may gain what we do not know. */
final class Facts {
    private final JsonNode data;

    Facts(JsonNode data) {
        this.data = data;
    }

    CaseId caseId() throws UnreadableEventException {
        return new CaseId(uuid("caseId"));
    }

    UUID uuid(String field) throws UnreadableEventException {
        return required(field, UUID::fromString);
    }

    OfficerId officer(String field) throws UnreadableEventException {
        return required(field, OfficerId::new);
    }

    @Nullable
    OfficerId officerOrNone(String field) throws UnreadableEventException {
        return optional(field, OfficerId::new);
    }

    UnitId unit(String field) throws UnreadableEventException {
        return required(field, UnitId::new);
    }

    @Nullable
    UnitId unitOrNone(String field) throws UnreadableEventException {
        return optional(field, UnitId::new);
    }

    AccountId account(String field) throws UnreadableEventException {
        return required(field, AccountId::new);
    }

    @Nullable
    AccountId accountOrNone(String field) throws UnreadableEventException {
        return optional(field, AccountId::new);
    }

    CaseClock clock() throws UnreadableEventException {
        return required("clock", CaseClock::valueOf);
    }

    Instant instant(String field) throws UnreadableEventException {
        return required(field, Instant::parse);
    }

    @Nullable
    Instant instantOrNone(String field) throws UnreadableEventException {
        return optional(field, Instant::parse);
    }

    String text(String field) {
        return data.path(field).asString("");
    }

    /** What stands inside a field; of nothing when it is absent. */
    Facts in(String field) {
        return new Facts(data.path(field));
    }

    private <T> T required(String field, Function<String, T> reading) throws UnreadableEventException {
        T value = optional(field, reading);
        if (value == null) {
            throw new UnreadableEventException("field-missing");
        }
        return value;
    }

    private <T> @Nullable T optional(String field, Function<String, T> reading) throws UnreadableEventException {
        String text = text(field);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return reading.apply(text);
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw new UnreadableEventException("field-unreadable");
        }
    }
}
