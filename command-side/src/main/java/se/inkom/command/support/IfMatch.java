package se.inkom.command.support;

/** The case version that the caller had before their eyes, from the header {@code If-Match: "7"}. */
public record IfMatch(long version) {}
