package se.inkom.command.evidence;

import java.io.ByteArrayInputStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.inkom.command.cases.ArchiveEvidence;
import se.inkom.command.cases.EvidenceAccepted;
import se.inkom.command.files.EvidenceFile;
import se.inkom.command.support.Desk;
import se.inkom.command.support.IfMatch;
import se.inkom.events.ContentRef;
import se.inkom.events.ids.CaseId;
import se.inkom.ledger.vault.ContentVault;
import se.inkom.web.Actor;

/**
 * The file first, the event after: bytes are on disk, read back and compared before anything claims that evidence exists. If
 * the case refuses, the vault's row is rolled back with it, and the file remains as an unreferenced blob.
 */
@Component
class EvidenceDesk {
    private final ContentVault vault;
    private final Desk desk;
    private final TransactionTemplate transaction;

    EvidenceDesk(ContentVault vault, Desk desk, PlatformTransactionManager transactions) {
        this.vault = vault;
        this.desk = desk;
        this.transaction = new TransactionTemplate(transactions);
    }

    EvidenceAccepted archive(CaseId caseId, IfMatch ifMatch, EvidenceFile upload, Actor actor) {
        return java.util.Objects.requireNonNull(transaction.execute(tx -> {
            ContentRef file = vault.putFile(caseId, upload.mediaType(), new ByteArrayInputStream(upload.bytes()));
            return desk.<EvidenceAccepted>send(new ArchiveEvidence(caseId, ifMatch.version(), file, actor.id()), actor);
        }));
    }
}
