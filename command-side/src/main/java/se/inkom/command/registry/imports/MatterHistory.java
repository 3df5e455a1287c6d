package se.inkom.command.registry.imports;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.inkom.command.time.StockholmTime;
import se.inkom.events.ContentRef;
import se.inkom.events.ids.AuthorityId;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.DiaryNumber;
import se.inkom.events.ids.MatterId;
import se.inkom.events.ids.OfficerId;
import se.inkom.events.registry.EntryRegistered;
import se.inkom.events.registry.EntryVoided;
import se.inkom.events.registry.MatterClosed;
import se.inkom.events.registry.MatterEvent;
import se.inkom.events.registry.MatterOpened;
import se.inkom.events.registry.MatterReferenced;
import se.inkom.events.registry.SecrecyMarking;
import se.inkom.ledger.vault.ContentStore;

/**
 * Tells a matter's lines as the events that would have made them. Times and names are those of the file; who struck an entry or
 * closed a matter there it does not say, so that these were done by whoever imports.
 */
final class MatterHistory {
    /** The word for a secrecy that somebody suspected and nobody has assessed: it stays kept apart until someone does. */
    static final String NOT_ASSESSED = "OSL 5:5 (ej prövad)";

    /** In place of a word that is kept apart. */
    private static final String MASK = "Sekretess";

    private final ContentStore vault;
    private final OfficerId by;
    private final Clock clock;

    MatterHistory(ContentStore vault, OfficerId by, Clock clock) {
        this.vault = vault;
        this.by = by;
        this.clock = clock;
    }

    List<MatterEvent> of(List<ImportedLine> lines) {
        ImportedLine first = lines.getFirst();
        var id = new MatterId(first.matterId());
        ImportedLine.Matter more = Objects.requireNonNull(first.matter());
        var history = new ArrayList<MatterEvent>();
        history.add(opened(id, first, more));
        if (more.refersTo() != null) {
            more.refersTo()
                    .forEach(other ->
                            history.add(new MatterReferenced(id, new DiaryNumber(other), by, clock.instant())));
        }
        for (ImportedLine line : lines) {
            history.add(registered(id, line));
            ImportedLine.Voided voided = line.voided();
            if (voided != null) {
                String reason = voided.reason() == null ? "" : voided.reason();
                history.add(new EntryVoided(id, line.entryNumber(), kept(id, reason), by, voided.at()));
            }
        }
        if (first.status() != ImportedLine.Status.OPEN) {
            LocalDate on = more.closedOn() == null ? StockholmTime.dateOf(clock.instant()) : more.closedOn();
            history.add(new MatterClosed(id, first.status() == ImportedLine.Status.AD_ACTA, on, by, clock.instant()));
        }
        return List.copyOf(history);
    }

    private MatterOpened opened(MatterId id, ImportedLine first, ImportedLine.Matter more) {
        return new MatterOpened(
                id,
                new AuthorityId(first.authority()),
                new DiaryNumber(first.diaryNumber()),
                first.year(),
                first.number(),
                first.externalNumber() == null ? null : new DiaryNumber(first.externalNumber()),
                open(id, first.subject(), first.protectedSubject()),
                apart(id, first.protectedSubject()),
                more.openedOn(),
                more.responsible() == null ? null : new OfficerId(more.responsible()),
                new OfficerId(more.openedBy()),
                first.registeredAt());
    }

    private EntryRegistered registered(MatterId id, ImportedLine line) {
        return new EntryRegistered(
                id,
                line.entryNumber(),
                line.kind(),
                line.caseId() == null ? null : new CaseId(line.caseId()),
                line.direction(),
                line.documents().stream()
                        .map(one -> new ContentRef(one.id(), one.sha256(), one.length(), one.mediaType()))
                        .toList(),
                open(id, line.counterpart(), line.protectedCounterpart()),
                apart(id, line.protectedCounterpart()),
                open(id, line.description(), line.protectedDescription()),
                apart(id, line.protectedDescription()),
                marking(line),
                line.date(),
                new OfficerId(line.registeredBy()),
                line.registeredAt());
    }

    private static @Nullable SecrecyMarking marking(ImportedLine line) {
        ImportedLine.Marking marking = line.marking();
        if (marking != null) {
            return new SecrecyMarking(marking.provision(), marking.date(), new AuthorityId(marking.authority()));
        }
        return line.restricted()
                ? new SecrecyMarking(NOT_ASSESSED, line.date(), new AuthorityId(line.authority()))
                : null;
    }

    /** The mask is not a word that anybody said, when there is one behind it. */
    private @Nullable ContentRef open(MatterId id, @Nullable String word, @Nullable String apart) {
        return word == null || (apart != null && word.equals(MASK)) ? null : kept(id, word);
    }

    private @Nullable ContentRef apart(MatterId id, @Nullable String word) {
        return word == null ? null : kept(id, word);
    }

    /** Under the matter's own id: the case is not here. */
    private ContentRef kept(MatterId id, String word) {
        return vault.putText(new CaseId(id.value()), word);
    }
}
