package se.inkom.command.support;

/** What a room gives to aggregates that ask for it by type, as they ask for the policies or the clock. */
public record HandlerParameter(Object value) {}
