package se.inkom.command.policy;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How one clock is watched.
 *
 * @param near how much of the counted time is left when the deadline is called near
 * @param substitute how long after the deadline the case is put before the officer's substitute; absent: never
 * @param manager how long after the deadline it is put before the manager (R33); absent: never
 */
public record ClockWatch(
        Duration near,
        @Nullable Duration substitute,
        @Nullable Duration manager) {}
