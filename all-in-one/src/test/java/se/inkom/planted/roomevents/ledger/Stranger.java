package se.inkom.planted.roomevents.ledger;

public class Stranger {}
