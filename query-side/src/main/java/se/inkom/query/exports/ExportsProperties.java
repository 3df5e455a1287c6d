package se.inkom.query.exports;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import se.inkom.ledger.vault.S3Settings;
import se.inkom.query.diary.Readers;

/**
 * Settings of the exports, {@code inkom.exports}.
 *
 * @param folder where finished exports wait to be fetched; shared between instances of query-side, if there are several
 * @param keep for how long their files are kept; the manifests stay
 * @param sealWait how long an export waits for its last entry to be sealed, before its manifest says that it is not
 * @param retry how long after a failure an export or a delivery is tried again; four times longer each time, a day at most
 */
@ConfigurationProperties("inkom.exports")
record ExportsProperties(
        @DefaultValue("var/exports") Path folder,
        @DefaultValue("30d") Duration keep,
        @DefaultValue("5s") Duration sealWait,
        @DefaultValue("30s") Duration retry,
        @DefaultValue Daily daily) {

    /**
     * The export of every night.
     *
     * @param at Stockholm time; absent: there is none
     * @param changesOnly only what changed since the one before, instead of the whole diary
     */
    record Daily(
            @Nullable LocalTime at,
            @DefaultValue("PUBLIC") Readers.Asked variant,
            @DefaultValue({"CSV", "JSONL"}) List<ExportFormat> formats,
            @DefaultValue("false") boolean bom,
            @DefaultValue("false") boolean changesOnly,
            @DefaultValue List<Target> targets) {}

    /**
     * Where it is sent: one of the three.
     *
     * @param name in the list of exports
     * @param s3 a bucket; its retention is not used
     */
    record Target(
            String name,
            @Nullable Path folder,
            @Nullable Sftp sftp,
            @Nullable S3Settings s3) {

        Target {
            if (name == null
                    || Stream.of(folder, sftp, s3).filter(Objects::nonNull).count() != 1) {
                throw new IllegalArgumentException(
                        "inkom.exports.daily.targets: each needs a name, and one of folder, sftp and s3; not so "
                                + name);
            }
        }
    }

    /**
     * A server that is known before it is called.
     *
     * @param path folder there
     * @param knownHosts file with its key, as OpenSSH keeps it; another key is refused
     * @param keyFile our private key, as OpenSSH keeps it
     */
    record Sftp(
            String host,
            @DefaultValue("22") int port,
            String user,
            @DefaultValue(".") String path,
            Path knownHosts,
            Path keyFile) {}
}
