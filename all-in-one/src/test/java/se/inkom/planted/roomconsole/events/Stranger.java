package se.inkom.planted.roomconsole.events;

public class Stranger {}
