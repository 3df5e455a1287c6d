package se.inkom.query.exports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import se.inkom.ledger.vault.S3Clients;
import se.inkom.ledger.vault.S3Settings;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

/** A bucket; every object carries its SHA-256, which the store checks, and is whole or not at all. */
record S3Target(S3Settings settings) implements ExportTarget {
    @Override
    public void send(String as, List<Path> files) throws IOException {
        try (S3Client s3 = S3Clients.open(settings)) {
            for (Path file : files) {
                String digest = MakeFiles.digestOf(file);
                s3.putObject(
                        PutObjectRequest.builder()
                                .bucket(settings.bucket())
                                .key((settings.prefix() == null ? "" : settings.prefix()) + as + "/"
                                        + file.getFileName())
                                .contentLength(Files.size(file))
                                .checksumSHA256(Base64.getEncoder()
                                        .encodeToString(HexFormat.of().parseHex(digest)))
                                .build(),
                        RequestBody.fromFile(file));
            }
        } catch (SdkException e) {
            throw new IOException("S3: " + e.getClass().getSimpleName(), e);
        }
    }
}
