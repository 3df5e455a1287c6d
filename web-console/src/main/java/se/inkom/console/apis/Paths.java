package se.inkom.console.apis;

import java.nio.charset.StandardCharsets;
import org.springframework.web.util.UriUtils;

/** Words of a reader as one part of an API's path, whatever they contain. */
final class Paths {
    private Paths() {}

    static String segment(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }
}
