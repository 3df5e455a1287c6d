package se.inkom.planted.timezone.command.cases;

import java.time.ZoneId;

class CulpritByDefault {
    ZoneId zone = ZoneId.systemDefault();
}
