package se.inkom.query.pdf;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** What veraPDF, the PDF Association's own judge, has to say against a file. */
public final class VeraPdf {
    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private VeraPdf() {}

    /** Rule, words and place of every complaint; empty when the file is PDF/A-2a. */
    public static List<String> complaints(byte[] file) throws Exception {
        PDFAFlavour flavour = PDFAFlavour.PDFA_2_A;
        try (var validator = Foundries.defaultInstance().createValidator(flavour, false);
                var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(file), flavour)) {
            var result = validator.validate(parser);
            List<String> complaints = result.getTestAssertions().stream()
                    .map(assertion ->
                            assertion.getRuleId() + ": " + assertion.getMessage() + " at " + assertion.getLocation())
                    .toList();
            return result.isCompliant() || !complaints.isEmpty() ? complaints : List.of("not compliant");
        }
    }
}
