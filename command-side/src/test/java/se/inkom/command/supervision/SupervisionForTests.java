package se.inkom.command.supervision;

import se.inkom.command.support.AxonPart;

/** Lets tests of other rooms run supervised accounts without Spring. */
public final class SupervisionForTests {
    private SupervisionForTests() {}

    public static AxonPart aggregate() {
        return new SupervisionPart().supervisedAccountAggregate();
    }
}
