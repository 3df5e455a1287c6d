package se.inkom.planted.roomweb.ledger;

public class Stranger {}
