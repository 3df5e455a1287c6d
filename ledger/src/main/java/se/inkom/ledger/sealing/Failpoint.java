package se.inkom.ledger.sealing;

/** The steps between which a sealer may die; tests let it (RELIABILITY K1, T4). */
enum Failpoint {
    HEAD_READ,
    ROWS_READ,
    ROWS_COMPARED,
    TREE_EXTENDED,
    ROOT_PROVEN,
    SIGNED,
    COMMITTED,
    ENTRIES_WRITTEN,
    TILES_WRITTEN,
    JOURNAL_WRITTEN,
    PUBLISHED;

    /** What a test does at a point; nothing otherwise. */
    @FunctionalInterface
    interface Probe {
        Probe NONE = point -> {};

        void at(Failpoint point);
    }
}
