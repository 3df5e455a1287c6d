package se.inkom.command.registry;

import org.jspecify.annotations.Nullable;
import se.inkom.events.ContentRef;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.MatterId;
import se.inkom.ledger.vault.ContentStore;

/**
 * Who sent or received a document.
 *
 * @param writer a post, whose writer is meant unless words say otherwise
 * @param words what the diary says instead; then the writer is kept apart
 * @param hidden nothing is said openly
 */
record Counterpart(@Nullable ContentRef writer, Twin words, boolean hidden) {
    static Counterpart nobody() {
        return new Counterpart(null, Twin.NOTHING, false);
    }

    static Counterpart writerOf(@Nullable ContentRef post) {
        return new Counterpart(post, Twin.NOTHING, false);
    }

    @Nullable
    ContentRef open(ContentStore contents, MatterId matterId, @Nullable CaseId caseId) {
        if (hidden) {
            return null;
        }
        if (words.open() == null) {
            return words.apart() == null ? writer : null;
        }
        return caseId == null || writer != null || words.apart() != null
                ? contents.putText(Twin.ofMatter(matterId), words.open())
                : contents.putText(caseId, words.open());
    }

    @Nullable
    ContentRef apart(ContentStore contents, MatterId matterId, @Nullable CaseId caseId) {
        if (words.apart() != null) {
            return words.apart(contents, matterId, caseId);
        }
        return hidden || words.open() != null ? writer : null;
    }
}
