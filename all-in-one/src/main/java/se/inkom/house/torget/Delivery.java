package se.inkom.house.torget;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The body of one webhook call: exactly these bytes are signed. Like Meta it escapes everything outside ASCII, so a
 * receiver that signs its own rewriting of the body instead of the raw bytes is found out at the first å.
 */
record Delivery(byte[] body) {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    /** All changes must belong to the same network. Changes within one second share an entry. */
    static Delivery of(String accountId, List<Outbox.Pending> changes) {
        ObjectNode body = JSON.createObjectNode()
                .put("object", changes.getFirst().network().object());
        ArrayNode entries = body.putArray("entry");
        long openEntry = -1;
        for (Outbox.Pending change : changes) {
            long second = change.happenedAt().getEpochSecond();
            if (second != openEntry) {
                entries.addObject().put("id", accountId).put("time", second).putArray("changes");
                openEntry = second;
            }
            ((ArrayNode) entries.get(entries.size() - 1).get("changes")).add(JSON.readTree(change.change()));
        }
        return new Delivery(JSON.writeValueAsBytes(body));
    }

    /** The value of {@code X-Hub-Signature-256}. */
    String signature(String appSecret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(appSecret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
