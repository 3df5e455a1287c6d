package se.inkom.command.support;

/** Marks what may be sent from one room to another; everything else of a room stays inside it. */
public interface Command {}
