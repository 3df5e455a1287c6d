package se.inkom.benchmarks.harness;

import java.util.Optional;

/**
 * What one slice gave.
 *
 * @param cpu of this process and of PostgreSQL; empty where it cannot be read
 */
public record Slice(long units, long nanos, Optional<CpuMeter.Reading> cpu) {
    public double rate() {
        return units * 1e9 / nanos;
    }

    public double cpuMicrosPerUnit() {
        return selfMicrosPerUnit() + serverMicrosPerUnit();
    }

    public double selfMicrosPerUnit() {
        return cpu.map(c -> c.self() / 1e3 / units).orElse(Double.NaN);
    }

    public double serverMicrosPerUnit() {
        return cpu.map(c -> c.server() / 1e3 / units).orElse(Double.NaN);
    }
}
