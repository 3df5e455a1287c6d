package se.inkom.planted.timezone.command.time;

import java.time.ZoneId;

class InnocentCalendar {
    ZoneId zone = ZoneId.of("Europe/Stockholm");
}
