package se.inkom.planted.rowsasstored.ledger.types;

public class Registry {}
