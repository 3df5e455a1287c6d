package se.inkom.ledger.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import se.inkom.events.ids.OfficerId;

/** The sealer's thread: alone, beside another one, and when the database goes away or changes under it. */
class SealingTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    private final SealedLedger ledger = new SealedLedger();

    /** RELIABILITY step 7: sealed within a second or so; the bound here leaves room for a busy machine. */
    @Test
    void everythingIsSealedSoon() throws IOException {
        try (Sealing sealing = ledger.running()) {
            sealing.start();
            long slowest = 0;
            for (int round = 0; round < 8; round++) {
                ledger.appendBetween(1, 2000);
                long head = ledger.head();
                long begun = System.nanoTime();
                await().atMost(SOON)
                        .pollInterval(Duration.ofMillis(20))
                        .until(() -> sealing.published().position() >= head);
                slowest = Math.max(slowest, System.nanoTime() - begun);
            }
            System.out.printf("sealing lag: at most %d ms in 8 rounds%n", slowest / 1_000_000);
            assertThat(slowest).isLessThan(Duration.ofSeconds(10).toNanos());
            SealingStatus status = sealing.status();
            assertThat(status.state()).isEqualTo(SealingState.SEALING);
            assertThat(status.sealedPosition()).isEqualTo(status.head()).isEqualTo(ledger.head());
            assertThat(status.lagSeconds()).isZero();
            assertThat(status.checkpoint()).isNotNull();
            assertThat(status.timestamp()).isNull();
        }
        new LogCheck(ledger, 1).coversTheLedger();
    }

    @Test
    void oneSealsAndTheOtherTakesOver() throws IOException {
        try (Sealing second = ledger.running()) {
            try (Sealing first = ledger.running()) {
                first.start();
                second.start();
                for (int i = 0; i < 5; i++) {
                    ledger.append(300);
                    allSealed(second);
                }
            }
            ledger.append(300);
            allSealed(second);
        }
        new LogCheck(ledger, 1).coversTheLedger();
    }

    /** The lock is the connection's: when that is cut, sealing begins again from what is stored. */
    @Test
    void aCutConnectionIsNotTheEnd() throws IOException {
        try (Sealing sealing = ledger.running()) {
            sealing.start();
            for (int i = 0; i < 3; i++) {
                ledger.append(100);
                ledger.superuser.queryForList(
                        "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'inkom_sealer' and datname = current_database()");
                ledger.append(100);
                allSealed(sealing);
            }
        }
        new LogCheck(ledger, 1).coversTheLedger();
    }

    @Test
    void aDatabaseThatIsRolledBackUnderneathStopsItAndAnEpochCutGoesOn() throws IOException {
        try (Sealing sealing = ledger.running()) {
            sealing.start();
            ledger.append(700);
            allSealed(sealing);
            ledger.restoreTo(100, 1, 0);
            await().atMost(SOON).until(() -> sealing.status().state() == SealingState.ROLLBACK);
            assertThat(sealing.status().problem()).contains("rolled back");
            assertThat(sealing.published().position()).isZero();

            sealing.openEpoch("Övning", new OfficerId("olle.strand"));

            allSealed(sealing);
            assertThat(sealing.status().epoch()).isEqualTo(2);
            assertThat(sealing.status().problem()).isNull();
        }
        new LogCheck(ledger, 2).coversTheLedger();
    }

    @Test
    void whatCannotBeSealedIsNotTriedAgainUntilARestart() {
        ledger.append(10);
        try (Sealing sealing = ledger.running()) {
            ledger.force("delete from ledger.event where position = 5");
            sealing.start();
            await().atMost(SOON).until(() -> sealing.status().state() == SealingState.REFUSED);
            assertThat(sealing.status().problem()).contains("position 5");
            ledger.append(5);
            await().during(Duration.ofSeconds(2))
                    .atMost(SOON)
                    .until(() -> sealing.status().sealedPosition() == 0);
        }
    }

    /** A disk that is full or a folder that is away: sealing waits, says so, and goes on by itself. */
    @Test
    void aFolderThatCannotBeWrittenIsWaitedFor() throws IOException {
        Path journal = ledger.settings.folder().resolve("epoch-1/checkpoints");
        Path aside = ledger.home.resolve("aside");
        try (Sealing sealing = ledger.running()) {
            sealing.start();
            ledger.append(10);
            allSealed(sealing);
            Files.move(journal, aside);
            Files.writeString(journal, "in the way");

            ledger.append(10);
            await().atMost(SOON)
                    .until(() -> String.valueOf(sealing.status().problem()).contains("cannot be written"));
            assertThat(sealing.published().position()).isEqualTo(10);

            Files.delete(journal);
            Files.move(aside, journal);
            allSealed(sealing);
            await().atMost(SOON).until(() -> sealing.status().problem() == null);
        }
        new LogCheck(ledger, 1).coversTheLedger();
    }

    @Test
    void aJournalThatIsNoneIsNotWrittenOn() throws IOException {
        ledger.append(10);
        ledger.sealAll();
        Files.writeString(
                ledger.settings.folder().resolve("epoch-1/checkpoints/9999-12-31.notes"), "no\n\nnote\n\nat all\n\n");
        try (Sealing sealing = ledger.running()) {
            sealing.start();
            await().atMost(SOON).until(() -> sealing.status().state() == SealingState.REFUSED);
            assertThat(sealing.status().problem()).contains("cannot be read");
        }
    }

    @Test
    void theLagIsTheAgeOfTheOldestUnsealedEvent() throws IOException {
        ledger.append(10);
        ledger.sealAll();
        var later = new StatusReader(ledger.superuser, Clock.offset(SealedLedger.CLOCK, Duration.ofSeconds(90)));
        assertThat(later.read().lagSeconds()).isZero();

        ledger.append(10);

        assertThat(later.read().lagSeconds()).isBetween(90L, 120L);
        assertThat(later.read().untimestampedSeconds()).isBetween(90L, 120L);
    }

    private static void allSealed(Sealing sealing) {
        await().atMost(SOON).until(() -> {
            SealingStatus status = sealing.status();
            return status.sealedPosition() == status.head()
                    && sealing.published().position() == status.head();
        });
    }
}
