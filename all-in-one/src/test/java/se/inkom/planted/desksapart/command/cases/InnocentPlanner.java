package se.inkom.planted.desksapart.command.cases;

import se.inkom.planted.desksapart.command.time.Calendar;

class InnocentPlanner {
    Calendar calendar = new Calendar();
}
