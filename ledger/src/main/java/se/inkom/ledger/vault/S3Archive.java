package se.inkom.ledger.vault;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.ObjectLockEnabled;
import software.amazon.awssdk.services.s3.model.ObjectLockMode;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * The archive in an S3-compatible store with object lock: the store itself then refuses, to us as to everybody, to delete or
 * overwrite evidence before its time (WORM). A put is whole or not at all; what was put is read back and compared before
 * anything claims to have it.
 */
final class S3Archive implements Archive, AutoCloseable {
    private final S3Settings settings;
    private final Path incoming;
    private final Clock clock;
    private final S3Client s3;

    S3Archive(S3Settings settings, Clock clock) {
        this.settings = settings;
        this.incoming = settings.incoming() == null
                ? Path.of(System.getProperty("java.io.tmpdir"), "inkom-incoming")
                : settings.incoming();
        this.clock = clock;
        this.s3 = S3Clients.open(settings);
    }

    /** @throws IllegalStateException when the bucket cannot keep what we promise: better no start than evidence on sand */
    S3Archive requireObjectLock() {
        if (settings.retention() != null) {
            try {
                var lock = s3.getObjectLockConfiguration(ask -> ask.bucket(settings.bucket()))
                        .objectLockConfiguration();
                if (lock != null && lock.objectLockEnabled() == ObjectLockEnabled.ENABLED) {
                    return this;
                }
            } catch (SdkException e) {
                throw new IllegalStateException("The archive's bucket cannot be asked for its object lock", e);
            }
            throw new IllegalStateException(
                    "The archive's bucket has no object lock, but inkom.vault.s3.retention is set:"
                            + " make the bucket with object lock, or leave the retention out");
        }
        return this;
    }

    @Override
    public Stored store(InputStream bytes, byte[] salt) {
        try (var file = IncomingFile.receive(incoming, bytes, salt)) {
            String digest = file.stored.digest();
            if (check(digest) != Fixity.INTACT) {
                s3.putObject(put(digest), RequestBody.fromFile(file.path));
                if (check(digest) != Fixity.INTACT) {
                    throw new IOException("the bytes in the store differ from the bytes received");
                }
                lock(digest);
            }
            return file.stored;
        } catch (IOException | SdkException e) {
            throw new UncheckedIOException(
                    "The file archive cannot take the file", e instanceof IOException io ? io : new IOException(e));
        }
    }

    /** The put asked for the lock already, but there are stores that do not hear that: then it is asked for by itself. */
    private void lock(String digest) {
        Duration retention = settings.retention();
        if (retention == null) {
            return;
        }
        try {
            s3.getObjectRetention(ask -> ask.bucket(settings.bucket()).key(key(digest)));
        } catch (S3Exception e) {
            if (e.statusCode() != 404) {
                throw e;
            }
            s3.putObjectRetention(
                    ask -> ask.bucket(settings.bucket()).key(key(digest)).retention(lock -> lock.mode(mode())
                            .retainUntilDate(clock.instant().plus(retention))));
        }
    }

    private String mode() {
        return settings.mode() == null ? "COMPLIANCE" : settings.mode();
    }

    private PutObjectRequest put(String digest) {
        var put = PutObjectRequest.builder()
                .bucket(settings.bucket())
                .key(key(digest))
                .contentType("application/octet-stream")
                .checksumSHA256(
                        Base64.getEncoder().encodeToString(HexFormat.of().parseHex(digest)));
        if (settings.retention() != null) {
            put.objectLockMode(ObjectLockMode.fromValue(mode()))
                    .objectLockRetainUntilDate(clock.instant().plus(settings.retention()));
        }
        return put.build();
    }

    @Override
    public byte[] read(String digest) {
        try {
            byte[] bytes = s3.getObjectAsBytes(
                            get -> get.bucket(settings.bucket()).key(key(digest)))
                    .asByteArray();
            if (!Digests.hex(Envelope.sha256().digest(bytes)).equals(digest)) {
                throw new IllegalStateException("The archived file " + digest + " has been altered");
            }
            return bytes;
        } catch (SdkException e) {
            throw new IllegalStateException("The archived file " + digest + " cannot be read", e);
        }
    }

    @Override
    public Fixity check(String digest) {
        try {
            InputStream bytes =
                    s3.getObject(get -> get.bucket(settings.bucket()).key(key(digest)));
            return IncomingFile.digestOf(bytes).equals(digest) ? Fixity.INTACT : Fixity.ALTERED;
        } catch (NoSuchKeyException gone) {
            return Fixity.MISSING;
        } catch (IOException | SdkException away) {
            throw new UncheckedIOException(away instanceof IOException io ? io : new IOException(away));
        }
    }

    private String key(String digest) {
        return (settings.prefix() == null ? "" : settings.prefix()) + Archive.name(digest);
    }

    @Override
    public void close() {
        s3.close();
    }
}
