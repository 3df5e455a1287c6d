package se.inkom.events.accounts;

/** What is owed to an account. */
public enum SupervisionDuty {
    /** A look in time, by the policy (R21, R22). */
    NEXT_LOOK,
    /** A look before it has been unattended for too long, by law (L13). */
    ALARM
}
