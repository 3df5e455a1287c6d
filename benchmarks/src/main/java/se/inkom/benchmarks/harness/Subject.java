package se.inkom.benchmarks.harness;

/** One thing that is timed: made once per row, warmed up, then run for a slice in every round. */
public interface Subject extends AutoCloseable {
    /** Before every slice, untimed: empties tables, resets what has to be the same each time. */
    default void before() throws Exception {}

    /** The work of one client; asked for before the slice begins. */
    Work work(int client) throws Exception;

    /** When the time is up and the CPU is not read yet: waits for what runs beside the clients, because it is part of the price. */
    default void settle() throws Exception {}

    /** After every slice, untimed: stops what runs by itself, and says how many units that finished after the time was up. */
    default long late() throws Exception {
        return 0;
    }

    /** How many units the tables (or the reader) hold of this slice, asked of the database and not of ourselves. */
    long counted() throws Exception;

    @Override
    default void close() throws Exception {}
}
