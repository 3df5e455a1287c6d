package se.inkom.benchmarks.sample;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Loads an aggregate, decides, appends one event. */
public record CountNotes(@TargetAggregateIdentifier String id) {}
