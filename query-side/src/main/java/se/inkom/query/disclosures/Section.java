package se.inkom.query.disclosures;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.inkom.query.pdf.Paper;

/**
 * What belongs together in a package: an entry of the diary, or one happening of a case.
 *
 * @param heading public words only
 * @param facts public words only
 * @param counterpart who sent or received it, in public words; left out where the name is masked in the document
 */
record Section(
        String heading, List<Paper.Fact> facts, @Nullable String counterpart, List<Doc> documents) {}
