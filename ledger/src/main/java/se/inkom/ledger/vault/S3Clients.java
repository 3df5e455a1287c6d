package se.inkom.ledger.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/** Opens an S3-compatible store as its settings say. */
public final class S3Clients {
    private S3Clients() {}

    public static S3Client open(S3Settings settings) {
        S3ClientBuilder s3 = S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .region(Region.of(settings.region() == null ? "eu-north-1" : settings.region()))
                .forcePathStyle(settings.endpoint() != null)
                // Our own SHA-256 goes with every put; stores that are not Amazon's know no other checksums.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED);
        if (settings.endpoint() != null) {
            s3.endpointOverride(settings.endpoint());
        }
        if (settings.accessKeyFile() != null && settings.secretKeyFile() != null) {
            s3.credentialsProvider(StaticCredentialsProvider.create(
                    AwsBasicCredentials.create(secret(settings.accessKeyFile()), secret(settings.secretKeyFile()))));
        }
        return s3.build();
    }

    private static String secret(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
