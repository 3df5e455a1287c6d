package se.inkom.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** The version of a thing: {@code If-Match: "7"} in, {@code ETag: "8"} out. Nobody overwrites what they have not seen (RFC 9110). */
public final class Versions {
    private static final Pattern ETAG = Pattern.compile("\"(\\d{1,15})\"");

    private Versions() {}

    public static String etag(long version) {
        return "\"" + version + "\"";
    }

    /** @throws ProblemException 428 without the header, 400 when it is no version */
    public static long seen(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw new ProblemException(
                    HttpStatus.PRECONDITION_REQUIRED,
                    "if-match-missing",
                    "This change needs the header If-Match with the version you have seen, such as If-Match: \"7\". Read it first to get the version.");
        }
        Matcher etag = ETAG.matcher(ifMatch.strip());
        if (!etag.matches()) {
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST,
                    "if-match-malformed",
                    "If-Match must be one version in quotes, such as \"7\".");
        }
        return Long.parseLong(etag.group(1));
    }

    public static ProblemException stale(long version) {
        return new ProblemException(
                        HttpStatus.PRECONDITION_FAILED,
                        "version-stale",
                        "It has been changed since you read it. Read it again, then decide again.")
                .with("version", version)
                .withHeader(HttpHeaders.ETAG, etag(version));
    }
}
