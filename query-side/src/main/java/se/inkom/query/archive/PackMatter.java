package se.inkom.query.archive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.inkom.events.EventMetadata;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.OfficerId;
import se.inkom.events.registry.MatterEvent;
import se.inkom.ledger.store.PostgresEventStorageEngine;
import se.inkom.query.archive.sip.FileFormat;
import se.inkom.query.archive.sip.SipEntry;
import se.inkom.query.archive.sip.SipEvent;
import se.inkom.query.archive.sip.SipFile;
import se.inkom.query.archive.sip.SipMatter;
import se.inkom.query.archive.sip.SipMatter.SipAction;
import se.inkom.query.archive.sip.SipMatter.SipRestriction;
import se.inkom.query.archive.sip.SipWriter;
import se.inkom.query.audit.SealedHistories;
import se.inkom.query.audit.SealedHistory;
import se.inkom.query.diary.DiaryEntry;
import se.inkom.query.diary.DocumentRef;
import se.inkom.query.diary.MatterFile;
import se.inkom.query.diary.SecrecyNote;
import se.inkom.query.display.SwedishTime;
import se.inkom.query.history.CaseHistory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Puts one matter into a package: the files of its entries, its histories with their proofs, and what the diary says of it. */
final class PackMatter {
    private static final JsonMapper JSON = new JsonMapper();

    private final SipWriter sip;
    private final SealedHistories.Reading sealed;
    private final CaseHistory cases;
    private final PostgresEventStorageEngine ledger;
    private final Copies copies;
    private final OpenedContents contents;
    private final People.Known people;
    private final OfficerId reader;
    private final String purpose;
    private final long upTo;
    private final Set<UUID> casesPacked = new LinkedHashSet<>();
    private final Set<String> folders = new LinkedHashSet<>();

    PackMatter(
            SipWriter sip,
            SealedHistories.Reading sealed,
            CaseHistory cases,
            PostgresEventStorageEngine ledger,
            Copies copies,
            OpenedContents contents,
            People.Known people,
            OfficerId reader,
            String purpose,
            long upTo) {
        this.sip = sip;
        this.sealed = sealed;
        this.cases = cases;
        this.ledger = ledger;
        this.copies = copies;
        this.contents = contents;
        this.people = people;
        this.reader = reader;
        this.purpose = purpose;
        this.upTo = upTo;
    }

    void pack(MatterFile matter) {
        String folder = folder(matter);
        var packed = new PackedContents();
        var entries = new LinkedHashMap<DiaryEntry, PackEntry>();
        for (DiaryEntry entry : matter.entries()) {
            var one = new PackEntry(
                    sip.files(), folder + entry.entryNumber() + "/", copies, contents, reader, purpose, packed);
            one.documents(entry);
            entries.put(entry, one);
        }
        Map<UUID, SealedHistory> histories = histories(matter);
        evidence(entries, histories, packed);
        Map<UUID, SipFile> historyFiles = write(matter, folder, histories, packed);
        sip.add(matter(matter, entries, historyFiles));
        histories.forEach((id, history) -> story(matter.matterId(), id, history));
    }

    /** A case that is in two matters of one package tells its story in the first. */
    private Map<UUID, SealedHistory> histories(MatterFile matter) {
        var histories = new LinkedHashMap<UUID, SealedHistory>();
        histories.put(matter.matterId(), sealed.of(matter.matterId(), upTo));
        for (DiaryEntry entry : matter.entries()) {
            UUID caseId = entry.caseId();
            if (caseId != null && casesPacked.add(caseId)) {
                histories.put(caseId, sealed.of(caseId, upTo));
            }
        }
        return histories;
    }

    /** Evidence that nobody registered goes with the first entry of its case. */
    private static void evidence(
            Map<DiaryEntry, PackEntry> entries, Map<UUID, SealedHistory> histories, PackedContents packed) {
        var seen = new LinkedHashSet<UUID>();
        entries.forEach((entry, files) -> {
            UUID caseId = entry.caseId();
            if (caseId == null || !seen.add(caseId)) {
                return;
            }
            SealedHistory history = histories.get(caseId);
            if (history != null) {
                for (DocumentRef file : CaseEvidence.of(history)) {
                    if (!packed.has(file.id())) {
                        files.evidence(entry, file, caseId);
                    }
                }
            }
        });
    }

    private Map<UUID, SipFile> write(
            MatterFile matter, String folder, Map<UUID, SealedHistory> histories, PackedContents packed) {
        var files = new LinkedHashMap<UUID, SipFile>();
        histories.forEach((id, history) -> {
            boolean own = id.equals(matter.matterId());
            files.put(
                    id,
                    sip.files()
                            .add(
                                    folder + "historik/" + (own ? "arende-" : "inlagg-") + id + ".json",
                                    FileFormat.JSON,
                                    own ? "Ärendets historik med bevis" : "Inläggets historik med bevis",
                                    null,
                                    out -> HistoryJson.write(out, history, packed.of(id))));
        });
        return files;
    }

