package se.inkom.command.cases;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import se.inkom.command.cases.CaseState.EffectStatus;
import se.inkom.command.policy.ChannelTable;
import se.inkom.command.policy.Rule;
import se.inkom.command.policy.RuleViolation;
import se.inkom.events.cases.*;
import se.inkom.events.ids.CaseId;
import se.inkom.events.messages.EffectKind;
import se.inkom.events.messages.EffectOutcome;

/** Turns the platform's last word into a fact, once: outcomes may be told twice and late (I8). */
final class Outcomes {
    private Outcomes() {}

    static Optional<CaseEvent> of(EffectOutcome outcome, CaseState state, ChannelTable channels) {
        boolean doubt = outcome.result() == EffectOutcome.Result.IN_DOUBT;
        return switch (outcome.kind()) {
            case PUBLISH_ANSWER -> {
                boolean awaited = outcome.effectId().equals(state.answerId) && state.answer == EffectStatus.PENDING;
                yield awaited && !(doubt && state.answerInDoubt) ? Optional.of(answer(outcome)) : Optional.empty();
            }
            case REMOVE_POST, HIDE_POST -> {
                boolean awaited = outcome.effectId().equals(state.removal.id()) && state.removal.pending();
                yield awaited && !(doubt && state.removal.inDoubt)
                        ? Optional.of(removal(outcome, state, channels))
                        : Optional.empty();
            }
        };
    }

    private static CaseEvent answer(EffectOutcome o) {
        CaseId id = o.caseId();
        return switch (o.result()) {
            case DONE -> new AnswerPublished(id, o.effectId(), platformId(o), o.at());
            case REFUSED -> new AnswerNotPublished(id, o.effectId(), EffectFailure.REFUSED, reason(o), o.at());
            case IMPOSSIBLE -> new AnswerNotPublished(id, o.effectId(), EffectFailure.IMPOSSIBLE, reason(o), o.at());
            case IN_DOUBT -> new AnswerInDoubt(id, o.effectId(), reason(o), o.at());
        };
    }

    private static CaseEvent removal(EffectOutcome o, CaseState state, ChannelTable channels) {
        CaseId id = o.caseId();
        return switch (o.result()) {
            case DONE ->
                o.kind() == EffectKind.HIDE_POST
                        ? new PostHidden(id, o.effectId(), effectOf(RemovalMethod.HIDE, state, channels), o.at())
                        : new RemovalExecuted(id, o.effectId(), o.at());
            case REFUSED -> new RemovalRefused(id, o.effectId(), reason(o), o.at());
            case IMPOSSIBLE -> new RemovalImpossible(id, o.effectId(), reason(o), o.at());
            case IN_DOUBT -> new RemovalInDoubt(id, o.effectId(), reason(o), o.at());
        };
    }

    /** What the measure is worth in law on the channel where the post stands (N10). */
    static LegalEffect effectOf(RemovalMethod method, CaseState state, ChannelTable channels) {
        return channels.of(Objects.requireNonNull(state.origin).source().platform())
                .effectOf(method);
    }

    private static String platformId(EffectOutcome outcome) {
        return outcome.platformId() == null ? "unspecified" : outcome.platformId();
    }

    private static String reason(EffectOutcome outcome) {
        return outcome.reasonCode() == null ? "unspecified" : outcome.reasonCode();
    }

    /** Only where no adapter could do it; empty when it is confirmed already. */
    static Optional<CaseEvent> confirmedByHand(ConfirmAnswerPublished c, CaseState state, Instant now) {
        if (!c.answerId().equals(state.answerId)) {
            throw new RuleViolation(
                    "answer-unknown", Rule.R31, "The case has no such answer, or a later one has replaced it.");
        }
        if (state.answer == EffectStatus.DONE) {
            return Optional.empty();
        }
        if (state.answer != EffectStatus.IMPOSSIBLE) {
            throw new RuleViolation(
                    "answer-not-by-hand",
                    Rule.R31,
                    "This answer is published by Inkom itself; only one that no adapter can publish is confirmed by hand.");
        }
        String platformId = c.platformId() == null ? "by-hand" : c.platformId();
        return Optional.of(new AnswerPublished(c.caseId(), c.answerId(), platformId, now));
    }
}
