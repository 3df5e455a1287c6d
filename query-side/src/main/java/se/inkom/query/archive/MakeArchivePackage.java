package se.inkom.query.archive;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.inkom.events.ids.OfficerId;
import se.inkom.ledger.store.PostgresEventStorageEngine;
import se.inkom.query.archive.check.Expected;
import se.inkom.query.archive.sip.SipHeader;
import se.inkom.query.archive.sip.SipWriter;
import se.inkom.query.audit.SealedHistories;
import se.inkom.query.diary.Diary;
import se.inkom.query.diary.DiaryEntry;
import se.inkom.query.diary.MatterFile;
import se.inkom.query.diary.Variant;
import se.inkom.query.history.CaseHistory;

/** Makes a package in two rounds: first which matters there are and when something last happened to them, then their files. */
@Component
class MakeArchivePackage {
    private static final String SOFTWARE = "0.1.0";
    private static final int ATTEMPTS = 5;

    private final WantedMatters matters;
    private final Diary diary;
    private final SealedHistories histories;
    private final CaseHistory cases;
    private final PostgresEventStorageEngine ledger;
    private final Copies copies;
    private final OpenedContents contents;
    private final People people;
    private final ArchiveProperties settings;

    MakeArchivePackage(
            WantedMatters matters,
            Diary diary,
            SealedHistories histories,
            CaseHistory cases,
            PostgresEventStorageEngine ledger,
            Copies copies,
            OpenedContents contents,
            People people,
            ArchiveProperties settings) {
        this.matters = matters;
        this.diary = diary;
        this.histories = histories;
        this.cases = cases;
        this.ledger = ledger;
        this.copies = copies;
        this.contents = contents;
        this.people = people;
        this.settings = settings;
    }

    /** What was made, and what must be in it. */
    record Made(Expected expected, long position, List<UUID> matters) {}

    /** Is told how many documents there are, and how many are in the package. */
    interface Progress {
        void at(int done, int total);
    }

    /** The first round: what the diary says at one position. */
    private record Plan(
            long position, Map<UUID, Integer> documents, Set<UUID> aggregates, Map<String, Integer> numbers) {
        int total() {
            return documents.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /**
     * Makes the package.
     *
     * @param work an empty folder of our own
     * @throws NotMade when there is nothing to pack, or the diary does not stand still
     */
    Made make(Packages.Taken wanted, Path work, Path zip, Progress progress) throws InterruptedException {
        for (int attempt = 1; ; attempt++) {
            Plan plan = plan(wanted.wanted());
            try {
                return make(wanted, plan, work.resolve(Integer.toString(attempt)), zip, progress);
            } catch (MovedOn moved) {
                if (attempt == ATTEMPTS) {
                    throw new NotMade(
                            "diary-busy", "The matters changed while they were packed, " + ATTEMPTS + " times");
                }
            }
        }
    }

    private Plan plan(Wanted wanted) throws InterruptedException {
        long position = matters.position();
        var documents = new LinkedHashMap<UUID, Integer>();
        var numbers = new LinkedHashMap<String, Integer>();
        var aggregates = new LinkedHashSet<UUID>();
        for (UUID id : matters.of(wanted)) {
            diary.matter(id, Variant.PUBLIC).ifPresent(matter -> {
                documents.put(id, matter.entries().size());
                numbers.put(matter.diaryNumber(), matter.entries().size());
                aggregates.add(id);
                matter.entries().stream()
                        .map(DiaryEntry::caseId)
                        .filter(java.util.Objects::nonNull)
                        .forEach(aggregates::add);
            });
        }
        if (documents.isEmpty()) {
            throw new NotMade("nothing-to-archive", "No matter of the diary is what was asked for");
        }
        return new Plan(position, documents, aggregates, numbers);
    }

    private Made make(Packages.Taken wanted, Plan plan, Path work, Path zip, Progress progress) {
        WantedMatters.Last last = matters.last(plan.aggregates(), plan.position());
        SipHeader header = header(wanted, plan, last);
        var reader = new OfficerId(wanted.requestedBy());
        String purpose = "archive-package: " + wanted.purpose();
        var variant = new Variant.Protected(reader, purpose);
        int done = 0;
        progress.at(0, plan.total());
        createFolder(work);
        try (var sip = new SipWriter(work, header)) {
            var pack = new PackMatter(
                    sip,
                    histories.reading(),
                    cases,
                    ledger,
                    copies,
                    contents,
                    people.known(),
                    reader,
                    purpose,
                    plan.position());
            for (UUID id : plan.documents().keySet()) {
                MatterFile matter = diary.matter(id, variant).orElseThrow(MovedOn::new);
                if (matter.entries().stream().anyMatch(entry -> entry.changedAt() > plan.position())) {
                    throw new MovedOn();
                }
                pack.pack(matter);
                done += matter.entries().size();
                progress.at(done, plan.total());
            }
            sip.pack(zip);
        }
        return new Made(
                new Expected(header.objectId(), wanted.erms(), plan.numbers()),
                last.position(),
                List.copyOf(plan.documents().keySet()));
    }

    private SipHeader header(Packages.Taken wanted, Plan plan, WantedMatters.Last last) {
        ArchiveProperties.Receiver receiver = settings.receivers().get(wanted.receiver());
        if (receiver == null) {
            throw new NotMade("receiver-unknown", "The receiver " + wanted.receiver() + " is not configured any more");
        }
        String content = "inkom-sip/1 " + wanted.receiver() + " " + receiver + " " + settings.submitterCode() + " "
                + plan.documents().keySet() + " " + last.position();
        String label = plan.numbers().size() == 1
                ? "Ärende " + plan.numbers().keySet().iterator().next()
                : plan.numbers().size() + " ärenden ur diariet, handlingar "
                        + wanted.wanted().from() + " till " + wanted.wanted().to();
        return new SipHeader(
                UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8)),
                label,
                wanted.erms(),
                last.at(),
                settings.submitter(),
                settings.submitterCode(),
                receiver.name(),
                receiver.agreement(),
                SOFTWARE);
    }

    private static void createFolder(Path work) {
        try {
            java.nio.file.Files.createDirectories(work);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Somebody changed a matter between the two rounds. */
    private static final class MovedOn extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
