package se.inkom.channels.meta;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Rings like Meta. */
record Sender(MockMvc http, String secret) {
    ResultActions deliver(String body) throws Exception {
        return deliver(body.getBytes(UTF_8), MediaType.APPLICATION_JSON);
    }

    ResultActions deliver(byte[] body, MediaType type) throws Exception {
        return http.perform(post("/webhooks/meta")
                .contentType(type)
                .content(body)
                .header("X-Hub-Signature-256", signature(secret, body)));
    }

    static String signature(String secret, byte[] body) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
        return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
    }
}
