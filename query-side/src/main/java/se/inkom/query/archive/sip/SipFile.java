package se.inkom.query.archive.sip;

import org.jspecify.annotations.Nullable;

/**
 * A file of the package.
 *
 * @param path within the package
 * @param sha256 lower-case hex
 * @param title what people call it, such as {@code Inlägget}
 * @param madeFrom path of the file that this is a copy of, in a format that lasts longer
 */
public record SipFile(
        String path,
        String sha256,
        long length,
        FileFormat format,
        String title,
        @Nullable String madeFrom) {}
