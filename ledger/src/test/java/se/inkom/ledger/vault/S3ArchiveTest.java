package se.inkom.ledger.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.inkom.ledger.testing.S3Server;
import se.inkom.ledger.vault.Archive.Fixity;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ObjectLockRetentionMode;

/** The archive in an S3-compatible store, against a real server over its real protocol. */
class S3ArchiveTest {
    private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");
    private static final Duration TEN_YEARS = Duration.ofDays(3650);
    private static final byte[] SALT = {1, 2, 3};

    @TempDir
    static Path folder;

    private static S3Server server;
    private static S3Client s3;

    @BeforeAll
    static void start() throws IOException {
        server = S3Server.start(folder);
        s3 = server.client();
        s3.createBucket(bucket -> bucket.bucket("locked").objectLockEnabledForBucket(true));
        s3.createBucket(bucket -> bucket.bucket("plain"));
    }

    @AfterAll
    static void stop() {
        s3.close();
        server.close();
    }

    @Test
    void givesBackWhatItWasGivenAndNamesItByItsDigest() {
        Archive archive = archive("locked", TEN_YEARS);
        byte[] bytes = bytes();

        Archive.Stored stored = archive.store(new ByteArrayInputStream(bytes), SALT);

        assertThat(stored.length()).isEqualTo(bytes.length);
        assertThat(archive.read(stored.digest())).isEqualTo(bytes);
        assertThat(archive.check(stored.digest())).isEqualTo(Fixity.INTACT);
        assertThat(keys("locked")).contains("inkom/" + Archive.name(stored.digest()));
    }

    /** WORM: the store is told to refuse every deletion until then, ours included. */
    @Test
    void putsEveryFileUnderLock() {
        Archive.Stored stored = archive("locked", TEN_YEARS).store(new ByteArrayInputStream(bytes()), SALT);

        var retention = s3.getObjectRetention(ask -> ask.bucket("locked").key("inkom/" + Archive.name(stored.digest())))
                .retention();
        assertThat(retention.mode()).isEqualTo(ObjectLockRetentionMode.COMPLIANCE);
        assertThat(retention.retainUntilDate()).isEqualTo(NOW.plus(TEN_YEARS));
    }

    @Test
    void keepsEqualFilesOnce() {
        Archive archive = archive("locked", TEN_YEARS);
        byte[] bytes = bytes();
        int before = keys("locked").size();

        assertThat(archive.store(new ByteArrayInputStream(bytes), SALT))
                .isEqualTo(archive.store(new ByteArrayInputStream(bytes), SALT));

        assertThat(keys("locked")).hasSize(before + 1);
    }

    @Test
    void refusesToStartOnABucketThatKeepsNothing() {
        assertThatThrownBy(() -> Archives.open(null, settings("plain", TEN_YEARS), Clock.systemUTC()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("bucket");
        Archives.open(null, settings("plain", null), Clock.systemUTC());
    }

    @Test
    void seesWhatIsMissingAndWhatWasChanged() {
        Archive archive = archive("plain", null);
        Archive.Stored gone = archive.store(new ByteArrayInputStream(bytes()), SALT);
        Archive.Stored changed = archive.store(new ByteArrayInputStream(bytes()), SALT);

        s3.deleteObject(delete -> delete.bucket("plain").key("inkom/" + Archive.name(gone.digest())));
        s3.putObject(
                put -> put.bucket("plain").key("inkom/" + Archive.name(changed.digest())),
                RequestBody.fromString("annat"));

        assertThat(archive.check(gone.digest())).isEqualTo(Fixity.MISSING);
        assertThat(archive.check(changed.digest())).isEqualTo(Fixity.ALTERED);
        assertThatThrownBy(() -> archive.read(gone.digest())).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> archive.read(changed.digest())).isInstanceOf(IllegalStateException.class);
    }

    /** E3: a read that breaks off leaves nothing behind that could be taken for the file. */
    @Test
    void aBrokenUploadLeavesNothing() throws IOException {
        int before = keys("locked").size();
        InputStream broken = new InputStream() {
            private int left = 5000;

            @Override
            public int read() throws IOException {
                if (left == 0) { // and for good: whoever reads many bytes at once swallows the first of these
                    throw new IOException("the sender is gone");
                }
                left--;
                return 'x';
            }
        };

        assertThatThrownBy(() -> archive("locked", TEN_YEARS).store(broken, SALT))
                .isInstanceOf(UncheckedIOException.class);

        assertThat(keys("locked")).hasSize(before);
        try (var waiting = Files.list(folder.resolve("incoming"))) {
            assertThat(waiting).isEmpty();
        }
    }

    @Test
    void doesNotTakeAStoreThatIsAwayForOneThatLostAFile() {
        var away = new S3Archive(
                new S3Settings(
                        "locked",
                        null,
                        java.net.URI.create("http://localhost:1"),
                        "us-east-1",
                        null,
                        null,
                        secret("test"),
                        secret("test"),
                        folder.resolve("incoming")),
                Clock.systemUTC());

        assertThatThrownBy(() -> away.check("0".repeat(64))).isInstanceOf(UncheckedIOException.class);
    }

    private static byte[] bytes() {
        return UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8);
    }

    private static java.util.List<String> keys(String bucket) {
        return s3.listObjectsV2(list -> list.bucket(bucket)).contents().stream()
                .map(object -> object.key())
                .toList();
    }

    private static Archive archive(String bucket, @Nullable Duration retention) {
        return new S3Archive(settings(bucket, retention), Clock.fixed(NOW, ZoneOffset.UTC)).requireObjectLock();
    }

    private static S3Settings settings(String bucket, @Nullable Duration retention) {
        return new S3Settings(
                bucket,
                "inkom/",
                server.address(),
                "us-east-1",
                retention,
                null,
                secret("test"),
                secret("test"),
                folder.resolve("incoming"));
    }

    private static Path secret(String value) {
        try {
            return Files.writeString(folder.resolve("secret-" + value), value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
