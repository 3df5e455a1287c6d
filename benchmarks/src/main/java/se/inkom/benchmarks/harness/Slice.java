package se.inkom.benchmarks.harness;

/**
 * What one slice gave.
 *
 * @param cpuNanos of this process and PostgreSQL together; negative where it cannot be read
 */
record Slice(long units, long nanos, long cpuNanos) {
    double rate() {
        return units * 1e9 / nanos;
    }

    double cpuMicrosPerUnit() {
        return cpuNanos < 0 ? Double.NaN : cpuNanos / 1e3 / units;
    }
}
