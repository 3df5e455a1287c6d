package se.inkom.console.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/**
 * The OpenID provider. Its description is read when somebody first signs in and not at start, so that the counter opens
 * while the issuer is away, and says so.
 */
@Component
final class Issuer implements ClientRegistrationRepository {
    static final String NAME = "inkom";

    private final SignInProperties properties;
    private volatile @Nullable ClientRegistration known;

    Issuer(SignInProperties properties) {
        this.properties = properties;
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String registrationId) {
        if (!NAME.equals(registrationId)) {
            return null;
        }
        ClientRegistration registration = known;
        if (registration == null) {
            registration = read();
            known = registration;
        }
        return registration;
    }

    private ClientRegistration read() {
        Map<String, Object> description = RestClient.create()
                .get()
                .uri(properties.description())
                .retrieve()
                .body(new ParameterizedTypeReference<>() {});
        if (description == null || !properties.issuer().toString().equals(description.get("issuer"))) {
            throw new IllegalStateException(properties.description() + " does not describe " + properties.issuer());
        }
        return ClientRegistrations.fromOidcConfiguration(description)
                .registrationId(NAME)
                .clientId(properties.clientId())
                .clientSecret(secret())
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .scope("openid")
                .userNameAttributeName(IdTokenClaimNames.SUB)
                .build();
    }

    private String secret() {
        try {
            return Files.readString(properties.clientSecretFile()).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("the counter's client secret cannot be read", e);
        }
    }
}
