package se.inkom.planted.clock.command;

class CulpritByMillis {
    long now = System.currentTimeMillis();
}
