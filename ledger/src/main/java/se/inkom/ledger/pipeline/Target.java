package se.inkom.ledger.pipeline;

/**
 * The aggregate that a command is for.
 *
 * @param creates whether the command makes it, so that there is nothing to load
 */
public record Target(String aggregateId, boolean creates) {}
