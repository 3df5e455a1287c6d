package se.inkom.house;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;

/**
 * An OpenID provider with one client per demo user, and one for the web console, where people pick who they are. Its own small world: it names what it needs instead of letting Spring
 * Boot configure everything that happens to be on the class path of the whole house.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@ImportAutoConfiguration({
    ConfigurationPropertiesAutoConfiguration.class,
    PropertyPlaceholderAutoConfiguration.class,
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    ThymeleafAutoConfiguration.class
})
class IssuerApplication {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration WORKING_DAY = Duration.ofHours(8);
    private static final String AUDIENCE = "inkom";
    static final String CONSOLE = "web-console";

    @Bean
    SecurityFilterChain issuer(HttpSecurity http) {
        return http.oauth2AuthorizationServer(server -> server.oidc(oidc -> {}))
                .authenticationProvider(new PickedPerson())
                .formLogin(form -> form.loginPage(PickPage.PATH).usernameParameter("person"))
                .authorizeHttpRequests(
                        requests -> requests.requestMatchers(PickPage.PATH, "/console.css", "/inter.woff2")
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .exceptionHandling(errors -> errors.authenticationEntryPoint(IssuerApplication::askWho))
                .headers(
                        headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(
                                        "default-src 'none'; style-src 'self'; font-src 'self'; base-uri 'none'; frame-ancestors 'none'")))
                .build();
    }

    /** People are asked who they are; programs are refused. */
    private static void askWho(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        String wanted = request.getHeader("Accept");
        if (wanted != null && wanted.contains("text/html")) {
            response.sendRedirect(PickPage.PATH);
        } else {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        }
    }

    @Bean
    PickPage pickPage() {
        return new PickPage();
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
    RegisteredClientRepository clients(
            @Value("${inkom.issuer.clients-file}") Path file, @Value("${inkom.issuer.console-url}") String console) {
        var clients = new DemoClients(file);
        var all = new ArrayList<RegisteredClient>();
        DemoUser.ALL.forEach(user -> all.add(client(user, clients.secretOf(user.role()))));
        all.add(console(console, clients.secretOf(CONSOLE)));
        return new InMemoryRegisteredClientRepository(all);
    }

    /** Authorization code with PKCE: what the console's own code sends it to is all it can be sent to. */
    private static RegisteredClient console(String url, String secret) {
        return RegisteredClient.withId(CONSOLE)
                .clientId(CONSOLE)
                .clientSecret("{noop}" + secret)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUri(url + "/login/oauth2/code/inkom")
                .postLogoutRedirectUri(url + "/signed-out")
                .scope("openid")
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(HOUR)
                        .refreshTokenTimeToLive(WORKING_DAY)
                        .build())
                .build();
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
            String client = token.getRegisteredClient().getClientId();
            var user = client.equals(CONSOLE)
                    ? DemoUser.ofId(
                            Objects.requireNonNull(token.<Authentication>getPrincipal(), "a code is given to somebody")
                                    .getName())
                    : DemoUser.ofRole(client);
            var claims = token.getClaims()
                    .subject(user.id())
                    .claim("roles", List.of(user.role()))
                    .claim("name", user.name());
            if (OAuth2TokenType.ACCESS_TOKEN.equals(token.getTokenType())) {
                claims.audience(List.of(AUDIENCE)); // an ID token is for the client that asked for it
            }
        };
    }
}
