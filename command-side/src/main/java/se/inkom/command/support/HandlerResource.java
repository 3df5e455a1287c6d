package se.inkom.command.support;

/** Something of a room's own that aggregates may ask for by its type, as a parameter of a handler. */
public record HandlerResource(Object resource) {}
