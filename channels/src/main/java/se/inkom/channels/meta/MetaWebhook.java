package se.inkom.channels.meta;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.inkom.channels.broker.BrokerAwayException;
import se.inkom.web.ProblemException;
import se.inkom.web.ServiceUnavailableException;

/**
 * Where Meta rings. The signature over the raw bytes is the sender's identity here; a bearer token is neither asked for nor
 * looked at. 200 means that the broker has everything (DESIGN section 2, step 2).
 */
@RestController
@RequestMapping("/webhooks/meta")
class MetaWebhook {
    private static final Logger LOG = LoggerFactory.getLogger(MetaWebhook.class);

    private final MetaIntake intake;
    private final WebhookMetrics metrics;
    private final SecretFile appSecret;
    private final SecretFile verifyToken;

    MetaWebhook(MetaIntake intake, WebhookMetrics metrics, MetaProperties properties) {
        this.intake = intake;
        this.metrics = metrics;
        this.appSecret = new SecretFile(properties.appSecretFile());
        this.verifyToken = new SecretFile(properties.verifyTokenFile());
        appSecret.values(); // a letter box that could check no signature must not open
        verifyToken.values();
    }

    @GetMapping(produces = MediaType.TEXT_PLAIN_VALUE)
    String handshake(
            @RequestParam(name = "hub.mode", defaultValue = "") String mode,
            @RequestParam(name = "hub.verify_token", defaultValue = "") String token,
            @RequestParam(name = "hub.challenge", defaultValue = "") String challenge) {
        boolean known = verifyToken.values().stream()
                .map(ours -> MessageDigest.isEqual(ours.getBytes(UTF_8), token.getBytes(UTF_8)))
                .reduce(false, Boolean::logicalOr);
        if (!mode.equals("subscribe") || !known) {
            throw new ProblemException(
                    HttpStatus.FORBIDDEN,
                    "handshake-refused",
                    "A subscription was asked for, but hub.mode is not \"subscribe\" or hub.verify_token is not ours. "
                            + "Enter the verify token of this installation in the app's webhook settings.");
        }
        return challenge;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    void receive(
            @RequestHeader(name = Signature.HEADER, required = false) @Nullable String signature,
            @RequestBody(required = false) byte @Nullable [] sent) {
        byte[] body = sent == null ? new byte[0] : sent;
        if (!Signature.matches(signature, body, appSecret.values())) {
            metrics.delivery("unsigned");
            throw new ProblemException(
                    HttpStatus.UNAUTHORIZED,
                    "signature-invalid",
                    "The delivery has no " + Signature.HEADER + ", or it does not fit the body under our app secret. "
                            + "Nothing was read. Check the app secret on both sides.");
        }
        try {
            intake.take(body);
            metrics.delivery("accepted");
        } catch (UnreadableDeliveryException e) {
            metrics.delivery("unreadable");
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST,
                    e.code(),
                    "The signature is right, but the delivery cannot be read: " + e.getMessage()
                            + ". Its bytes are kept for an operator; sending them again changes nothing.");
        } catch (BrokerAwayException e) {
            metrics.delivery("broker-away");
            LOG.warn("Meta delivery of {} bytes sent back: the broker did not acknowledge in time", body.length);
            throw new ServiceUnavailableException(
                    "broker-unreachable",
                    "The message broker did not acknowledge in time, so the delivery does not count as received. "
                            + "Send it again later.");
        }
    }
}
