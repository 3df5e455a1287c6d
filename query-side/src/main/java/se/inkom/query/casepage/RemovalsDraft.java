package se.inkom.query.casepage;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import se.inkom.events.cases.*;
import se.inkom.query.casepage.CaseView.EffectState;

/** The working copy of a case's removals, and what came of them, while one event is applied. */
final class RemovalsDraft {
    private final List<Removal> removals = new ArrayList<>();

    RemovalsDraft(@Nullable CaseView before) {
        if (before != null) {
            removals.addAll(before.removals());
        }
    }

    void apply(CaseEvent event) {
        switch (event) {
            case RemovalDecided e ->
                removals.add(new Removal(
                        e.removalId().value(),
                        e.ground(),
                        e.basis(),
                        e.legalGround(),
                        e.method(),
                        e.version().key(),
                        e.evidence() == null ? null : e.evidence().value(),
                        e.motive(),
                        e.decidedBy().value(),
                        e.decidedAt(),
                        EffectState.REQUESTED,
                        e.decidedAt(),
                        null,
                        null,
                        List.of(),
                        List.of()));
            case RemovalExecuted e ->
                removal(e.removalId().value(), r -> r.ended(EffectState.DONE, e.executedAt(), LegalEffect.REMOVED));
            case PostHidden e ->
                removal(e.removalId().value(), r -> r.ended(EffectState.DONE, e.hiddenAt(), e.effect()));
            case RemovalFallbackDocumented e ->
                removal(
                        e.removalId().value(),
                        r -> r.with(new Removal.Fallback(
                                e.fallback(), e.reference(), e.documentedBy().value(), e.documentedAt())));
            case AuthorInformed e ->
                removal(
                        e.removalId().value(),
                        r -> r.with(new Removal.AuthorNotice(
                                e.means(), e.text(), e.informedBy().value(), e.informedAt())));
            case RemovalRefused e ->
                removal(e.removalId().value(), r -> r.failed(EffectState.REFUSED, e.reportedAt(), e.reasonCode()));
            case RemovalImpossible e ->
                removal(e.removalId().value(), r -> r.failed(EffectState.IMPOSSIBLE, e.reportedAt(), e.reasonCode()));
            case RemovalInDoubt e ->
                removal(e.removalId().value(), r -> r.failed(EffectState.IN_DOUBT, e.reportedAt(), e.reasonCode()));
            default -> {
                // nothing else is about a removal
            }
        }
    }

    private void removal(UUID id, UnaryOperator<Removal> change) {
        removals.replaceAll(removal -> removal.removalId().equals(id) ? change.apply(removal) : removal);
    }

    boolean removedByUs() {
        return removals.stream().anyMatch(r -> r.effect() == LegalEffect.REMOVED);
    }

    List<Removal> removals() {
        return removals;
    }
}
