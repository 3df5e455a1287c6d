package se.inkom.planted.cycles.command.time;

import se.inkom.planted.cycles.command.cases.CulpritOfCases;

public class CulpritOfTime {
    Class<CulpritOfCases> cases = CulpritOfCases.class;
}
