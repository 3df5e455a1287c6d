package se.inkom.channels.capture;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The camera, {@code inkom.channels.capture}.
 *
 * @param browsers where a Chromium may be; the first that is there is used
 * @param sandbox Chromium's own; off only where it cannot work, such as for the root user of a test machine
 * @param hosts what may be visited over HTTPS: a name, or {@code .name} for it and everything below it
 * @param privateHosts {@code host:port} on our own network that may be visited all the same, over HTTP; for demo and test only
 * @param width of the window; pages are pictured in their full height up to {@code tallest}
 * @param timeout for one page, from opening the browser to the last picture
 * @param settle how long a page gets to show the words after it has loaded
 * @param mostBytes that one page may load
 * @param retry first pause after a failure that may pass; doubles
 * @param attempts after which such a failure is final
 * @param desk where the files go
 */
@ConfigurationProperties("inkom.channels.capture")
record CaptureProperties(
        @DefaultValue({"/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"})
        List<String> browsers,

        @DefaultValue("true") boolean sandbox,
        @DefaultValue List<String> hosts,
        @DefaultValue List<String> privateHosts,
        @DefaultValue("1280") int width,
        @DefaultValue("900") int height,
        @DefaultValue("12000") int tallest,
        @DefaultValue("PT45S") Duration timeout,
        @DefaultValue("PT5S") Duration settle,
        @DefaultValue("67108864") long mostBytes,
        @DefaultValue("PT5S") Duration retry,
        @DefaultValue("6") int attempts,
        Desk desk) {

    /**
     * The command side's API and the client we are there.
     *
     * @param tokenUri of the OpenID provider
     */
    record Desk(
            URI url, URI tokenUri, @DefaultValue("despatch") String clientId, Path clientSecretFile) {}
}
