package se.inkom.planted.desksapart.command.time;

public class Calendar {}