    private void story(UUID matterId, UUID id, SealedHistory history) {
        var events = new ArrayList<SipEvent>();
        var names = new TreeMap<String, String>();
        for (SealedHistory.Event event : history.events()) {
            JsonNode metadata = JSON.readTree(event.row().metadata());
            String actor = metadata.path(EventMetadata.ACTOR).asString("");
            events.add(new SipEvent(
                    event.row().eventId(),
                    event.row().type(),
                    event.row().recordedAt(),
                    event.row().position(),
                    id,
                    actor.isBlank() ? null : actor));
            if (!actor.isBlank()) {
                names.put(actor, people.name(actor));
            }
        }
        sip.story(id, matterId, events, names);
    }

    private SipMatter matter(MatterFile matter, Map<DiaryEntry, PackEntry> entries, Map<UUID, SipFile> histories) {
        var told = new LinkedHashSet<UUID>();
        return new SipMatter(
                matter.matterId(),
                matter.authority(),
                matter.diaryNumber(),
                matter.externalNumber(),
                matter.subject(),
                matter.protectedSubject(),
                SipMatter.Status.valueOf(matter.status().name()),
                matter.openedOn(),
                matter.closedOn(),
                people.agentOrNull(matter.responsible()),
                matter.refersTo(),
                restriction(matter),
                List.of(histories.get(matter.matterId())),
                actions(matter),
                entries.entrySet().stream()
                        .map(e -> entry(e.getKey(), e.getValue(), told, histories))
                        .toList());
    }

    private SipEntry entry(DiaryEntry entry, PackEntry files, Set<UUID> told, Map<UUID, SipFile> histories) {
        UUID caseId = entry.caseId();
        var all = new ArrayList<>(files.files());
        List<SipAction> actions = List.of();
        if (caseId != null && histories.containsKey(caseId) && told.add(caseId)) {
            all.add(histories.get(caseId));
            actions = actions(caseId);
        }
        return new SipEntry(
                entry.entryNumber(),
                entry.kind().name(),
                SipEntry.Direction.valueOf(entry.direction().name()),
                entry.date(),
                entry.counterpart(),
                entry.protectedCounterpart(),
                entry.description(),
                entry.protectedDescription(),
                restriction(
                        entry.marking(),
                        entry.restricted()
                                || entry.protectedDescription() != null
                                || entry.protectedCounterpart() != null),
                caseId,
                entry.registeredAt(),
                people.agent(entry.registeredBy()),
                entry.voidedAt(),
                entry.voidReason(),
                all,
                actions,
                files.remarks());
    }

    private List<SipAction> actions(UUID caseId) {
        return cases.told(new CaseId(caseId)).stream()
                .filter(event -> event.position() <= upTo)
                .map(event -> new SipAction(event.type(), event.text(), event.at(), people.agentOrNull(event.actor())))
                .toList();
    }

    private List<SipAction> actions(MatterFile matter) {
        var actions = new ArrayList<SipAction>();
        ledger.readEvents(matter.matterId().toString()).forEachRemaining(message -> {
            var event = (MatterEvent) message.getPayload();
            Object actor = message.getMetaData().get(EventMetadata.ACTOR);
            if (se.inkom.ledger.store.LedgerEntry.of(message).position() <= upTo) {
                actions.add(new SipAction(
                        MatterSentence.type(event),
                        MatterSentence.of(event, people::name),
                        message.getTimestamp(),
                        people.agentOrNull(actor == null ? null : actor.toString())));
            }
        });
        return actions;
    }

    /** A matter is as secret as what its subject tells. */
    private static @Nullable SipRestriction restriction(MatterFile matter) {
        SecrecyNote first = matter.entries().stream()
                .map(DiaryEntry::marking)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
        return matter.protectedSubject() == null && first == null ? null : restriction(first, true);
    }

    /** What nobody has assessed yet is kept apart all the same, under the section that says so (L4). */
    private static @Nullable SipRestriction restriction(@Nullable SecrecyNote note, boolean keptApart) {
        if (note != null) {
            return new SipRestriction(note.provision(), SwedishTime.startOf(note.date()), note.authority());
        }
        return keptApart ? new SipRestriction("OSL 5:2", null, null) : null;
    }

    /** A diary number as the name of a folder; two that look alike there are told apart by their ids. */
    private String folder(MatterFile matter) {
        String name = matter.diaryNumber().replaceAll("[^A-Za-z0-9]+", "-");
        String free = folders.add(name) ? name : name + "-" + matter.matterId();
        return SipWriter.DATA + free + "/";
    }
}
