package se.inkom.ledger.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;
import se.inkom.proofs.OpeningRecord;

/** What a superuser, a restored copy or a bad memory does to the ledger, and what the sealer does then (RELIABILITY T4, T5, T7). */
class RollbackTest {
    private final SealedLedger ledger = new SealedLedger();

    /** T5, T7: the tail is gone, and new events have taken its positions. */
    @Test
    void anOlderCopyOfTheDatabaseIsNotSealedUntilANewEpochSaysWhatWasLost() throws IOException {
        seal(599);
        seal(400);
        ledger.restoreTo(599, 1, 600);
        ledger.append(50);

        assertStopped(SealingState.ROLLBACK, "reaches size 1000 of epoch 1 and the database only size 600");
        assertThat(ledger.published().position()).isZero();
        OpeningRecord opened = cut("Återställd från säkerhetskopia");
        ledger.sealAll();

        assertThat(opened)
                .isEqualTo(new OpeningRecord(
                        2,
                        opened.openedAtMicros(),
                        1000,
                        new LogCheck(ledger, 1).isSound().root(),
                        600,
                        999,
                        "Återställd från säkerhetskopia",
                        "olle.strand"));
        new LogCheck(ledger, 2).coversTheLedger();
        assertThat(new LogCheck(ledger, 2).opening()).isEqualTo(opened);
        assertThat(new LogCheck(ledger, 1).isSound().size()).isEqualTo(1000);
        assertThat(ledger.published().position()).isEqualTo(649);
        new LogCheck(ledger, 2).convincesTheVerifier();
    }

    @Test
    void aSecondRollbackOpensAThirdEpoch() throws IOException {
        seal(300);
        ledger.restoreTo(200, 1, 0);
        assertStopped(SealingState.ROLLBACK, "rolled back");
        cut("Första gången");
        seal(500);
        ledger.restoreTo(400, 1, 0); // a copy from before the cut

        assertStopped(SealingState.ROLLBACK, "epoch 2");
        OpeningRecord opened = cut("Andra gången");
        ledger.sealAll();

        assertThat(opened.epoch()).isEqualTo(3);
        assertThat(opened.lostFrom()).isEqualTo(401);
        assertThat(opened.lostTo()).isEqualTo(700);
        new LogCheck(ledger, 3).coversTheLedger();
        new LogCheck(ledger, 3).convincesTheVerifier();
        new LogCheck(ledger, 2).isSound();
    }

    @Test
    void eventsThatWereSealedAreMissing() throws IOException {
        seal(300);
        ledger.force("delete from ledger.event where position > 290", "update ledger.event_head set position = 290");

        assertStopped(SealingState.ROLLBACK, "sealed and the ledger ends at position 290");
        assertThat(cut("Svansen borta").lostFrom()).isEqualTo(291);
        ledger.sealAll();
        new LogCheck(ledger, 2).coversTheLedger();
    }

    @Test
    void aSealedEventBehindTheLastWholeTileWasChanged() throws IOException {
        seal(300);
        ledger.force("update ledger.event set payload = payload || ' ' where position = 270");

        assertStopped(SealingState.ROLLBACK, "not those that were signed");
        OpeningRecord opened = cut("Ändrad rad");
        assertThat(opened.lostFrom()).isEqualTo(270);
        assertThat(opened.lostTo()).isEqualTo(300);
    }

    /** Deep in the past the sealer does not look: that is the verifier's work, and it names the position. */
    @Test
    void aSealedEventInsideAWholeTileIsFoundByTheVerifier() throws IOException {
        seal(600);
        ledger.force("update ledger.event set payload = payload || ' ' where position = 17");

        seal(10);

        var check = new LogCheck(ledger, 1);
        assertThat(check.firstDifference(check.isSound())).isEqualTo(17);
    }

    @Test
    void aStoredTileWasChanged() throws IOException {
        seal(600);
        ledger.force(
                "update ledger.seal_tile set hashes = set_byte(hashes, 77, (get_byte(hashes, 77) + 1) % 256) where n = 1");

        assertStopped(SealingState.ROLLBACK, "in the tiles");
    }

    @Test
    void aStoredTileIsGone() throws IOException {
        seal(600);
        ledger.force("delete from ledger.seal_tile where n = 1");

        assertStopped(SealingState.ROLLBACK, "tile/0/001");
    }

    @Test
    void theStateWasSetBack() throws IOException {
        seal(300);
        seal(10);
        ledger.superuser.update("update ledger.seal_state set size = 301");

        assertStopped(SealingState.ROLLBACK, "rolled back");
        assertThat(cut("Tillståndet ändrat").lostFrom()).isZero();
        ledger.sealAll();
        new LogCheck(ledger, 2).coversTheLedger();
    }

