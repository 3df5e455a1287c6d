package se.inkom.ledger.pipeline;

import java.time.Duration;

/**
 * The bounds of the write pipeline.
 *
 * @param maxGroup commands to one transaction at most
 * @param leaders groups at work at the same time; a second one makes groups smaller, which costs more than it gains (ADR 0015)
 * @param maxWaiting commands that may wait; one more is refused
 * @param patience how long a command waits to be begun before its caller is told that nothing was done
 */
public record PipelineSettings(int maxGroup, int leaders, int maxWaiting, Duration patience) {
    public static final PipelineSettings DEFAULT = new PipelineSettings(64, 1, 1000, Duration.ofSeconds(10));

    public PipelineSettings {
        if (maxGroup < 1 || leaders < 1 || maxWaiting < 1 || patience.isNegative()) {
            throw new IllegalArgumentException("A pipeline needs groups, leaders and a queue of at least 1");
        }
    }
}
