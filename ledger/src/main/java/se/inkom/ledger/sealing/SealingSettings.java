package se.inkom.ledger.sealing;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an installation says about its log.
 *
 * @param name of the log, the first part of every origin: {@code inkom.kungalv.se/cases}
 * @param folder where the log is published as files
 * @param keys the folder of the private keys that sign
 * @param timestamps who timestamps checkpoints, and how often
 */
public record SealingSettings(String name, Path folder, Path keys, Timestamping timestamps) {

    /**
     * How checkpoints are timestamped (RFC 3161).
     *
     * @param authorities asked in this order until one answers; none: checkpoints are not timestamped
     * @param interval how long one timestamp is enough
     * @param retry how long to wait after nobody answered
     * @param alarm how old the newest timestamp may become before health says so
     */
    public record Timestamping(List<Authority> authorities, Duration interval, Duration retry, Duration alarm) {}

    /**
     * A timestamp authority.
     *
     * @param certificate the file (PEM or DER) of its certificate or of that certificate's issuer; null: any certificate
     *     for timestamping is accepted, and a verifier is left to judge it
     */
    public record Authority(URI url, @Nullable Path certificate) {}
}
