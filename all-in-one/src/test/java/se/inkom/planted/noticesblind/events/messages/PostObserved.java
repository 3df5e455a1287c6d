package se.inkom.planted.noticesblind.events.messages;

public final class PostObserved {}
