package se.inkom.query.diary;

import org.springframework.http.HttpStatus;
import se.inkom.query.support.Clearance;
import se.inkom.web.Actor;
import se.inkom.web.ProblemException;

/** Who may have the protected diary: registrars and managers, each opening on record (I7). */
public final class Readers {
    private Readers() {}

    /** Which variant a request asks for. */
    public enum Asked {
        PUBLIC,
        PROTECTED
    }

    /** @throws ProblemException 403 when the reader may not have what they ask for */
    public static Variant variant(Actor reader, Asked asked, String purpose) {
        if (asked == Asked.PUBLIC) {
            return Variant.PUBLIC;
        }
        if (!Clearance.mayOpen(reader, null)) {
            throw new ProblemException(
                    HttpStatus.FORBIDDEN,
                    "not-cleared",
                    "What the diary keeps apart is opened by registrars and managers only. Ask for the public variant.");
        }
        return new Variant.Protected(reader.id(), purpose);
    }
}
