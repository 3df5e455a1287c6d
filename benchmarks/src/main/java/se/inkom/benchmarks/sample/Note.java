package se.inkom.benchmarks.sample;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Opens a new aggregate with one event. */
public record Note(@TargetAggregateIdentifier String id) {}
