package se.inkom.command.support;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import se.inkom.web.ApiAccess;

/** Who may call what (DESIGN 5, first layer), and our own arguments of endpoints. */
@Configuration(proxyBeanMethods = false)
class CommandWeb implements WebMvcConfigurer {
    private static final String[] DESK = {"case-officer", "manager", "communications"};

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new IfMatchArgument());
    }

    @Bean
    ApiAccess commandAccess() {
        return requests -> {
            requests.requestMatchers("/api/posts").hasAnyRole("case-officer", "manager", "communications", "registrar");
            requests.requestMatchers("/api/cases/*/registration").hasAnyRole("case-officer", "manager", "registrar");
            requests.requestMatchers("/api/registrations").hasAnyRole("registrar", "manager");
            requests.requestMatchers(
                            "/api/matters/*/entries",
                            "/api/matters/*/entries/*/*",
                            "/api/matters/*/correction",
                            "/api/matters/*/references",
                            "/api/matters/*/responsible",
                            "/api/matters/*/closure",
                            "/api/matters/*/reopening")
                    .hasAnyRole("registrar", "manager");
            requests.requestMatchers("/api/cases/*/secrecy", "/api/cases/*/secrecy/*")
                    .hasAnyRole("case-officer", "manager", "registrar");
            requests.requestMatchers(
                            "/api/cases/*/classification",
                            "/api/cases/*/assignment",
                            "/api/cases/*/forwarding",
                            "/api/cases/*/forwarding/*",
                            "/api/cases/*/answers",
                            "/api/cases/*/answers/preview",
                            "/api/cases/*/answers/*/publication",
                            "/api/cases/*/drafts",
                            "/api/cases/*/drafts/*/*",
                            "/api/cases/*/notes",
                            "/api/cases/*/pictures",
                            "/api/cases/*/pictures/**",
                            "/api/answer-templates",
                            "/api/answer-templates/*/text",
                            "/api/cases/*/no-answer",
                            "/api/cases/*/evidence",
                            "/api/cases/*/evidence/capture",
                            "/api/cases/*/removal",
                            "/api/cases/*/removal/*",
                            "/api/cases/*/closure",
                            "/api/cases/*/reopening",
                            "/api/cases/*/look",
                            "/api/cases/*/pause",
                            "/api/cases/*/resumption",
                            "/api/cases/*/recalculation")
                    .hasAnyRole(DESK);
            requests.requestMatchers(HttpMethod.GET, "/api/evidence/fixity")
                    .hasAnyRole("operator", "archivist", "auditor");
            requests.requestMatchers(HttpMethod.POST, "/api/evidence/fixity").hasAnyRole("operator", "archivist");
            requests.requestMatchers("/api/captures/*/files").hasRole("despatch");
            requests.requestMatchers("/api/triage", "/api/accounts/*/supervision")
                    .hasAnyRole(DESK);
            requests.requestMatchers("/api/archive-packages/*/receipt").hasRole("archivist");
            requests.requestMatchers("/api/crises", "/api/crises/*/end").hasAnyRole("manager", "communications");
            requests.requestMatchers("/api/staff/*/absences", "/api/staff/*/absences/*/withdrawal")
                    .hasAnyRole("case-officer", "manager", "communications", "registrar");
            requests.requestMatchers("/api/staff/*/substitutes", "/api/staff/*/substitutes/*/dismissal")
                    .hasRole("manager");
            requests.requestMatchers("/api/cases/*/presence")
                    .hasAnyRole("case-officer", "manager", "communications", "registrar");
            requests.requestMatchers("/api/protected-names", "/api/protected-names/*")
                    .hasAnyRole("manager", "registrar");
            // Whoever may open what is secret in every case (R51).
            requests.requestMatchers(HttpMethod.POST, "/api/disclosures", "/api/disclosures/*/*")
                    .hasAnyRole("registrar", "manager");
            requests.requestMatchers("/api/quarantine", "/api/quarantine/**", "/api/diary/imports")
                    .hasRole("operator");
            requests.requestMatchers(HttpMethod.GET, "/api/policies", "/api/policies/*/*")
                    .hasAnyRole(
                            "case-officer",
                            "manager",
                            "communications",
                            "registrar",
                            "information-officer",
                            "auditor",
                            "archivist",
                            "operator");
            requests.requestMatchers(HttpMethod.POST, "/api/policies/*/dry-run")
                    .hasAnyRole("manager", "communications", "information-officer");
            requests.requestMatchers(HttpMethod.GET, "/api/sealing").hasAnyRole("operator", "auditor");
            requests.requestMatchers("/api/sealing/epochs").hasRole("operator");
        };
    }
}
