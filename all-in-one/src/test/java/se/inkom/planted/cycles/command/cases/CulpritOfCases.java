package se.inkom.planted.cycles.command.cases;

import se.inkom.planted.cycles.command.time.CulpritOfTime;

public class CulpritOfCases {
    CulpritOfTime time = new CulpritOfTime();
}
