package se.inkom.planted.publicwordsonly.ledger.vault;

public class Door {}
