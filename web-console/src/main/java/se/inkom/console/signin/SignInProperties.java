package se.inkom.console.signin;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who vouches for people.
 *
 * @param issuer as it stands in tokens and as browsers reach it
 * @param discovery where its description is read when that is not below {@code issuer}, as between containers
 * @param clientId what the issuer calls the counter
 * @param clientSecretFile holds the client's secret and nothing else
 */
@ConfigurationProperties("inkom.console.sign-in")
record SignInProperties(URI issuer, @Nullable URI discovery, String clientId, Path clientSecretFile) {

    String description() {
        String base = (discovery == null ? issuer : discovery).toString().replaceFirst("/+$", "");
        return base + "/.well-known/openid-configuration";
    }

    /** Scheme, host and port: what a form may be sent on to when somebody signs out. */
    String origin() {
        return issuer.getScheme() + "://" + issuer.getRawAuthority();
    }
}
