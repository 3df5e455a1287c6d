package se.inkom.channels.capture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Objects;
import org.springframework.security.oauth2.client.AuthorizedClientServiceOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.InMemoryOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.stereotype.Component;

/** Our own token, as the machine we are (DESIGN 5); fetched when it is needed and again before it expires. */
@Component
class MachineToken {
    private static final String DESK = "desk";

    private final CaptureProperties.Desk desk;
    private volatile AuthorizedClientServiceOAuth2AuthorizedClientManager clients;

    @SuppressWarnings("NullAway.Init") // made at the first use: the secret's file may come after us
    MachineToken(CaptureProperties properties) {
        this.desk = properties.desk();
    }

    String value() {
        if (clients == null) {
            clients = clients();
        }
        var authorized = clients.authorize(OAuth2AuthorizeRequest.withClientRegistrationId(DESK)
                .principal(desk.clientId())
                .build());
        return Objects.requireNonNull(authorized, "no token").getAccessToken().getTokenValue();
    }

    private AuthorizedClientServiceOAuth2AuthorizedClientManager clients() {
        var registrations = new InMemoryClientRegistrationRepository(ClientRegistration.withRegistrationId(DESK)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenUri(desk.tokenUri().toString())
                .clientId(desk.clientId())
                .clientSecret(secret())
                .build());
        return new AuthorizedClientServiceOAuth2AuthorizedClientManager(
                registrations, new InMemoryOAuth2AuthorizedClientService(registrations));
    }

    private String secret() {
        try {
            return Files.readString(desk.clientSecretFile()).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
