package se.inkom.planted.roomquery.command;

public class Stranger {}
