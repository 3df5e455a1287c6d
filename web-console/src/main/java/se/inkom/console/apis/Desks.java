package se.inkom.console.apis;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.inkom.console.signin.Person;

/** The command API: what may be done at the counter. */
@Component
public class Desks {
    private final Api api;

    Desks(ApiProperties properties) {
        this.api = new Api(properties.command(), properties);
    }

    /** @param key the same for a form that is sent twice, so that one look is not two */
    public void lookAtAccount(String account, int unsuitable, @Nullable String note, String key, Person actor) {
        var body = new HashMap<String, Object>();
        body.put("unsuitable", unsuitable);
        if (note != null && !note.isBlank()) {
            body.put("note", note.strip());
        }
        api.post(
                "/api/accounts/" + Paths.segment(account) + "/supervision",
                body,
                Map.of("Idempotency-Key", key),
                actor);
    }

    /** Stops the clock of the first look. */
    public void lookAtCase(UUID caseId, long version, Person actor) {
        api.post("/api/cases/" + caseId + "/look", Map.of(), Map.of("If-Match", "\"" + version + "\""), actor);
    }
}
