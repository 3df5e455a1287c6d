package se.inkom.channels.capture;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import se.inkom.events.messages.EffectRequested.CaptureEvidence;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Brings files to the command side over HTTP: pictures are too large for Kafka. Brought twice, the first stand. */
@Component
class EvidenceDesk {
    private static final Logger LOG = LoggerFactory.getLogger(EvidenceDesk.class);
    private static final String PROBLEM = "urn:inkom:problem:";

    private final RestClient http;
    private final MachineToken token;
    private final JsonMapper json = JsonMapper.builder().build();

    EvidenceDesk(RestClient.Builder http, MachineToken token, CaptureProperties properties) {
        var requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build());
        requests.setReadTimeout(Duration.ofSeconds(30));
        this.http = http.baseUrl(properties.desk().url().toString())
                .requestFactory(requests)
                .build();
        this.token = token;
    }

    /** What the desks say. */
    sealed interface Answer {
        record Taken() implements Answer {}

        /** They will never take it. */
        record Refused(String reason) implements Answer {}

        record NotNow(String reason) implements Answer {}
    }

    Answer bring(CaptureEvidence request, EvidenceSet set) {
        var form = new LinkedMultiValueMap<String, Object>();
        for (EvidenceSet.Part part : set.parts()) {
            var headers = new HttpHeaders();
            headers.setContentType(MediaType.parseMediaType(part.mediaType()));
            form.add(part.kind().toLowerCase(Locale.ROOT), new HttpEntity<>(new File(part), headers));
        }
        try {
            return http.post()
                    .uri("/api/captures/{id}/files", request.effectId().value())
                    .headers(headers -> headers.setBearerAuth(token.value()))
                    .contentType(MediaType.MULTIPART_FORM_DATA)
                    .body(form)
                    .exchangeForRequiredValue((sent, answer) -> read(answer));
        } catch (ResourceAccessException | OAuth2AuthorizationException away) {
            return new Answer.NotNow("desk-not-reached");
        }
    }

    private Answer read(ClientHttpResponse answer) throws IOException {
        int status = answer.getStatusCode().value();
        if (status == 204) {
            return new Answer.Taken();
        }
        String code = codeIn(answer.getBody().readNBytes(1 << 16));
        LOG.warn("The desks answered {} to a capture: {}", status, code);
        boolean final4xx = status == 404 || status == 413 || status == 415 || status == 422;
        return final4xx ? new Answer.Refused(code) : new Answer.NotNow("desk-answered-" + status);
    }

    private String codeIn(byte[] body) {
        try {
            String type = json.readTree(body).path("type").asString("");
            return type.startsWith(PROBLEM) ? type.substring(PROBLEM.length()) : "upload-refused";
        } catch (JacksonException e) {
            return "upload-refused";
        }
    }

    /** A form's part needs a name to count as a file. */
    private static final class File extends ByteArrayResource {
        private final String name;

        File(EvidenceSet.Part part) {
            super(part.bytes());
            this.name = part.kind().toLowerCase(Locale.ROOT);
        }

        @Override
        public String getFilename() {
            return name;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }
}
