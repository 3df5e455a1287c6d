package se.inkom.query.casepage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.inkom.events.cases.*;
import se.inkom.events.ids.PictureId;
import se.inkom.query.casepage.CaseView.Answer;
import se.inkom.query.casepage.CaseView.EffectState;

/** The working copy of a case's answers, and what came of them, while one event is applied. */
final class AnswersDraft {
    private final List<Answer> answers = new ArrayList<>();

    AnswersDraft(@Nullable CaseView before) {
        if (before != null) {
            answers.addAll(before.answers());
        }
    }

    void apply(CaseEvent event) {
        switch (event) {
            case AnswerGiven e ->
                answers.add(new Answer(
                        e.answerId().value(),
                        e.text(),
                        e.responder().value(),
                        e.factProvider().value(),
                        e.draft() == null ? null : e.draft().value(),
                        e.approvedBy() == null ? null : e.approvedBy().value(),
                        e.pictures().stream().map(PictureId::value).toList(),
                        e.givenAt(),
                        EffectState.REQUESTED,
                        e.givenAt(),
                        null,
                        null));
            case AnswerPublished e ->
                answer(e.answerId().value(), EffectState.DONE, e.publishedAt(), e.platformId(), null);
            case AnswerNotPublished e ->
                answer(e.answerId().value(), CaseView.stateOf(e.failure()), e.reportedAt(), null, e.reasonCode());
            case AnswerInDoubt e ->
                answer(e.answerId().value(), EffectState.IN_DOUBT, e.reportedAt(), null, e.reasonCode());
            default -> {
                // nothing else is an answer
            }
        }
    }

    private void answer(
            UUID id, EffectState state, Instant at, @Nullable String platformId, @Nullable String reasonCode) {
        answers.replaceAll(a -> a.answerId().equals(id)
                ? new Answer(
                        id,
                        a.text(),
                        a.responder(),
                        a.factProvider(),
                        a.draftId(),
                        a.approvedBy(),
                        a.pictures(),
                        a.givenAt(),
                        state,
                        at,
                        platformId,
                        reasonCode)
                : a);
    }

    boolean anyPublished() {
        return answers.stream().anyMatch(answer -> answer.state() == EffectState.DONE);
    }

    List<Answer> answers() {
        return answers;
    }
}
