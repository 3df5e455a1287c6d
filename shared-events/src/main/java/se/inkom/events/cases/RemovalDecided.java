package se.inkom.events.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.inkom.events.ContentRef;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.EffectId;
import se.inkom.events.ids.EvidenceId;
import se.inkom.events.ids.OfficerId;

/**
 * The post is to be removed from the platform, or hidden there, on this ground; evidence of this version exists (R48-R50,
 * R68).
 *
 * @param legalGround which act demands it (L13); absent when the municipality's own rules do, and in what was decided before
 *     revision 3
 * @param method what the platform is asked to do; before revision 3 always {@link RemovalMethod#REMOVE}
 * @param evidence which {@link EvidenceArchived} of this version the decision rests on, so that I3 can be checked event by
 *     event; absent in what was decided before revision 2
 */
public record RemovalDecided(
        CaseId caseId,
        EffectId removalId,
        RemovalGround ground,
        RemovalBasis basis,
        @Nullable LegalGround legalGround,
        RemovalMethod method,
        PostVersion version,
        @Nullable EvidenceId evidence,
        @Nullable ContentRef motive,
        OfficerId decidedBy,
        Instant decidedAt)
        implements CaseEvent {}
