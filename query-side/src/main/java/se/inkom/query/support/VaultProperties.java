package se.inkom.query.support;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the vault's keys and files are; the same as command-side's.
 *
 * @param keyFile the key ring
 * @param archive the folder of files
 */
@ConfigurationProperties("inkom.vault")
record VaultProperties(Path keyFile, Path archive) {}
