package se.inkom.planted.desksapart.command.registry;

public class Book {}
