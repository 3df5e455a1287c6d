package se.inkom.house;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;

/**
 * An OpenID provider with one client per demo user. Its own small world: it names what it needs instead of letting Spring
 * Boot configure everything that happens to be on the class path of the whole house.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@ImportAutoConfiguration({
    ConfigurationPropertiesAutoConfiguration.class,
    PropertyPlaceholderAutoConfiguration.class,
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class
})
class IssuerApplication {
    private static final Duration WORKING_DAY = Duration.ofHours(8);
    private static final String AUDIENCE = "inkom";

    @Bean
    SecurityFilterChain issuer(HttpSecurity http) {
        return http.oauth2AuthorizationServer(server -> server.oidc(oidc -> {}))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .build();
    }

    @Bean
    AuthorizationServerSettings settings(@Value("${inkom.issuer.url}") String url) {
        return AuthorizationServerSettings.builder().issuer(url).build();
    }

    @Bean
    JWKSource<SecurityContext> keys(@Value("${inkom.issuer.key-file}") Path file) throws IOException {
        RSAKey key = IssuerKey.keptIn(file);
        return new ImmutableJWKSet<>(new JWKSet(key));
    }

    /** For the user-info endpoint, which is itself guarded by a token of this issuer. */
    @Bean
    JwtDecoder decoder(JWKSource<SecurityContext> keys) {
        return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
    }

    @Bean
    RegisteredClientRepository clients(@Value("${inkom.issuer.clients-file}") Path file) {
        var clients = new DemoClients(file);
        return new InMemoryRegisteredClientRepository(DemoUser.ALL.stream()
                .map(user -> client(user, clients.secretOf(user.role())))
                .toList());
    }

    /** "{noop}": random secrets of a loopback demo, kept readable on purpose so that {@code ./inkom token} can use them. */
    private static RegisteredClient client(DemoUser user, String secret) {
        return RegisteredClient.withId(user.role())
                .clientId(user.role())
                .clientSecret("{noop}" + secret)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(WORKING_DAY)
                        .build())
                .build();
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims() {
        return token -> {
            var user = DemoUser.ofRole(token.getRegisteredClient().getClientId());
            token.getClaims()
                    .subject(user.id())
                    .audience(List.of(AUDIENCE))
                    .claim("roles", List.of(user.role()))
                    .claim("name", user.name());
        };
    }
}
