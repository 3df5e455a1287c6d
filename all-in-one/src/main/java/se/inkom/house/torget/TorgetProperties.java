package se.inkom.house.torget;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where Torget is, whom it calls, and which files hold the secrets it shares with the adapter.
 *
 * @param publicUrl what permalinks begin with, without a slash at the end
 * @param webhookUrl where changes are delivered
 * @param accessTokenFile the token that Graph API calls must carry
 * @param appSecretFile the key deliveries are signed with
 * @param verifyTokenFile what the subscriber expects in the handshake
 */
@ConfigurationProperties("torget")
record TorgetProperties(
        String publicUrl,
        URI webhookUrl,
        Path accessTokenFile,
        Path appSecretFile,
        Path verifyTokenFile,
        String pageId,
        String pageName,
        String instagramId,
        String instagramName) {

    /** Read on every use, so that an exchanged secret counts at once. */
    static String secret(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("Torget cannot read the secret in " + file, e);
        }
    }

    String accountId(Post.Network network) {
        return network == Post.Network.PAGE ? pageId : instagramId;
    }

    String accountName(Post.Network network) {
        return network == Post.Network.PAGE ? pageName : instagramName;
    }
}
