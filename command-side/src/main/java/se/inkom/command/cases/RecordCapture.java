package se.inkom.command.cases;

import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.inkom.events.cases.EvidencePart;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.EffectId;

/**
 * Note what our browser brought. Never refused: what is known already, or was never asked for, changes nothing.
 *
 * @param parts the files, which are in the archive already; empty when there is no evidence
 * @param reasonCode why there is none
 */
public record RecordCapture(
        @TargetAggregateIdentifier CaseId caseId,
        EffectId captureId,
        List<EvidencePart> parts,
        @Nullable String reasonCode,
        Instant at)
        implements CaseCommand {
    public RecordCapture {
        parts = List.copyOf(parts);
    }

    @Override
    public @Nullable Long expectedVersion() {
        return null;
    }
}
