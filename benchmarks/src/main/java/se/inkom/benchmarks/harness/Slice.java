package se.inkom.benchmarks.harness;

import java.util.Optional;

/**
 * What one slice gave.
 *
 * @param cpu of this process and of PostgreSQL; empty where it cannot be read
 */
record Slice(long units, long nanos, Optional<CpuMeter.Reading> cpu) {
    double rate() {
        return units * 1e9 / nanos;
    }

    double cpuMicrosPerUnit() {
        return selfMicrosPerUnit() + serverMicrosPerUnit();
    }

    double selfMicrosPerUnit() {
        return cpu.map(c -> c.self() / 1e3 / units).orElse(Double.NaN);
    }

    double serverMicrosPerUnit() {
        return cpu.map(c -> c.server() / 1e3 / units).orElse(Double.NaN);
    }
}
