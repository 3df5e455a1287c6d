package se.inkom.planted.roomchannels.ledger;

public class Stranger {}
