package se.inkom.query.archive;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import se.inkom.query.archive.sip.ErmsVersion;

/**
 * Settings of the archive room.
 *
 * @param folder where packages lie until they are fetched; it holds secret content in the clear
 * @param keep how long a package can be fetched; it can be made anew, with the same bytes
 * @param submitter name of the municipality
 * @param submitterCode its organisation number
 * @param schemaFolder the published schemas of PREMIS and ERMS, when the operator has fetched them
 * @param receivers who takes packages, by a short name
 */
@ConfigurationProperties("inkom.archive")
record ArchiveProperties(
        @DefaultValue("var/archive-packages") Path folder,
        @DefaultValue("30d") Duration keep,
        @DefaultValue("Kommunen") String submitter,
        @DefaultValue("0") String submitterCode,
        @Nullable Path schemaFolder,
        @DefaultValue Map<String, Receiver> receivers) {

    /**
     * Who takes packages.
     *
     * @param erms the version of CITS ERMS that they take
     * @param agreement the submission agreement's number, when there is one
     */
    record Receiver(String name, ErmsVersion erms, @Nullable String agreement) {}
}
