package se.inkom.planted.timezone.command.cases;

import java.time.ZoneId;

class Culprit {
    ZoneId zone = ZoneId.of("Europe/Stockholm");
}