    @Test
    void thePublishedLogIsGoneAndComesBack() throws IOException {
        seal(300);
        seal(10);
        Path log = ledger.settings.folder();
        Path elsewhere = ledger.home.resolve("elsewhere");
        Files.move(log, elsewhere);

        assertStopped(SealingState.ROLLBACK, "gone from its folder");
        FileSystemUtils.deleteRecursively(log);
        Files.move(elsewhere, log);
        seal(10);

        new LogCheck(ledger, 1).coversTheLedger();
    }

    @Test
    void thePublishedLogIsLostForGood() throws IOException {
        seal(300);
        seal(10);
        FileSystemUtils.deleteRecursively(ledger.settings.folder());

        assertStopped(SealingState.ROLLBACK, "gone from its folder");
        OpeningRecord opened = cut("Mappen försvann");
        ledger.sealAll();

        assertThat(opened.previousSize()).isEqualTo(311);
        assertThat(opened.lostFrom()).isZero();
        new LogCheck(ledger, 2).coversTheLedger();
    }

    /** T4: one bit between reading and hashing. */
    @Test
    void twoReadingsThatDifferAreNotSigned() throws IOException {
        seal(10);
        ledger.append(20);
        byte[] published = checkpoint();
        Sealer sealer = ledger.sealer(point -> {
            if (point == Failpoint.ROWS_READ) {
                ledger.force(
                        "update ledger.event set metadata = overlay(metadata placing 'q' from 3) where position = 21");
            }
        });

        assertThatThrownBy(() -> sealer.seal(20)).isInstanceOfSatisfying(SealingStopped.class, stopped -> {
            assertThat(stopped.state()).isEqualTo(SealingState.REFUSED);
            assertThat(stopped.sentence()).contains("position 21");
        });
        assertThat(checkpoint()).isEqualTo(published);
        assertThat(ledger.tables().state().size()).isEqualTo(11);
    }

    @Test
    void aMissingEventIsNotSealedOver() throws IOException {
        seal(10);
        ledger.append(2000);
        ledger.force("delete from ledger.event where position = 1500");
        Sealer sealer = ledger.sealer();

        assertThatThrownBy(() -> sealer.seal(sealer.waiting()))
                .isInstanceOfSatisfying(SealingStopped.class, stopped -> {
                    assertThat(stopped.state()).isEqualTo(SealingState.REFUSED);
                    assertThat(stopped.sentence()).contains("position 1500 is missing");
                });
        assertThat(ledger.tables().state().size()).isEqualTo(11);
    }

    /** Before it is sealed a row can be changed unseen, which is why removals wait; afterwards it cannot. */
    @Test
    void whatWasChangedBeforeTheSealIsSealedAsItIs() throws IOException {
        ledger.append(10);
        ledger.force("update ledger.event set payload = '{}' where position = 5");
        ledger.sealAll();
        new LogCheck(ledger, 1).coversTheLedger();
    }

    @Test
    void aCheckpointOfSomebodyElseIsRefused() throws IOException {
        seal(10);
        Path file = ledger.settings.folder().resolve("epoch-1/checkpoint");
        String note = Files.readString(file);
        Files.writeString(file, note.replace("\n11\n", "\n12\n"));

        assertStopped(SealingState.REFUSED, "not one of ours");
        assertThat(ledger.published().position()).isZero();

        Files.writeString(file, note);
        seal(10);
        new LogCheck(ledger, 1).coversTheLedger();
    }

    @Test
    void anEpochIsOpenedInARollbackOnly() throws IOException {
        seal(10);
        assertThatThrownBy(() -> ledger.cut().open("Ingenting", "olle.strand")).isInstanceOf(NotRolledBack.class);
        ledger.tables().say(SealingState.REFUSED, "Något omöjligt");
        assertThatThrownBy(() -> ledger.cut().open("Ingenting", "olle.strand")).isInstanceOf(NotRolledBack.class);
    }

    private void seal(int events) throws IOException {
        ledger.append(events);
        ledger.sealAll();
    }

    private void assertStopped(SealingState state, String sentence) {
        assertThatThrownBy(ledger::sealer).isInstanceOfSatisfying(SealingStopped.class, stopped -> {
            assertThat(stopped.sentence()).contains(sentence);
            assertThat(stopped.state()).isEqualTo(state);
        });
        ledger.tables().say(state, sentence);
    }

    private OpeningRecord cut(String incident) {
        return ledger.cut().open(incident, "olle.strand");
    }

    private byte[] checkpoint() throws IOException {
        return Files.readString(ledger.settings.folder().resolve("epoch-1/checkpoint"))
                .getBytes(StandardCharsets.UTF_8);
    }
}
