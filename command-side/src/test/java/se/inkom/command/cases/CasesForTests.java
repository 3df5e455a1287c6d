package se.inkom.command.cases;

import se.inkom.command.support.AxonPart;

/** Lets tests of other rooms run cases without Spring. */
public final class CasesForTests {
    private CasesForTests() {}

    public static AxonPart aggregate() {
        return new CasesPart().caseAggregate();
    }
}
