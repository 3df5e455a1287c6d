package se.inkom.command.support;

import se.inkom.ledger.pipeline.Target;

/** A command that one aggregate decides; the write pipeline asks which, to keep its commands apart (ADR 0015). */
public interface AggregateCommand extends Command {
    Target target();
}
