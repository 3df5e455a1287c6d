package se.inkom.query;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import se.inkom.web.ApiAccess;

/** Who may read what (DESIGN 5). Secret content has a rule of its own at its endpoint. */
@Configuration(proxyBeanMethods = false)
class ReadingAccess {
    private static final String[] CASE_READERS = {
        "case-officer", "manager", "registrar", "communications", "information-officer", "auditor"
    };
    private static final String[] EVERYBODY = {
        "case-officer",
        "manager",
        "registrar",
        "communications",
        "information-officer",
        "auditor",
        "archivist",
        "operator"
    };

    /** Without any token (OSL 5:2, TF 2:18); what is served there holds public words only (N8). */
    private static final String[] PUBLIC = {
        "/public/diary", "/public/diary/**", "/public/accessibility", "/public/static/**"
    };

    @Bean
    ApiAccess readingRoom() {
        return requests -> {
            requests.requestMatchers(HttpMethod.GET, PUBLIC).permitAll();
            requests.requestMatchers(HttpMethod.HEAD, PUBLIC).permitAll();
            requests.requestMatchers(
                            HttpMethod.GET,
                            "/api/cases",
                            "/api/cases/**",
                            "/api/sla/*",
                            "/api/takedowns",
                            "/api/duties")
                    .hasAnyRole(CASE_READERS);
            requests.requestMatchers(HttpMethod.GET, "/api/supervision", "/api/supervision/*", "/api/crises")
                    .hasAnyRole(CASE_READERS);
            requests.requestMatchers(HttpMethod.GET, "/api/secrecy-cases")
                    .hasAnyRole("case-officer", "manager", "registrar", "communications", "auditor");
            requests.requestMatchers(HttpMethod.GET, "/api/removals/statistics", "/api/removals/statistics.csv")
                    .hasAnyRole("manager", "information-officer", "auditor");
            requests.requestMatchers(HttpMethod.GET, "/api/diary", "/api/diary.csv", "/api/matters", "/api/matters/*")
                    .hasAnyRole(EVERYBODY);
            requests.requestMatchers(
                            HttpMethod.GET,
                            "/api/diary/voided",
                            "/api/registrations/work-list",
                            "/api/registrations/due")
                    .hasAnyRole("registrar", "manager", "archivist", "auditor");
            requests.requestMatchers(HttpMethod.GET, "/public/diaries").permitAll();
            requests.requestMatchers(HttpMethod.GET, "/api/disclosures", "/api/disclosures/*")
                    .hasAnyRole("registrar", "manager", "archivist", "auditor");
            requests.requestMatchers(HttpMethod.GET, "/api/disclosures/*/*").hasAnyRole("registrar", "manager");
            requests.requestMatchers("/api/diary/export", "/api/diary/export/**")
                    .hasAnyRole("registrar", "archivist");
            requests.requestMatchers(HttpMethod.GET, "/api/audit/checkpoints", "/api/audit/checkpoints/latest")
                    .hasAnyRole(EVERYBODY);
            requests.requestMatchers(HttpMethod.GET, "/api/audit/cases/*/bundle")
                    .hasAnyRole("auditor", "archivist", "registrar");
            requests.requestMatchers(HttpMethod.GET, "/api/audit/events").hasRole("auditor");
            requests.requestMatchers("/api/archive-packages", "/api/archive-packages/**")
                    .hasAnyRole("archivist", "registrar");
            requests.requestMatchers(HttpMethod.GET, "/api/projections").hasRole("operator");
            requests.requestMatchers(HttpMethod.POST, "/api/projections/rebuild", "/api/projections/*/rebuild")
                    .hasRole("operator");
            requests.requestMatchers(HttpMethod.DELETE, "/api/projections/*/rebuild")
                    .hasRole("operator");
        };
    }
}
