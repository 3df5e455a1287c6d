package se.inkom.channels.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** The three headers of Standard Webhooks: id, time, and {@code v1,} with the HMAC-SHA256 of {@code id.time.body}. */
final class WebhookSignature {
    static final String ID = "webhook-id";
    static final String TIME = "webhook-timestamp";
    static final String SIGNATURE = "webhook-signature";

    private WebhookSignature() {}

    /** One signature for each secret that counts now, so that a receiver may change over in its own time. */
    static String of(UUID id, Instant at, byte[] body, List<byte[]> secrets) {
        var signed = new ByteArrayOutputStream();
        signed.writeBytes((id + "." + at.getEpochSecond() + ".").getBytes(UTF_8));
        signed.writeBytes(body);
        return secrets.stream()
                .map(secret ->
                        "v1," + Base64.getEncoder().encodeToString(WebhookSecrets.hmac(secret, signed.toByteArray())))
                .collect(Collectors.joining(" "));
    }
}
