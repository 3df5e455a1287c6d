package se.inkom.planted.screensapart.query.sla;

public class Board {}
