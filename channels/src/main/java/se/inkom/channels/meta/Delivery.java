package se.inkom.channels.meta;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * One webhook call, taken apart.
 *
 * @param object such as {@code page} or {@code instagram}
 * @param entriesWithoutChanges entries of another kind, such as direct messages, which are not comments
 */
record Delivery(String object, List<Change> changes, int entriesWithoutChanges) {
    /**
     * One change of one entry.
     *
     * @param account the entry's id: the page or Instagram account
     * @param time the entry's time, as it stands there
     * @param raw the change exactly as it was sent
     */
    record Change(String object, String account, JsonNode time, JsonNode json, String raw) {
        String field() {
            return json.path("field").asString("");
        }

        JsonNode value() {
            return json.path("value");
        }
    }
}
