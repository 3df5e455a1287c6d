package se.inkom.command.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;
import se.inkom.events.ContentRef;
import se.inkom.events.cases.AnswerGiven;
import se.inkom.events.cases.AnswerPublished;
import se.inkom.events.cases.CaseEvent;
import se.inkom.events.cases.CaseRegistered;
import se.inkom.events.cases.EvidenceArchived;
import se.inkom.events.cases.PostHidden;
import se.inkom.events.cases.RemovalDecided;
import se.inkom.events.cases.RemovalExecuted;
import se.inkom.events.ids.EffectId;
import se.inkom.events.ids.EvidenceId;
import se.inkom.events.registry.EntryKind;

/**
 * The part of a case that remembers what else than the post belongs in the diary once the post does: answers that stand on the
 * platform, and removals that were carried out, with their evidence (R52, R53, L3).
 */
class Registering {
    private final CaseState state;
    private final Map<EffectId, AnswerGiven> answers = new HashMap<>();
    private final Map<EffectId, RemovalDecided> removals = new HashMap<>();
    private final Map<EvidenceId, ContentRef> evidence = new HashMap<>();
    private final Map<EffectId, Instant> done = new LinkedHashMap<>();

    @Nullable
    private CaseRegistered registration;

    Registering(CaseState state) {
        this.state = state;
    }

    @CommandHandler
    DiaryDuties decide(ReadDiaryDuties c) {
        if (registration == null) {
            return new DiaryDuties(null, List.of());
        }
        var duties = new ArrayList<DiaryDuties.Duty>();
        ContentRef post = ThereIsAPostToHandle.check(state).content();
        done.forEach((effect, at) -> {
            AnswerGiven answer = answers.get(effect);
            RemovalDecided removal = removals.get(effect);
            if (answer != null) {
                duties.add(new DiaryDuties.Duty(effect, EntryKind.ANSWER, List.of(answer.text()), post, at));
            } else if (removal != null) {
                ContentRef picture = removal.evidence() == null ? null : evidence.get(removal.evidence());
                if (picture != null) {
                    duties.add(new DiaryDuties.Duty(effect, EntryKind.EVIDENCE, List.of(picture), null, at));
                }
                List<ContentRef> motive = removal.motive() == null ? List.of() : List.of(removal.motive());
                duties.add(new DiaryDuties.Duty(effect, EntryKind.REMOVAL_DECISION, motive, null, at));
            }
        });
        return new DiaryDuties(registration.matterId(), duties);
    }

    @EventSourcingHandler
    void evolve(CaseEvent event) {
        switch (event) {
            case CaseRegistered e -> registration = e;
            case AnswerGiven e -> answers.put(e.answerId(), e);
            case AnswerPublished e -> done.putIfAbsent(e.answerId(), e.publishedAt());
            case EvidenceArchived e -> evidence.put(e.evidenceId(), e.file());
            case RemovalDecided e -> removals.put(e.removalId(), e);
            case RemovalExecuted e -> done.putIfAbsent(e.removalId(), e.executedAt());
            case PostHidden e -> done.putIfAbsent(e.removalId(), e.hiddenAt());
            default -> {
                // nothing else is a document of its own
            }
        }
    }
}
