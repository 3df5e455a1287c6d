package se.inkom.query.support;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import se.inkom.ledger.vault.S3Settings;

/**
 * Where the vault's keys and files are; the same as command-side's.
 *
 * @param keyFile the key ring
 * @param archive the folder of files
 * @param s3 the store of files, when it is no folder
 */
@ConfigurationProperties("inkom.vault")
record VaultProperties(
        Path keyFile, @Nullable Path archive, @Nullable S3Settings s3) {}
