package se.inkom.query.casepage;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.inkom.events.ContentRef;
import se.inkom.events.PostContent;
import se.inkom.events.cases.CaseEvent;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.OfficerId;
import se.inkom.ledger.directory.Directory;
import se.inkom.ledger.directory.StaffMember;
import se.inkom.ledger.store.PostgresEventStorageEngine;
import se.inkom.ledger.vault.Content;
import se.inkom.ledger.vault.ContentVault;
import se.inkom.query.support.Texts;

/** Puts a page together: the state from the table or straight from the ledger, the texts from the vault while reading. */
@Component
class ShowCase {
    private final PostgresEventStorageEngine ledger;
    private final ContentVault vault;
    private final Directory directory;

    ShowCase(PostgresEventStorageEngine ledger, ContentVault vault, Directory directory) {
        this.ledger = ledger;
        this.vault = vault;
        this.directory = directory;
    }

    /** The state after everything recorded at {@code asOf} or before; empty when there was nothing yet. */
    Optional<CaseView> asOf(CaseId caseId, Instant asOf) {
        @Nullable CaseView view = null;
        var events = ledger.readEvents(caseId.toString());
        while (events.hasNext()) {
            var event = events.next();
            if (event.getTimestamp().isAfter(asOf)) {
                break;
            }
            view = CaseView.evolve(view, (CaseEvent) event.getPayload());
        }
        return Optional.ofNullable(view);
    }

    /** The ledger is asked too: the marking counts from the moment it is decided, not from when a projection has seen it. */
    CasePage page(CaseView view, OfficerId reader) {
        boolean masked = view.secret() || vault.isSecret(new CaseId(view.caseId()));
        return new CasePage(
                view, masked, AnswerAdvice.of(view.answers()), masked ? Map.of() : texts(view, reader), people(view));
    }

    private Map<UUID, CasePage.Text> texts(CaseView view, OfficerId reader) {
        var texts = new HashMap<UUID, CasePage.Text>();
        for (ContentRef ref : textsIn(view)) {
            vault.open(ref.id(), reader, "case-page").ifPresent(content -> texts.put(ref.id(), toText(content)));
        }
        return texts;
    }

    private static List<ContentRef> textsIn(CaseView view) {
        return Stream.of(
                        view.restriction() == null
                                ? view.versions().stream().map(CaseView.Version::content)
                                : Stream.<ContentRef>empty(),
                        view.answers().stream().map(CaseView.Answer::text),
                        view.answering().drafts().stream()
                                .flatMap(draft -> draft.versions().stream())
                                .map(AnswerDesk.DraftVersion::text),
                        view.answering().drafts().stream().map(AnswerDesk.Draft::comment),
                        view.answering().notes().stream().map(AnswerDesk.Note::text),
                        view.answering().pictures().stream().map(AnswerDesk.Picture::permission),
                        view.answering().pictures().stream()
                                .flatMap(picture -> picture.consents().stream())
                                .map(AnswerDesk.Consent::reference),
                        view.removals().stream().map(Removal::motive),
                        view.removals().stream()
                                .flatMap(r -> r.fallbacks().stream())
                                .map(Removal.Fallback::reference),
                        view.removals().stream()
                                .flatMap(r -> r.notices().stream())
                                .map(Removal.AuthorNotice::text),
                        Stream.ofNullable(view.forwarding()).map(CaseView.Forwarding::reason),
                        Stream.ofNullable(view.noAnswer()).map(CaseView.NoAnswer::motive),
                        Stream.ofNullable(view.registration()).map(CaseView.Registration::motive))
                .flatMap(refs -> refs)
                .filter(Objects::nonNull)
                .toList();
    }

    private static CasePage.Text toText(Content content) {
        if (!content.mediaType().equals(PostContent.MEDIA_TYPE)) {
            return new CasePage.Text(content.text(), null, List.of());
        }
        PostContent post = Texts.asPost(content);
        return new CasePage.Text(
                post.text(),
                post.author(),
                post.attachments().stream()
                        .map(file -> new CasePage.Attachment(
                                file.kind(),
                                file.url() == null ? null : file.url().toString(),
                                file.file() == null ? null : file.file().id()))
                        .toList());
    }

    private Map<String, StaffMember> people(CaseView view) {
        Set<String> ids = new LinkedHashSet<>();
        Stream.ofNullable(view.officer()).forEach(ids::add);
        view.answers().forEach(answer -> {
            ids.add(answer.responder());
            ids.add(answer.factProvider());
            Stream.ofNullable(answer.approvedBy()).forEach(ids::add);
        });
        view.answering().drafts().forEach(draft -> {
            ids.add(draft.stateBy());
            draft.versions().forEach(version -> {
                ids.add(version.draftedBy());
                ids.add(version.responder());
                ids.add(version.factProvider());
            });
        });
        view.answering().notes().forEach(note -> ids.add(note.writtenBy()));
        view.answering().pictures().forEach(picture -> ids.add(picture.attachedBy()));
        view.evidence().forEach(evidence -> ids.add(evidence.archivedBy()));
        view.removals().forEach(removal -> ids.add(removal.decidedBy()));
        var people = new TreeMap<String, StaffMember>();
        ids.forEach(id -> directory.find(new OfficerId(id)).ifPresent(person -> people.put(id, person)));
        return people;
    }
}
