package se.inkom.query.archive.check;

/**
 * Something that is wrong with a package.
 *
 * @param code for programs, such as {@code file-changed}
 * @param file within the package; empty for the package as a whole
 * @param message for people, in Swedish: what was expected, and what was found
 */
public record Finding(String code, String file, String message) {}
