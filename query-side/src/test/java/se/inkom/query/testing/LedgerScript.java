package se.inkom.query.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import se.inkom.events.ContentRef;
import se.inkom.events.DomainEvent;
import se.inkom.events.EventMetadata;
import se.inkom.events.PostContent;
import se.inkom.events.accounts.AccountEvent;
import se.inkom.events.archive.ArchiveEvent;
import se.inkom.events.cases.CaseEvent;
import se.inkom.events.crises.CrisisEvent;
import se.inkom.events.disclosures.DisclosureEvent;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.OfficerId;
import se.inkom.events.ids.TimeOrderedUuid;
import se.inkom.events.policy.PolicyAdopted;
import se.inkom.events.registry.MatterEvent;
import se.inkom.events.staffing.CoverageEvent;
import se.inkom.events.staffing.StaffingEvent;
import se.inkom.ledger.directory.AccountList;
import se.inkom.ledger.directory.Directory;
import se.inkom.ledger.directory.ListedAccount;
import se.inkom.ledger.directory.StaffMember;
import se.inkom.ledger.store.PostgresEventStorageEngine;
import se.inkom.ledger.testing.LedgerDatabase;
import se.inkom.ledger.types.EventTypes;
import se.inkom.ledger.types.TypeRegistry;
import se.inkom.ledger.vault.ContentVault;
import se.inkom.ledger.vault.KeyRing;
import tools.jackson.databind.json.JsonMapper;

/** Stands in for command-side: writes facts and contents as its role does. */
public final class LedgerScript {
    private static final TypeRegistry TYPES = EventTypes.all();

    private final LedgerDatabase database = LedgerDatabase.fresh();
    private final Path folder;
    private final PostgresEventStorageEngine engine;
    private final ContentVault vault;
    private final Map<UUID, Long> sequences = new HashMap<>();
    private final JsonMapper json = new JsonMapper();
    private final AtomicLong counter = new AtomicLong();

    private LedgerScript(Path folder) {
        this.folder = folder;
        var writer = database.as("inkom_command");
        this.engine = new PostgresEventStorageEngine(writer, EventTypes.all());
        this.vault = new ContentVault(
                writer,
                new JdbcTransactionManager(writer),
                KeyRing.openOrCreate(folder.resolve("keys")),
                folder.resolve("archive"),
                Clock.systemUTC());
        var directory = new Directory(writer);
        directory.list(new StaffMember(new OfficerId("anna.lind"), "Anna Lind", "Kommunikatör", "kommunikation"));
        directory.list(new StaffMember(new OfficerId("vera.gata"), "Vera Gata", "Gatuingenjör", "samhallsbyggnad"));
        directory.list(new StaffMember(new OfficerId("rut.ek"), "Rut Ek", "Registrator", "kansli"));
    }

    public static LedgerScript start() {
        try {
            return new LedgerScript(Files.createTempDirectory("vault"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A number that nobody else in this run has got. */
    public long next() {
        return counter.incrementAndGet();
    }

    public CaseId newCase() {
        return new CaseId(TimeOrderedUuid.at(Instant.now()));
    }

    /** Appends, as anna.lind, recorded a moment ago. */
    public synchronized void happened(DomainEvent... events) {
        for (DomainEvent event : events) {
            recorded(Instant.now(), "anna.lind", "case-officer", event);
        }
    }

    public synchronized void recorded(Instant at, String actor, String role, DomainEvent event) {
        UUID aggregate = aggregateOf(event);
        long sequence = sequences.merge(aggregate, 0L, (known, zero) -> known + 1);
        engine.appendEvents(List.of(new GenericDomainEventMessage<>(
                TypeRegistry.aggregateType(TYPES.of(event.getClass()).name()),
                aggregate.toString(),
                sequence,
                event,
                Map.of(EventMetadata.ACTOR, actor, EventMetadata.ROLE, role),
                TimeOrderedUuid.at(at).toString(),
                at)));
    }

    private static UUID aggregateOf(DomainEvent event) {
        return switch (event) {
            case CaseEvent e -> e.caseId().value();
            case MatterEvent e -> e.matterId().value();
            case AccountEvent e -> named("account/" + e.account());
            case CrisisEvent e -> e.crisisId().value();
            case StaffingEvent e -> named("officer/" + e.officer());
            case CoverageEvent e ->
                named(e.account() == null ? "coverage/UNIT/" + e.unit() : "coverage/ACCOUNT/" + e.account());
            case ArchiveEvent e -> e.transferId().value();
            case PolicyAdopted e -> e.rulebookId().value();
            case DisclosureEvent e -> e.disclosureId().value();
            default -> throw new IllegalArgumentException("No aggregate has " + event);
        };
    }

    private static UUID named(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** Appends at once: whoever follows the ledger sees all of them or none. */
    public synchronized void happenedTogether(DomainEvent... events) {
        var work = DefaultUnitOfWork.startAndGet(null);
        happened(events);
        work.commit();
    }

    /** What nobody can do but an administrator: changes stored bytes; returns what was there. */
    public byte[] alter(ContentRef content, byte[] body) {
        var admin = new JdbcTemplate(database.as("postgres"));
        byte[] before =
                admin.queryForObject("select body from ledger.content where id = ?", byte[].class, content.id());
        admin.execute("alter table ledger.content disable trigger user");
        admin.update("update ledger.content set body = ? where id = ?", body, content.id());
        admin.execute("alter table ledger.content enable trigger user");
        return before;
    }

    public ContentRef post(CaseId caseId, @Nullable String author, @Nullable String text) {
        return post(caseId, author, text, List.of());
    }

    /** A post with a picture, of which we have the bytes. */
    public ContentRef post(CaseId caseId, @Nullable String author, @Nullable String text, ContentRef picture) {
        return post(caseId, author, text, List.of(new PostContent.Attachment("photo", null, picture)));
    }

    private ContentRef post(
            CaseId caseId, @Nullable String author, @Nullable String text, List<PostContent.Attachment> attachments) {
        return vault.put(
                caseId,
                PostContent.MEDIA_TYPE,
                json.writeValueAsBytes(new PostContent(
                        author == null ? null : new PostContent.Author("4711", author), text, attachments, null)));
    }

    public ContentRef text(CaseId caseId, String text) {
        return vault.putText(caseId, text);
    }

    public ContentRef file(CaseId caseId, String mediaType, byte[] bytes) {
        return vault.putFile(caseId, mediaType, new ByteArrayInputStream(bytes));
    }

    public void secret(CaseId caseId) {
        vault.markSecret(caseId, "OSL 26:1");
    }

    public void open(CaseId caseId) {
        vault.liftSecrecy(caseId);
    }

    public long accessesTo(CaseId caseId) {
        return new JdbcTemplate(database.as("inkom_query"))
                .queryForObject(
                        "select count(*) from ledger.content_access where case_id = ?", Long.class, caseId.value());
    }

    /** Lists an account, as command-side does when it starts. */
    public void listed(ListedAccount account) {
        new AccountList(database.as("inkom_command")).list(account);
    }

    public LedgerDatabase database() {
        return database;
    }

    public Path folder() {
        return folder;
    }
}
