package se.inkom.planted.pdfblind.ledger.vault;

public class Door {}
