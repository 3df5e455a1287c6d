package se.inkom.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasLength;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** An application with three paths stands in for ours: what the door does is the same for all. */
@SpringBootTest(
        classes = DoorTest.App.class,
        properties = {
            "spring.security.oauth2.resourceserver.jwt.issuer-uri=http://127.0.0.1:9",
            "spring.security.oauth2.resourceserver.jwt.audiences=inkom",
            "inkom.web.max-body-size=2KB"
        })
@AutoConfigureMockMvc
class DoorTest {
    @Autowired
    MockMvc http;

    @Test
    void asksForATokenAndSaysHow() throws Exception {
        http.perform(get("/api/things"))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("WWW-Authenticate", startsWith("Bearer")))
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("type").value("urn:inkom:problem:missing-token"))
                .andExpect(jsonPath("instance").value("/api/things"));
    }

    @Test
    void saysThatTheTokenCannotBeCheckedWhenTheIssuerIsAway() throws Exception {
        http.perform(get("/api/things").header("Authorization", "Bearer eyJhbGciOiJSUzI1NiJ9.e30.c2ln"))
                .andExpect(status().isServiceUnavailable())
                .andExpect(header().exists("Retry-After"))
                .andExpect(jsonPath("type").value("urn:inkom:problem:issuer-unreachable"));
    }

    @Test
    void refusesAnotherRole() throws Exception {
        http.perform(get("/api/things").with(someone("auditor")))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("type").value("urn:inkom:problem:role-not-allowed"));
    }

    @Test
    void doesNotTellUnnamedPathsFromUnknownOnes() throws Exception {
        for (String path : List.of("/api/unnamed", "/nowhere")) {
            http.perform(get(path).with(someone("case-officer")))
                    .andExpect(status().isNotFound())
                    .andExpect(jsonPath("type").value("urn:inkom:problem:not-found"));
            http.perform(get(path)).andExpect(status().isUnauthorized());
        }
    }

    @Test
    void handsTheActorToTheEndpoint() throws Exception {
        http.perform(get("/api/things").with(someone("case-officer")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("id").value("anna.lind"))
                .andExpect(jsonPath("roles[0]").value("case-officer"))
                .andExpect(header().exists("X-Correlation-Id"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"));
    }

    @Test
    void keepsAHarmlessCorrelationIdAndReplacesAnother() throws Exception {
        http.perform(get("/api/things").with(someone("case-officer")).header("X-Correlation-Id", "abc-1"))
                .andExpect(header().string("X-Correlation-Id", "abc-1"));
        http.perform(get("/api/things").with(someone("case-officer")).header("X-Correlation-Id", "a\"b c"))
                .andExpect(header().string("X-Correlation-Id", hasLength(36)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"name":"a","count":1,"colour":"RED"}                   | 200 |
                    {"name":"a","count":1,"extra":1}         | 400 | unknown-field
                    {"name":"a","name":"b"}                       | 400 | malformed-json
                    {"name":"a","colour":"PINK"}                  | 400 | unknown-value
                    {"name":"a","colour":1}                       | 400 | unknown-value
                    {"name":1}                                    | 400 | wrong-type
                    {"name":true}                                 | 400 | wrong-type
                    {"name":"a","count":"3"}                      | 400 | wrong-type
                    {"name":"a","count":1.5}                      | 400 | wrong-type
                    {"name":"a","count":null}                     | 400 | wrong-type
                    {"name":" ","count":1}                                  | 400 | invalid-field
                    {"name":"a"} {}                               | 400 | wrong-type
                    {"name":                                      | 400 | malformed-json
                    {"name":"a\\u0000"}                           | 400 | wrong-type
                    {"name":"a\\ud83d"}                           | 400 | wrong-type
                    []                                            | 400 | wrong-type
                    """)
    void readsBodiesStrictly(String body, int status, @Nullable String code) throws Exception {
        var answer = http.perform(post("/api/things")
                        .with(someone("case-officer"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .andExpect(status().is(status));
        if (code != null) {
            answer.andExpect(jsonPath("type").value("urn:inkom:problem:" + code));
        }
    }

    /** A handler whose header has bounds too is checked by another part of Spring. */
    @Test
    void namesTheFieldWhicheverPartOfTheRequestIsChecked() throws Exception {
        http.perform(post("/api/things/keyed")
                        .with(someone("case-officer"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"name\":\" \",\"count\":1}"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("errors[0].field").value("name"));
    }

    @Test
    void refusesDeepMissingLargeAndForeignBodies() throws Exception {
        var deep = "{\"name\":\"a\",\"tree\":" + "[".repeat(70) + "]".repeat(70) + "}";
        expect(deep, MediaType.APPLICATION_JSON, 400, "body-too-complex");
        expect("", MediaType.APPLICATION_JSON, 400, "missing-body");
        expect("{\"name\":\"" + "x".repeat(3000) + "\"}", MediaType.APPLICATION_JSON, 413, "body-too-large");
        expect("<a/>", MediaType.APPLICATION_XML, 415, "unsupported-media-type");
        http.perform(delete("/api/things").with(someone("case-officer")))
                .andExpect(status().isMethodNotAllowed())
                .andExpect(jsonPath("type").value("urn:inkom:problem:method-not-allowed"));
        http.perform(get("/api/things/not-an-id").with(someone("case-officer")))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("type").value("urn:inkom:problem:wrong-parameter"));
    }

    @Test
    void refusesParametersThatNoTextColumnCanHold() throws Exception {
        http.perform(get(URI.create("/api/things?q=%00")).with(someone("case-officer")))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("type").value("urn:inkom:problem:malformed-parameter"));
        http.perform(get(URI.create("/api/things?q=%C3%A5")).with(someone("case-officer")))
                .andExpect(status().isOk());
    }

    @Test
    void answersWithAProblemAlsoWhenAcceptMakesNoSense() throws Exception {
        http.perform(get("/api/things").with(someone("case-officer")).header("Accept", "garbage"))
                .andExpect(status().isNotAcceptable())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
    }

    @Test
    void saysTryLaterWhenTheDatabaseIsAway() throws Exception {
        http.perform(get("/api/things/" + UUID.randomUUID()).with(someone("case-officer")))
                .andExpect(status().isServiceUnavailable())
                .andExpect(header().string("Retry-After", "5"))
                .andExpect(jsonPath("type").value("urn:inkom:problem:database-unreachable"));
    }

    @Test
    void namesTheRuleThatRefused() throws Exception {
        http.perform(get("/api/refused").with(someone("case-officer")))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("rule").value("R48"))
                .andExpect(jsonPath("policy.section").value("Gallring"));
    }

    @Test
    void leavesHealthMetricsAndItsDescriptionOpen() throws Exception {
        http.perform(get("/actuator/health")).andExpect(status().isOk());
        http.perform(get("/actuator/health/readiness")).andExpect(status().isOk());
        http.perform(get("/actuator/env")).andExpect(status().isUnauthorized());
        http.perform(get("/openapi.yaml"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("/api/things")))
                .andExpect(content().string(not(containsString("Actor"))));
    }

    private void expect(String body, MediaType type, int status, String code) throws Exception {
        http.perform(post("/api/things")
                        .with(someone("case-officer"))
                        .contentType(type)
                        .content(body))
                .andExpect(status().is(status))
                .andExpect(jsonPath("type").value("urn:inkom:problem:" + code));
    }

    private static RequestPostProcessor someone(String role) {
        return jwt().jwt(token -> token.subject("anna.lind").claim("roles", List.of(role)))
                .authorities(new RolesClaim());
    }

    @SpringBootApplication
    @Import({WebSupport.class, Things.class})
    static class App {
        @Bean
        ApiAccess access() {
            return requests ->
                    requests.requestMatchers("/api/things/**", "/api/refused").hasRole("case-officer");
        }
    }

    enum Colour {
        RED
    }

    record Thing(
            @NotBlank String name,
            @Nullable Colour colour,
            int count,
            @Nullable Object tree) {}

    @RestController
    static class Things {
        @GetMapping("/api/things")
        Map<String, Object> who(Actor actor) {
            return Map.of("id", actor.id(), "roles", actor.roles());
        }

        @PostMapping("/api/things")
        Thing echo(@RequestBody @Valid Thing thing) {
            return thing;
        }

        @PostMapping("/api/things/keyed")
        Thing keyed(
                @RequestHeader(name = "Idempotency-Key", required = false) @Size(max = 100) @Nullable String key,
                @RequestBody @Valid Thing thing) {
            return thing;
        }

        @GetMapping("/api/things/{id}")
        void broken(@PathVariable UUID id) {
            throw new IllegalStateException(new SQLTransientConnectionException("gone"));
        }

        @GetMapping("/api/refused")
        void refused() {
            throw new ProblemException(HttpStatus.CONFLICT, "no-evidence", "No evidence yet.")
                    .refusedBy("R48", new ProblemException.PolicySection("Kiruna", "2020", "Gallring", "Spara först."));
        }

        @GetMapping("/api/unnamed")
        void unnamed() {}
    }
}
