package se.inkom.proofs.timestamp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.inkom.proofs.Hash;
import se.inkom.proofs.ProofException;
import se.inkom.proofs.testing.Authority;

class TimestampTokenTest {
    private static final byte[] NOTE = "a checkpoint\n".getBytes(StandardCharsets.UTF_8);
    private static final Hash IMPRINT = Hash.sha256(NOTE);

    static List<Authority> authorities() throws Exception {
        return List.of(Authority.rsa(), Authority.rsaPss(), Authority.ec(), Authority.ed25519());
    }

    @ParameterizedTest
    @MethodSource("authorities")
    void readsWhatAnotherImplementationSigned(Authority authority) throws Exception {
        TimestampToken token = TimestampToken.parse(authority.stamp(NOTE));

        assertThat(token.time()).isEqualTo(Authority.NOW);
        assertThat(token.verify(IMPRINT, List.of())).contains("Test Authority");
        assertThat(token.verify(IMPRINT, List.of(authority.ca))).contains("Test Authority");
        assertThat(token.verify(IMPRINT, List.of(authority.signer))).contains("Test Authority");
    }

    @Test
    void refusesAnotherHashAnotherAuthorityAndAnUnfitCertificate() throws Exception {
        Authority authority = Authority.ec();
        TimestampToken token = TimestampToken.parse(authority.stamp(NOTE));

        assertThatThrownBy(() -> token.verify(Hash.ZERO, List.of())).hasMessageContaining("something else");
        assertThatThrownBy(() -> token.verify(IMPRINT, List.of(Authority.ec().ca)))
                .isInstanceOf(ProofException.class)
                .hasMessageContaining("cannot be checked");
        TimestampToken late =
                TimestampToken.parse(authority.stamp(IMPRINT, Authority.NOW.plusSeconds(172_800), authority.signer));
        assertThatThrownBy(() -> late.verify(IMPRINT, List.of())).isInstanceOf(ProofException.class);
    }

    /** But for the root's certificate, which only travels along and proves nothing until an auditor brings the same. */
    @Test
    void everyChangedByteIsNoticed() throws Exception {
        Authority authority = Authority.ec();
        byte[] good = authority.stamp(NOTE);
        int root = indexOf(good, authority.ca.getEncoded());
        int behind = root + authority.ca.getEncoded().length;
        assertThat(holds(good)).isTrue();
        List<Integer> unnoticed = new ArrayList<>();
        for (int i = 0; i < good.length; i++) {
            byte[] changed = good.clone();
            changed[i] ^= 1;
            if (holds(changed)) {
                unnoticed.add(i);
            }
        }
        assertThat(unnoticed).allMatch(i -> i >= root && i < behind);
    }

    private static int indexOf(byte[] whole, byte[] part) {
        return HexFormat.of().formatHex(whole).indexOf(HexFormat.of().formatHex(part)) / 2;
    }

    private static boolean holds(byte[] token) {
        try {
            TimestampToken.parse(token).verify(IMPRINT, List.of());
            return true;
        } catch (ProofException e) {
            return false;
        }
    }
}
