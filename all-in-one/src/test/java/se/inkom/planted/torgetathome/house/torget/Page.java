package se.inkom.planted.torgetathome.house.torget;

public class Page {}
