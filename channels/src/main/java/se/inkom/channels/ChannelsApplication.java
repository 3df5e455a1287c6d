package se.inkom.channels;

import java.time.Clock;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import se.inkom.web.ApiAccess;
import se.inkom.web.WebSupport;

/** The letter box and the despatch as one application, see {@code channels.yml}. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Import(WebSupport.class)
public class ChannelsApplication {
    private static final String[] STAFF = {
        "case-officer",
        "manager",
        "registrar",
        "communications",
        "information-officer",
        "auditor",
        "archivist",
        "operator"
    };

    public static void main(String[] args) {
        SpringApplication application = new SpringApplication(ChannelsApplication.class);
        application.setDefaultProperties(Map.of("spring.config.name", "channels"));
        application.run(args);
    }

    /** Webhooks carry signatures instead of tokens; the in-doubt queue is the operator's (RELIABILITY section 3). */
    @Bean
    ApiAccess access() {
        return requests -> requests.requestMatchers("/webhooks/meta")
                .permitAll()
                .requestMatchers(HttpMethod.GET, "/api/effects", "/api/effects/*")
                .hasRole("operator")
                .requestMatchers(HttpMethod.POST, "/api/effects/*/retry", "/api/effects/*/give-up")
                .hasRole("operator")
                .requestMatchers(HttpMethod.GET, "/api/accounts/health")
                .hasAnyRole("operator", "communications", "information-officer", "manager")
                .requestMatchers(HttpMethod.GET, "/api/notices/preferences")
                .hasAnyRole(STAFF)
                .requestMatchers(HttpMethod.PUT, "/api/notices/preferences")
                .hasAnyRole(STAFF)
                .requestMatchers(HttpMethod.GET, "/api/notices", "/api/notices/mails")
                .hasRole("operator")
                .requestMatchers(HttpMethod.POST, "/api/notices/mails/*/retry")
                .hasRole("operator")
                .requestMatchers(HttpMethod.GET, "/api/webhooks", "/api/webhooks/*", "/api/webhooks/*/deliveries")
                .hasRole("operator")
                .requestMatchers(
                        HttpMethod.POST,
                        "/api/webhooks",
                        "/api/webhooks/*/secret",
                        "/api/webhooks/*/deliveries/*/resend")
                .hasRole("operator")
                .requestMatchers(HttpMethod.PUT, "/api/webhooks/*")
                .hasRole("operator")
                .requestMatchers(HttpMethod.DELETE, "/api/webhooks/*")
                .hasRole("operator");
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
