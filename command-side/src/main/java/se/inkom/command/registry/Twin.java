package se.inkom.command.registry;

import org.jspecify.annotations.Nullable;
import se.inkom.events.ContentRef;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.MatterId;
import se.inkom.ledger.vault.ContentStore;

/**
 * Words as the registrar gives them: for anybody, and kept apart (L4). Where they lie in the vault decides who reads them
 * (ADR 0027): words without a twin belong to the case, and go dark while it is secret; once something is kept apart, the
 * open words were chosen for the public, belong to the matter, and stay open.
 *
 * @param harmless written by us, without a word of anybody: open whatever the case is
 */
record Twin(@Nullable String open, @Nullable String apart, boolean harmless) {
    static final Twin NOTHING = new Twin(null, null, false);

    static Twin of(@Nullable String open, @Nullable String apart) {
        return new Twin(said(open), said(apart), false);
    }

    static Twin harmless(String words) {
        return new Twin(words, null, true);
    }

    boolean saysNothing() {
        return open == null && apart == null;
    }

    @Nullable
    ContentRef open(ContentStore contents, MatterId matterId, @Nullable CaseId caseId) {
        if (open == null) {
            return null;
        }
        return caseId == null || apart != null || harmless
                ? contents.putText(ofMatter(matterId), open)
                : contents.putText(caseId, open);
    }

    @Nullable
    ContentRef apart(ContentStore contents, MatterId matterId, @Nullable CaseId caseId) {
        return apart == null ? null : contents.putText(caseId == null ? ofMatter(matterId) : caseId, apart);
    }

    /** The vault files contents by case; a matter's own words lie under the matter's id, which is never marked secret. */
    static CaseId ofMatter(MatterId matterId) {
        return new CaseId(matterId.value());
    }

    private static @Nullable String said(@Nullable String words) {
        return words == null || words.isBlank() ? null : words;
    }
}
