package se.inkom.query.archive;

/** How far a package has come. */
enum PackageState {
    WAITING,
    RUNNING,
    /** Checked, and can be fetched. */
    READY,
    /** Not given out: there are findings, or it could not be made. */
    FAILED,
    /** Was ready, and has been taken away. */
    EXPIRED
}
