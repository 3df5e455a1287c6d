package se.inkom.ledger.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bouncycastle.tsp.TimeStampToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import se.inkom.ledger.sealing.SealingSettings.Authority;
import se.inkom.ledger.sealing.SealingSettings.Timestamping;
import se.inkom.proofs.Hash;

/** RFC 3161 timestamps of checkpoints: believed when they prove something, asked for again when they do not. */
class TimestampTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final byte[] DIGEST =
            Hash.sha256("en lapp".getBytes(StandardCharsets.UTF_8)).bytes();

    @TempDir
    Path folder;

    @Test
    void anHonestAnswerIsBelieved() throws Exception {
        try (var authority = new TestAuthority()) {
            var stamp = ask(authority, authority.certificate(folder));

            assertThat(stamp.at())
                    .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(2));
            var token = new TimeStampToken(new org.bouncycastle.cms.CMSSignedData(stamp.token()));
            assertThat(token.getTimeStampInfo().getMessageImprintDigest()).isEqualTo(DIGEST);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "HONEST")
    void anAnswerThatProvesNothingIsNot(TestAuthority.Mood mood) throws Exception {
        try (var authority = new TestAuthority()) {
            authority.mood = mood;
            assertThatThrownBy(() -> ask(authority, null)).isInstanceOf(TimestampAuthority.NoStamp.class);
        }
    }

    @Test
    void anotherAuthoritysCertificateIsNotTrusted() throws Exception {
        try (var authority = new TestAuthority();
                var other = new TestAuthority()) {
            Path certificate = other.certificate(folder);
            assertThatThrownBy(() -> ask(authority, certificate)).isInstanceOf(TimestampAuthority.NoStamp.class);
        }
    }

    /** An authority that is away holds nothing up; when it is back, the newest checkpoint is stamped, once an interval. */
    @Test
    void checkpointsAreStampedNowAndThen() throws Exception {
        try (var authority = new TestAuthority()) {
            authority.mood = TestAuthority.Mood.FAILS;
            var ledger = new SealedLedger(new Timestamping(
                    List.of(new Authority(authority.url(), authority.certificate(folder))),
                    Duration.ofHours(1),
                    Duration.ofSeconds(1),
                    Duration.ofHours(4)));
            try (Sealing sealing = ledger.running()) {
                sealing.start();
                ledger.append(10);
                await().atMost(SOON).until(() -> sealing.status().sealedPosition() == 10);
                assertThat(sealing.status().timestamp()).isNull();
                await().atMost(SOON).until(() -> sealing.status().untimestampedSeconds() >= 1);

                authority.mood = TestAuthority.Mood.HONEST;
                await().atMost(SOON).until(() -> sealing.status().timestamp() != null);
                ledger.append(10);
                await().atMost(SOON).until(() -> sealing.status().sealedPosition() == 20);

                assertThat(sealing.status().timestamp().size()).isEqualTo(11);
                assertThat(ledger.superuser.queryForObject(
                                "select count(*) from ledger.checkpoint_timestamp", Long.class))
                        .isEqualTo(1);
            }
            Path file = ledger.settings.folder().resolve("epoch-1/timestamps/11.tsr");
            var token = new TimeStampToken(new org.bouncycastle.cms.CMSSignedData(Files.readAllBytes(file)));
            String note = ledger.tables().checkpoint(1, 11).orElseThrow().note();
            assertThat(token.getTimeStampInfo().getMessageImprintDigest())
                    .isEqualTo(
                            Hash.sha256(note.getBytes(StandardCharsets.UTF_8)).bytes());

            Files.delete(file); // as if it had died before writing it
            ledger.sealAll();
            assertThat(file).exists();
            new LogCheck(ledger, 1)
                    .convincesTheVerifier(
                            "--tsa-cert", folder.resolve("tsa.crt").toString());
        }
    }

    private static TimestampAuthority.Stamp ask(
            TestAuthority authority, @org.jspecify.annotations.Nullable Path certificate) throws Exception {
        return new TimestampAuthority(
                        new Authority(authority.url(), certificate), HttpClient.newHttpClient(), Duration.ofSeconds(2))
                .stamp(DIGEST);
    }
}
