package se.inkom.command.cases;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.inkom.command.files.EvidenceFile;
import se.inkom.command.support.Desk;
import se.inkom.command.support.IfMatch;
import se.inkom.events.ContentRef;
import se.inkom.events.ids.CaseId;
import se.inkom.ledger.vault.ContentVault;
import se.inkom.web.Actor;
import se.inkom.web.ProblemException;

/** Keeps a picture's bytes before the case is asked, as the {@link EvidenceDesk} does. */
@Component
class PictureDesk {
    private final ContentVault vault;
    private final Desk desk;
    private final TransactionTemplate transaction;

    PictureDesk(ContentVault vault, Desk desk, PlatformTransactionManager transactions) {
        this.vault = vault;
        this.desk = desk;
        this.transaction = new TransactionTemplate(transactions);
    }

    PictureAccepted attach(
            CaseId caseId, IfMatch ifMatch, EvidenceFile picture, PicturesApi.Rights rights, Actor actor) {
        if (!picture.mediaType().startsWith("image/")) {
            throw new ProblemException(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE, "picture-not-a-picture", "A picture is a PNG or a JPEG.");
        }
        return Objects.requireNonNull(transaction.execute(tx -> {
            ContentRef file = vault.putFile(caseId, picture.mediaType(), new ByteArrayInputStream(picture.bytes()));
            var command = new AttachPicture(
                    caseId,
                    ifMatch.version(),
                    file,
                    rights.permission(),
                    rights.showsPeople(),
                    rights.consents() == null ? List.of() : rights.consents(),
                    actor.id());
            return desk.<PictureAccepted>send(command, actor);
        }));
    }
}
