package se.inkom.ledger.vault;

import java.io.InputStream;
import se.inkom.events.ContentRef;
import se.inkom.events.ids.CaseId;

/** Where the desks put content before they decide: the writing half of the vault. */
public interface ContentStore {
    /** Keeps a text of a case; it becomes durable together with the events of the same unit of work. */
    ContentRef putText(CaseId caseId, String text);

    /** Keeps bytes that fit in memory, such as a {@link se.inkom.events.PostContent} document. */
    ContentRef put(CaseId caseId, String mediaType, byte[] bytes);

    /** Archives a file; its bytes are on disk, read back and compared when this returns (R48). */
    ContentRef putFile(CaseId caseId, String mediaType, InputStream bytes);

    /** Keyed hash: equal bytes give equal fingerprints, useless without the installation's key (ADR 0006). */
    String fingerprint(byte[] bytes);

    /** From now on every opening of this case's content leaves a record (I7, R52). */
    void markSecret(CaseId caseId, String provision);

    /** The marking is gone; openings are ordinary again. */
    void liftSecrecy(CaseId caseId);
}
