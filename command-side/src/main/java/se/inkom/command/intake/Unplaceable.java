package se.inkom.command.intake;

/**
 * A record that cannot become an observation of a case.
 *
 * @param reason kebab-case code
 * @param detail one sentence for the operator, without the record's content
 */
record Unplaceable(Inbound inbound, String reason, String detail) implements Read {}
