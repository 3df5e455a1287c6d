package se.inkom.ledger.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.OfficerId;
import se.inkom.ledger.testing.LedgerDatabase;

class ContentVaultTest {
    private static final LedgerDatabase DATABASE = LedgerDatabase.fresh();
    private static final OfficerId ANNA = new OfficerId("anna.lind");

    @TempDir
    Path folder;

    private ContentVault vault;
    private final CaseId caseId = new CaseId(UUID.randomUUID());

    @BeforeEach
    void open() {
        vault = vault(DATABASE.as("inkom_command"));
    }

    private ContentVault vault(DataSource dataSource) {
        return new ContentVault(
                dataSource,
                new JdbcTransactionManager(dataSource),
                KeyRing.openOrCreate(folder.resolve("keys")),
                folder.resolve("archive"),
                Clock.systemUTC());
    }

    @Test
    void handsOutTheTextThatWasPutIn() {
        var ref = vault.putText(caseId, "Det är ett hål i gatan på Västra Parkgatan");

        assertThat(vault.open(ref.id(), ANNA, "test").orElseThrow().text())
                .isEqualTo("Det är ett hål i gatan på Västra Parkgatan");
    }

    @Test
    void keepsNoReadableTextInTheDatabase() {
        vault.putText(caseId, "hemlighetsfullt");

        byte[] all = new JdbcTemplate(DATABASE.as("inkom_command"))
                .queryForObject("select string_agg(body, ''::bytea) from ledger.content", byte[].class);
        assertThat(new String(all, StandardCharsets.ISO_8859_1)).doesNotContain("hemlighetsfullt");
    }

    @Test
    void equalTextsHaveDifferentDigestsButEqualFingerprints() {
        assertThat(vault.putText(caseId, "Ja").sha256())
                .isNotEqualTo(vault.putText(caseId, "Ja").sha256());
        byte[] yes = "Ja".getBytes(StandardCharsets.UTF_8);
        assertThat(vault.fingerprint(yes))
                .isEqualTo(vault.fingerprint(yes))
                .isNotEqualTo(vault.fingerprint("Nej".getBytes(StandardCharsets.UTF_8)));
    }

    /** I7: a reading of secret content leaves a record; an ordinary one does not. */
    @Test
    void recordsWhoOpensSecretContent() {
        var ref = vault.putText(caseId, "Min diagnos är hemlig");
        vault.open(ref.id(), ANNA, "case-page");
        assertThat(accesses(ref.id())).isZero();

        vault.markSecret(caseId, "OSL 26:1");
        vault.open(ref.id(), ANNA, "case-page");

        assertThat(accesses(ref.id())).isOne();
        assertThat(vault.openForProjection(List.of(ref.id()))).isEmpty();

        vault.liftSecrecy(caseId);
        assertThat(vault.openForProjection(List.of(ref.id(), UUID.randomUUID())))
                .containsOnlyKeys(ref.id());
    }

    /** I7: no record, no reading. */
    @Test
    void handsOutNothingSecretWhenTheRecordCannotBeWritten() {
        var ref = vault.putText(caseId, "Min diagnos är hemlig");
        vault.markSecret(caseId, "OSL 26:1");
        new JdbcTemplate(DATABASE.as("inkom_migrator"))
                .execute("revoke insert on ledger.content_access from inkom_query");

        var reader = vault(DATABASE.as("inkom_query"));

        assertThatThrownBy(() -> reader.open(ref.id(), ANNA, "case-page")).hasStackTraceContaining("permission denied");
        new JdbcTemplate(DATABASE.as("inkom_migrator")).execute("grant insert on ledger.content_access to inkom_query");
    }

    @Test
    void archivesFilesAndNoticesWhenOneIsAltered() throws IOException {
        var ref = vault.putFile(caseId, "image/png", new ByteArrayInputStream(new byte[] {1, 2, 3}));
        assertThat(vault.open(ref.id(), ANNA, "test").orElseThrow().bytes()).containsExactly(1, 2, 3);

        Path file;
        try (var tree = Files.walk(folder.resolve("archive"))) {
            file = tree.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        Files.write(file, new byte[] {1, 2, 4});
        assertThatThrownBy(() -> vault.open(ref.id(), ANNA, "test")).hasMessageContaining("altered");
    }

    @Test
    void anotherKeyOrAnotherRowsBytesOpenNothing() {
        var ref = vault.putText(caseId, "ett");
        var other = vault.putText(caseId, "två");
        var admin = new JdbcTemplate(DATABASE.as("postgres"));
        admin.execute("alter table ledger.content disable trigger user");
        admin.update(
                "update ledger.content set body = (select body from ledger.content where id = ?) where id = ?",
                other.id(),
                ref.id());
        admin.execute("alter table ledger.content enable trigger user");

        assertThatThrownBy(() -> vault.open(ref.id(), ANNA, "test")).hasMessageContaining("cannot be opened");
    }

    @Test
    void anAddedKeyEncryptsWhatIsNewAndOldContentStillOpens() throws IOException {
        var old = vault.putText(caseId, "gammalt");
        byte[] bytes = "x".getBytes(StandardCharsets.UTF_8);
        String fingerprint = vault.fingerprint(bytes);
        Files.writeString(
                folder.resolve("keys"),
                "k2 " + java.util.Base64.getEncoder().encodeToString(new byte[32]) + "\n",
                java.nio.file.StandardOpenOption.APPEND);
        open();

        var fresh = vault.putText(caseId, "nytt");

        assertThat(vault.open(old.id(), ANNA, "test").orElseThrow().text()).isEqualTo("gammalt");
        assertThat(vault.open(fresh.id(), ANNA, "test").orElseThrow().text()).isEqualTo("nytt");
        assertThat(vault.fingerprint(bytes)).isEqualTo(fingerprint);
    }

    private long accesses(UUID contentId) {
        return new JdbcTemplate(DATABASE.as("inkom_query"))
                .queryForObject(
                        "select count(*) from ledger.content_access where content_id = ? and reader = 'anna.lind'",
                        Long.class,
                        contentId);
    }
}
