package se.inkom.planted.sealingreadsbytes.ledger.types;

/** Knows what events mean. */
public class Registry {}
