package se.inkom.ledger.pipeline;

/**
 * What the pipeline has done since it started.
 *
 * @param groups transactions begun for one or more commands
 * @param commands commands decided, accepted or refused
 * @param repeated commands sent through again by themselves after their group failed
 * @param refusedBusy commands that were never begun
 * @param waiting commands that wait at this moment
 */
public record PipelineStats(long groups, long commands, long repeated, long refusedBusy, int waiting) {}
