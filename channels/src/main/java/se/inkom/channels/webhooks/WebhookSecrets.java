package se.inkom.channels.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Every subscription's secrets, derived from the installation's key: nobody who reads the database can sign, and nothing is there
 * that could be shown a second time.
 */
@Component
class WebhookSecrets {
    private static final String PREFIX = "whsec_";
    private static final int SHORTEST_KEY = 32;

    private final WebhooksProperties properties;

    WebhookSecrets(WebhooksProperties properties) {
        this.properties = properties;
    }

    /** As the receiver is told it, once. */
    String told(Webhook webhook) {
        return PREFIX + Base64.getEncoder().encodeToString(secret(webhook, webhook.secretNumber()));
    }

    /** The 32 bytes that sign. */
    byte[] secret(Webhook webhook, int number) {
        return hmac(key(), ("inkom/webhook/" + webhook.id() + "/" + number).getBytes(UTF_8));
    }

    static byte[] hmac(byte[] key, byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    private byte[] key() {
        try {
            String key = Files.readString(properties.keyFile()).strip();
            if (key.length() < SHORTEST_KEY) {
                throw new IllegalStateException("The key in " + properties.keyFile() + " is too short for webhooks.");
            }
            return key.getBytes(UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The key for webhooks cannot be read from " + properties.keyFile(), e);
        }
    }
}
