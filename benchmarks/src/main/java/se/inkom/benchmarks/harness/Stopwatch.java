package se.inkom.benchmarks.harness;

import java.util.ArrayList;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/** Runs one slice of one subject with so many clients, and checks what the tables say afterwards. */
final class Stopwatch {
    private final CpuMeter cpu;

    Stopwatch(CpuMeter cpu) {
        this.cpu = cpu;
    }

    Slice time(String label, Subject subject, int clients, long nanos) throws Exception {
        subject.before();
        var begun = new AtomicLong();
        var cpuBegun = new AtomicReference<Optional<CpuMeter.Reading>>(Optional.empty());
        var start = new CyclicBarrier(clients, () -> {
            cpuBegun.set(cpu.read());
            begun.set(System.nanoTime());
        });
        long units = 0;
        long ended = 0;
        var works = new ArrayList<Work>();
        for (int client = 0; client < clients; client++) {
            works.add(subject.work(client));
        }
        try (var threads = Executors.newFixedThreadPool(clients)) {
            var running = threads.invokeAll(works.stream()
                    .map(work -> client(work, start, begun, nanos))
                    .toList());
            for (var client : running) {
                long[] result = client.get();
                units += result[0];
                ended = Math.max(ended, result[1]);
            }
        }
        subject.settle();
        var cpuUsed = Objects.requireNonNull(cpuBegun.get())
                .flatMap(before -> cpu.read().map(after -> after.since(before)));
        long late = subject.late();
        for (Work work : works) {
            work.close();
        }
        long counted = subject.counted();
        if (counted != units + late) {
            throw new IllegalStateException(
                    "%s: did %d (and %d after time) but %d are there".formatted(label, units, late, counted));
        }
        if (units == 0) {
            throw new IllegalStateException(label + ": nothing was done in this slice");
        }
        return new Slice(units, ended - begun.get(), cpuUsed);
    }

    private static Callable<long[]> client(Work work, CyclicBarrier start, AtomicLong begun, long nanos) {
        return () -> {
            start.await();
            long deadline = begun.get() + nanos;
            long done = 0;
            while (System.nanoTime() < deadline) {
                int units = work.once();
                if (units == 0) {
                    break;
                }
                done += units;
            }
            return new long[] {done, System.nanoTime()};
        };
    }
}
