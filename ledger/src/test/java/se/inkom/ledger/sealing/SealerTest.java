package se.inkom.ledger.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One sealer, step by step, on real rows. */
class SealerTest {
    private final SealedLedger ledger = new SealedLedger();

    @Test
    void anEmptyLedgerIsSealedWithItsOpeningRecord() throws IOException {
        ledger.sealAll();

        new LogCheck(ledger, 1).coversTheLedger();
        assertThat(new LogCheck(ledger, 1).isSound().size()).isEqualTo(1);
        assertThat(ledger.published().position()).isZero();
        assertThat(ledger.sealer().waiting()).isZero();
    }

    /** Sizes around tiles, chunks and checkpoints. */
    @Test
    void theLogCoversWhateverComesInWhateverPortions() throws IOException {
        Sealer sealer = ledger.sealer();
        for (int events : new int[] {1, 253, 1, 1, 255, 256, 257, 1023, 1, 1024, 1025, 3000}) {
            ledger.append(events);
            sealer.seal(sealer.waiting());
            assertThat(ledger.published().position()).isEqualTo(ledger.head());
        }
        new LogCheck(ledger, 1).coversTheLedger();
        new LogCheck(ledger, 1).hasNoStalePartials();
        new LogCheck(ledger, 1).convincesTheVerifier();
    }

    @Test
    void sealsWhatTwoWritersAppendMeanwhile() throws Exception {
        try (var writers = Executors.newFixedThreadPool(2)) {
            for (int w = 0; w < 2; w++) {
                writers.submit(() -> {
                    for (int i = 0; i < 60; i++) {
                        ledger.appendBetween(1, 60);
                    }
                });
            }
            writers.shutdown();
            Sealer sealer = ledger.sealer();
            while (!writers.isTerminated()) {
                long waiting = sealer.waiting();
                if (waiting > 0) {
                    sealer.seal(waiting);
                }
            }
        }
        ledger.sealAll();
        new LogCheck(ledger, 1).coversTheLedger();
    }

    /** RELIABILITY K1: wherever a sealer dies, the next one goes on from there and nothing is published twice. */
    @ParameterizedTest
    @EnumSource(Failpoint.class)
    void theNextSealerGoesOnWhereOneDied(Failpoint where) throws IOException {
        ledger.append(300);
        for (int visit = 1; visit <= 3; visit++) {
            var visits = new AtomicInteger(visit);
            assertThatThrownBy(() -> {
                        Sealer sealer = ledger.sealer(point -> {
                            if (point == where && visits.decrementAndGet() == 0) {
                                throw new Killed();
                            }
                        });
                        while (true) {
                            ledger.append(200);
                            sealer.seal(sealer.waiting());
                        }
                    })
                    .isInstanceOf(Killed.class);
        }
        ledger.append(100);
        ledger.sealAll();

        new LogCheck(ledger, 1).coversTheLedger();
        new LogCheck(ledger, 1).convincesTheVerifier();
    }

    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Test
    void aTornNoteIsCutOff() throws IOException {
        ledger.append(10);
        ledger.sealAll();
        Path day = Files.list(ledger.settings.folder().resolve("epoch-1/checkpoints"))
                .findFirst()
                .orElseThrow();
        byte[] whole = Files.readAllBytes(day);
        byte[] torn = java.util.Arrays.copyOf(whole, whole.length + 100);
        System.arraycopy(whole, 0, torn, whole.length, 100);
        Files.write(day, torn);

        ledger.append(10);
        ledger.sealAll();

        new LogCheck(ledger, 1).coversTheLedger();
    }

    /** Compare-and-set: who was overtaken without noticing writes nothing, neither rows nor files. */
    @Test
    void aSealerThatWasOvertakenWritesNothing() throws IOException {
        ledger.append(10);
        Sealer paused = ledger.sealer(point -> {
            if (point == Failpoint.SIGNED) {
                try {
                    ledger.sealAll();
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            }
        });
        assertThatThrownBy(() -> paused.seal(5)).isInstanceOf(Overtaken.class);

        new LogCheck(ledger, 1).coversTheLedger();
        assertThat(new LogCheck(ledger, 1).journal()).hasSize(1);
    }

    /** Rotation: two keys sign, then the old one goes, and nothing that was signed becomes invalid. */
    @Test
    void keysAreRotatedByAddingAndThenRemovingAFile() throws Exception {
        ledger.append(10);
        ledger.sealAll();
        var old = ledger.trusted(1);
        Path second = new SealedLedger().settings.keys();
        SealingKeys.openOrCreate(second);
        Files.copy(second.resolve("sealing-1.pem"), ledger.settings.keys().resolve("sealing-2.pem"));
        ledger.append(10);
        ledger.sealAll();
        var both = ledger.trusted(1);
        assertThat(both).hasSize(2).containsAll(old);
        assertThat(new LogCheck(ledger, 1).journal().getLast().verify(both)).hasSize(2);

        Files.delete(ledger.settings.keys().resolve("sealing-1.pem"));
        ledger.append(10);
        ledger.sealAll();

        var journal = new LogCheck(ledger, 1).journal();
        assertThat(journal.getLast().verify(ledger.trusted(1))).hasSize(1);
        assertThat(journal.getFirst().verify(old)).hasSize(1);
        assertThat(new se.inkom.proofs.LogFolder(ledger.settings.folder())
                        .epoch(1)
                        .vkeys())
                .isEqualTo(both);
    }

    @Test
    void aKeyIsMadeForItsOwnerOnlyAndOpenSslsFormIsRead() throws Exception {
        ledger.keys();
        Path made = ledger.settings.keys().resolve("sealing-1.pem");
        assertThat(java.nio.file.attribute.PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
                .isEqualTo("rw-------");
        var pem = Files.readString(made).replaceAll("-----[A-Z ]+-----|\\s", "");
        var jdk = java.security.KeyFactory.getInstance("Ed25519")
                .generatePrivate(new java.security.spec.PKCS8EncodedKeySpec(
                        java.util.Base64.getDecoder().decode(pem)));
        assertThat(jdk.getFormat()).isEqualTo("PKCS#8");

        Files.setPosixFilePermissions(made, java.nio.file.attribute.PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(ledger::keys).hasMessageContaining("chmod 600");
        Files.writeString(made, "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n");
        Files.setPosixFilePermissions(made, java.nio.file.attribute.PosixFilePermissions.fromString("rw-------"));
        assertThatThrownBy(ledger::keys).hasMessageContaining("no Ed25519 private key");
    }

    /** Prints what sealing costs; the bound is checked by the benchmark, not on a busy machine. */
    @Test
    void printsTheCostPerEvent() throws IOException {
        ledger.append(20_000);
        ledger.sealAll();
        int events = 60_000;
        ledger.append(events);
        var threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        long begun = System.nanoTime();
        ledger.sealAll();
        System.out.printf(
                "sealing: %.2f us CPU of this process and %.2f us in all per event%n",
                (threads.getCurrentThreadCpuTime() - before) / 1000.0 / events,
                (System.nanoTime() - begun) / 1000.0 / events);
        assertThat(ledger.published().position()).isEqualTo(ledger.head());
    }
}
