package se.inkom.events.cases;

/** Whether the law demands a removal or only the municipality's own rules do (R68). */
public enum RemovalBasis {
    LAW,
    POLICY
}
