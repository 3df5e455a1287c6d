package se.inkom.planted.roomledger.command;

public class Stranger {}
