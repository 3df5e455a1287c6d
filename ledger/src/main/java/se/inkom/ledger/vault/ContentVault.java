package se.inkom.ledger.vault;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import se.inkom.events.ContentRef;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.OfficerId;
import se.inkom.events.ids.TimeOrderedUuid;
import se.inkom.ledger.store.FlushAtCommit;

/**
 * The one door to what citizens wrote. {@link #open} writes the access record, in a transaction of its own, before it hands
 * out anything of a case marked secret; if that fails, nothing is handed out (I7, R51).
 */
public final class ContentVault implements ContentStore {
    private final JdbcTemplate jdbc;
    private final TransactionTemplate accessRecord;
    private final Envelope envelope;
    private final Archive files;
    private final Clock clock;
    private final FlushAtCommit<ContentRow> pending;
    private final FlushAtCommit<SecrecyChange> secrecy;

    public ContentVault(
            DataSource dataSource, PlatformTransactionManager transactions, KeyRing keys, Path archive, Clock clock) {
        this(dataSource, transactions, keys, new FileArchive(archive), clock);
    }

    public ContentVault(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            KeyRing keys,
            Archive archive,
            Clock clock) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.accessRecord = new TransactionTemplate(transactions);
        this.accessRecord.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.envelope = new Envelope(keys);
        this.files = archive;
        this.clock = clock;
        this.pending = FlushAtCommit.beforeEvents(dataSource, new ContentWriter(jdbc)::write);
        this.secrecy = FlushAtCommit.beforeEvents(dataSource, changes -> changes.forEach(this::write));
    }

    @Override
    public ContentRef putText(CaseId caseId, String text) {
        return put(caseId, "text/plain;charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public ContentRef put(CaseId caseId, String mediaType, byte[] bytes) {
        UUID id = TimeOrderedUuid.at(clock.instant());
        byte[] salt = Envelope.newSalt();
        var ref = new ContentRef(id, saltedDigest(salt, bytes), bytes.length, mediaType);
        pending.add(List.of(new ContentRow(ref, caseId, salt, envelope.keyId(), envelope.encrypt(id, bytes), null)));
        return ref;
    }

    @Override
    public ContentRef putFile(CaseId caseId, String mediaType, InputStream bytes) {
        UUID id = TimeOrderedUuid.at(clock.instant());
        byte[] salt = Envelope.newSalt();
        Archive.Stored stored = files.store(bytes, salt);
        var ref = new ContentRef(id, stored.saltedDigest(), stored.length(), mediaType);
        pending.add(List.of(new ContentRow(ref, caseId, salt, null, null, stored.digest())));
        return ref;
    }

    @Override
    public String fingerprint(byte[] bytes) {
        return envelope.fingerprint(bytes);
    }

    /**
     * Hands out content.
     *
     * @param purpose why, in a few words without personal data, such as {@code case-page}; kept in the access record
     * @return empty when there is no such content, or it has been disposed of
     * @throws org.springframework.dao.DataAccessException when the access record cannot be written: then nothing is read
     * @throws IllegalStateException when the stored bytes are not what their digest says
     */
    public Optional<Content> open(UUID contentId, OfficerId reader, String purpose) {
        Optional<Stored> found = find("c.id = ?", contentId).stream().findFirst();
        found.filter(Stored::secret).ifPresent(secret -> record(secret, reader, purpose));
        return found.map(this::reveal);
    }

    /**
     * Hands out content that is not for ordinary display though no secrecy is marked, such as a post that its writer took away
     * (L22): with an access record first, like anything secret.
     *
     * @throws org.springframework.dao.DataAccessException when the access record cannot be written: then nothing is read
     */
    public Optional<Content> openRecorded(UUID contentId, OfficerId reader, String purpose) {
        Optional<Stored> found = find("c.id = ?", contentId).stream().findFirst();
        found.ifPresent(stored -> record(stored, reader, purpose));
        return found.map(this::reveal);
    }

    /**
     * The same for many at a time, as an export of the protected diary needs: all access records first, in one transaction.
     *
     * @return by content id; without those that do not exist or have been disposed of
     * @throws org.springframework.dao.DataAccessException when the access records cannot be written: then nothing is read
     */
    public Map<UUID, Content> openAllRecorded(Collection<UUID> contentIds, OfficerId reader, String purpose) {
        if (contentIds.isEmpty()) {
            return Map.of();
        }
        List<Stored> found = find("c.id = any (?)", new SqlArrayValue("uuid", contentIds.toArray()));
        accessRecord.executeWithoutResult(tx -> jdbc.batchUpdate(
                "insert into ledger.content_access (content_id, case_id, reader, purpose) values (?, ?, ?, ?)",
                found.stream()
                        .map(stored -> new Object[] {stored.id, stored.caseId, reader.value(), purpose})
                        .toList()));
        return found.stream().map(this::reveal).collect(Collectors.toMap(Content::id, content -> content));
    }

    /**
     * Hands out contents for a read model, where nobody is looking: nothing at all while the case is marked secret (DESIGN 2,
     * step 7).
     *
     * @return by content id; without those that do not exist, have been disposed of, or are secret now
     */
    public Map<UUID, Content> openForProjection(Collection<UUID> contentIds) {
        if (contentIds.isEmpty()) {
            return Map.of();
        }
        return find("c.id = any (?)", new SqlArrayValue("uuid", contentIds.toArray())).stream()
                .filter(stored -> !stored.secret())
                .map(this::reveal)
                .collect(Collectors.toMap(Content::id, content -> content));
    }

    /** Whether the case is under a secrecy marking at this moment, according to the ledger itself. */
    public boolean isSecret(CaseId caseId) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select from ledger.secret_case where case_id = ?)", Boolean.class, caseId.value()));
    }

    @Override
    public void markSecret(CaseId caseId, String provision) {
        secrecy.add(List.of(new SecrecyChange(caseId, provision)));
    }

    @Override
    public void liftSecrecy(CaseId caseId) {
        secrecy.add(List.of(new SecrecyChange(caseId, null)));
    }

    private void write(SecrecyChange change) {
        UUID caseId = change.caseId.value();
        if (change.provision == null) {
            jdbc.update("delete from ledger.secret_case where case_id = ?", caseId);
        } else {
            jdbc.update("""
                    insert into ledger.secret_case (case_id, provision) values (?, ?)
                    on conflict (case_id) do update set provision = excluded.provision
                    """, caseId, change.provision);
        }
    }

    private void record(Stored content, OfficerId reader, String purpose) {
        accessRecord.executeWithoutResult(tx -> jdbc.update(
                "insert into ledger.content_access (content_id, case_id, reader, purpose) values (?, ?, ?, ?)",
                content.id,
                content.caseId,
                reader.value(),
                purpose));
    }

    private List<Stored> find(String which, Object id) {
        return jdbc.query("""
                        select c.id, c.case_id, c.salt, c.sha256, c.media_type, c.key_id, c.body, c.file_digest,
                               exists (select from ledger.secret_case s where s.case_id = c.case_id)
                        from ledger.content c where\s""" + which, ContentVault::toStored, id);
    }

    private static Stored toStored(ResultSet row, int n) throws SQLException {
        return new Stored(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getBytes(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getBytes(7),
                row.getString(8),
                row.getBoolean(9));
    }

    private Content reveal(Stored stored) {
        byte[] bytes = stored.fileDigest != null
                ? files.read(stored.fileDigest)
                : envelope.decrypt(stored.id, stored.keyId, stored.body);
        if (!saltedDigest(stored.salt, bytes).equals(stored.sha256)) {
            throw new IllegalStateException("Content " + stored.id + " is not what its digest says");
        }
        return new Content(stored.id, stored.caseId, stored.mediaType, bytes);
    }

    private static String saltedDigest(byte[] salt, byte[] bytes) {
        MessageDigest digest = Envelope.sha256();
        digest.update(salt);
        return HexFormat.of().formatHex(digest.digest(bytes));
    }

    /** Marked under a provision, or lifted. */
    private record SecrecyChange(CaseId caseId, @Nullable String provision) {}

    @SuppressWarnings("ArrayRecordComponent") // a row in transit, never compared
    private record Stored(
            UUID id,
            UUID caseId,
            byte[] salt,
            String sha256,
            String mediaType,
            String keyId,
            byte[] body,
            String fileDigest,
            boolean secret) {}
}
