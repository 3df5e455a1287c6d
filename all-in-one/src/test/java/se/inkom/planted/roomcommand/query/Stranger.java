package se.inkom.planted.roomcommand.query;

public class Stranger {}
