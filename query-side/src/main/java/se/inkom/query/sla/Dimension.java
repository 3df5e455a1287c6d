package se.inkom.query.sla;

import org.jspecify.annotations.Nullable;

/** What cases are told apart by. */
enum Dimension {
    ACCOUNT,
    AUTHORITY,
    UNIT,
    /** Whose case it is, or was when the clock stopped; none for cases that nobody has. */
    OFFICER,
    /** As a person said, and none before (R26). */
    CLASSIFICATION;

    String column() {
        return switch (this) {
            case ACCOUNT -> "account";
            case AUTHORITY -> "authority";
            case UNIT -> "unit";
            case OFFICER -> "officer";
            case CLASSIFICATION -> "classification";
        };
    }

    @Nullable
    String of(OpenRun run) {
        return switch (this) {
            case ACCOUNT -> run.account();
            case AUTHORITY -> run.authority();
            case UNIT -> run.unit();
            case OFFICER -> run.officer();
            case CLASSIFICATION -> run.classification();
        };
    }
}
