package se.inkom.ledger.vault;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where the archive is, when it is no folder, {@code inkom.vault.s3}.
 *
 * @param bucket with object lock, made by whoever runs the store
 * @param prefix before every key, such as {@code inkom/}; empty by default
 * @param endpoint of a store that is not Amazon's
 * @param region anything for stores that know none
 * @param retention for how long the store itself refuses to delete or overwrite a file; absent for stores without object lock
 * @param mode COMPLIANCE: nobody can; GOVERNANCE: an administrator can
 * @param accessKeyFile and {@code secretKeyFile}: without them as the machine's own role provides
 * @param incoming a folder on the machine for files on their way
 */
public record S3Settings(
        String bucket,
        @Nullable String prefix,
        @Nullable URI endpoint,
        @Nullable String region,
        @Nullable Duration retention,
        @Nullable String mode,
        @Nullable Path accessKeyFile,
        @Nullable Path secretKeyFile,
        @Nullable Path incoming) {}
