package se.inkom.planted.publishingblind.ledger.vault;

public class Door {}
