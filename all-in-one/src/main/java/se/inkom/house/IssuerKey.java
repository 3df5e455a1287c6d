package se.inkom.house;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;

/** The key that signs the local tokens, kept in an owner-only file so that a token outlives a restart. */
final class IssuerKey {
    private IssuerKey() {}

    static RSAKey keptIn(Path file) throws IOException {
        try {
            if (Files.exists(file)) {
                return RSAKey.parse(Files.readString(file));
            }
            var key = new RSAKeyGenerator(2048)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyIDFromThumbprint(true)
                    .generate();
            OwnerOnly.write(file, key.toJSONString());
            return key;
        } catch (JOSEException | ParseException e) {
            throw new IOException("the key of the local issuer cannot be used", e);
        }
    }
}
