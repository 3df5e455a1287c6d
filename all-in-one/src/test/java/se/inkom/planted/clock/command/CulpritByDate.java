package se.inkom.planted.clock.command;

import java.util.Date;

class CulpritByDate {
    Date now = new Date();
}
