package se.inkom.query.versions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.inkom.events.PostContent;
import se.inkom.events.cases.CaseEvent;
import se.inkom.events.cases.VersionKey;
import se.inkom.events.ids.CaseId;
import se.inkom.ledger.store.PostgresEventStorageEngine;
import se.inkom.ledger.vault.ContentVault;
import se.inkom.query.support.Clearance;
import se.inkom.query.support.Texts;
import se.inkom.web.Actor;
import se.inkom.web.Problems;

/** Puts the versions of a post side by side. */
@Component
class ReadVersions {
    /** Law, not policy: the same for every municipality (TF 2:9, L17, L22). */
    private static final String KEPT_UNDER =
            "Inkommen allmän handling: tryckfrihetsförordningen 2 kap. 9 §, arkivlagen (1990:782) 3 och 10 §§";

    private final PostgresEventStorageEngine ledger;
    private final ContentVault vault;

    ReadVersions(PostgresEventStorageEngine ledger, ContentVault vault) {
        this.ledger = ledger;
        this.vault = vault;
    }

    /**
     * Empty when the ledger knows no such case.
     *
     * @param open the reader asks for what is behind the door; refused as unknown when they may not
     */
    Optional<PostVersions> of(CaseId caseId, Actor reader, boolean open) {
        var story = new VersionStory();
        ledger.readEvents(caseId.toString()).forEachRemaining(message -> story.add((CaseEvent) message.getPayload()));
        if (story.version == 0) {
            return Optional.empty();
        }
        Instant restricted = story.restrictedSince();
        boolean behindTheDoor = restricted != null || vault.isSecret(caseId);
        if (behindTheDoor && open && !Clearance.mayOpen(reader, story.officer)) {
            throw Problems.notFound();
        }
        boolean masked = behindTheDoor && !open;
        return Optional.of(new PostVersions(
                caseId.value(),
                story.version,
                masked,
                restricted == null ? null : new PostVersions.Restriction(KEPT_UNDER, restricted),
                versions(story, masked, behindTheDoor, reader)));
    }

    private List<PostVersions.Version> versions(
            VersionStory story, boolean masked, boolean behindTheDoor, Actor reader) {
        var versions = new ArrayList<PostVersions.Version>();
        @Nullable String before = null;
        int left = story.versions.size();
        for (Map.Entry<VersionKey, VersionStory.Seen> at : story.versions.entrySet()) {
            PostContent post = masked ? null : read(at.getValue(), behindTheDoor, reader);
            String text = post == null ? null : post.text() == null ? "" : post.text();
            versions.add(new PostVersions.Version(
                    at.getValue().contentId(),
                    at.getKey().changedAt(),
                    at.getValue().capturedAt(),
                    --left == 0,
                    story.evidence.getOrDefault(at.getKey(), 0),
                    text,
                    post == null ? null : post.author(),
                    before == null || text == null ? List.of() : WordDifference.between(before, text)));
            before = text;
        }
        return versions;
    }

    private @Nullable PostContent read(VersionStory.Seen seen, boolean behindTheDoor, Actor reader) {
        return (behindTheDoor
                        ? vault.openRecorded(seen.contentId(), reader.id(), "versions")
                        : vault.open(seen.contentId(), reader.id(), "versions"))
                .map(Texts::asPost)
                .orElse(null);
    }
}
