package se.inkom.ledger.vault;

import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Which archive an installation has: a folder, or a store when its bucket is named. */
public final class Archives {
    private Archives() {}

    public static Archive open(@Nullable Path folder, @Nullable S3Settings s3, Clock clock) {
        if (s3 != null) {
            return new S3Archive(s3, clock).requireObjectLock();
        }
        if (folder == null) {
            throw new IllegalStateException(
                    "Neither inkom.vault.archive nor inkom.vault.s3.bucket says where files are kept");
        }
        return new FileArchive(folder);
    }
}
