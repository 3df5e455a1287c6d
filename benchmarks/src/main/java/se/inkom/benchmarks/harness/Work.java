package se.inkom.benchmarks.harness;

/** What one client does over and over during a slice. */
@FunctionalInterface
public interface Work extends AutoCloseable {
    /** Does one piece and says how many units it was; 0 when there is nothing left to do. */
    int once() throws Exception;

    @Override
    default void close() throws Exception {}
}
