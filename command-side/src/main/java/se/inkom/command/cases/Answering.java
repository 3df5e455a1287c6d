package se.inkom.command.cases;

import static se.inkom.command.cases.Case.done;
import static se.inkom.command.cases.Case.version;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;
import se.inkom.command.answers.AnswerChecks;
import se.inkom.command.answers.OutgoingAnswer;
import se.inkom.command.answers.PostLength;
import se.inkom.command.answers.ProtectedNames;
import se.inkom.command.policy.AnswerRules;
import se.inkom.command.policy.ChannelRules;
import se.inkom.command.policy.Policies;
import se.inkom.events.Platform;
import se.inkom.events.cases.AnswerDeemedUnnecessary;
import se.inkom.events.cases.AnswerGiven;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.DraftId;
import se.inkom.events.ids.EffectId;
import se.inkom.events.ids.OfficerId;
import se.inkom.events.ids.PictureId;
import se.inkom.events.ids.TimeOrderedUuid;
import se.inkom.ledger.vault.ContentStore;

/** The part of a case that decides on answers: given, confirmed, or not needed (R35, R36, R40 to R45, I8, I12). */
class Answering {
    private final CaseState state;

    Answering(CaseState state) {
        this.state = state;
    }

    @CommandHandler
    AnswerPreview decide(PreviewAnswer c, Policies policies, ProtectedNames names) {
        OutgoingAnswer answer = c.draft().on(platform());
        AnswerRules rules = policies.current().answers();
        @Nullable ChannelRules channel = rules.channel(platform()).orElse(null);
        return new AnswerPreview(
                answer.signed(),
                channel == null ? null : PostLength.of(answer.signed(), channel.lengthUnit()),
                channel == null ? null : channel.maxLength(),
                new AnswerChecks(rules, names).of(answer));
    }

    @CommandHandler
    AnswerAccepted decide(AnswerCase c, Policies policies, ProtectedNames names, ContentStore contents, Clock clock) {
        ASecondPersonApproves.checkNoneIsNeeded(state, policies.current().answers());
        OutgoingAnswer answer = c.answer().on(platform());
        return give(c.caseId(), answer, null, null, c.answer().pictures(), policies, names, contents, clock);
    }

    @CommandHandler
    AnswerAccepted decide(SendDraft c, Policies policies, ProtectedNames names, ContentStore contents, Clock clock) {
        OpenDraft draft = ADraftIsOpen.check(state.answers.draft, c.draftId(), c.words());
        ASecondPersonApproves.checkNoneIsNeeded(state, policies.current().answers());
        return give(c.caseId(), draft, c.words(), null, policies, names, contents, clock);
    }

    @CommandHandler
    AnswerAccepted decide(ApproveDraft c, Policies policies, ProtectedNames names, ContentStore contents, Clock clock) {
        OpenDraft draft = ADraftIsOpen.check(state.answers.draft, c.draftId(), c.words());
        ASecondPersonApproves.checkMayApprove(draft, c.by());
        return give(c.caseId(), draft, c.words(), c.by(), policies, names, contents, clock);
    }

    @CommandHandler
    long decide(ConfirmAnswerPublished c, Clock clock) {
        OnlyAnOpenCaseIsWorkedOn.check(state);
        return Outcomes.confirmedByHand(c, state, clock.instant())
                .map(Case::done)
                .orElse(version());
    }

    @CommandHandler
    long decide(WaiveAnswer c, ContentStore contents, Clock clock) {
        OnlyAnOpenCaseIsWorkedOn.check(state);
        OneAnswerAtATime.checkNonePending(state);
        return done(new AnswerDeemedUnnecessary(
                c.caseId(), c.ground(), Case.textOrNull(c.caseId(), contents, c.motive()), c.by(), clock.instant()));
    }

    private AnswerAccepted give(
            CaseId caseId,
            OpenDraft draft,
            DraftWords words,
            @Nullable OfficerId approver,
            Policies policies,
            ProtectedNames names,
            ContentStore contents,
            Clock clock) {
        var answer = new OutgoingAnswer(
                platform(),
                words.text(),
                words.responder(),
                words.factProvider(),
                draft.latest().political());
        return give(
                caseId,
                answer,
                draft.latest().draftId(),
                approver,
                draft.latest().pictures(),
                policies,
                names,
                contents,
                clock);
    }

    /** The one way in which an answer leaves. */
    private AnswerAccepted give(
            CaseId caseId,
            OutgoingAnswer answer,
            @Nullable DraftId draft,
            @Nullable OfficerId approver,
            List<PictureId> pictures,
            Policies policies,
            ProtectedNames names,
            ContentStore contents,
            Clock clock) {
        OnlyAnOpenCaseIsWorkedOn.check(state);
        AnAnswerNamesItsPeople.check(answer.responder(), answer.factProvider());
        OneAnswerAtATime.check(state);
        PicturesNeedConsent.checkMayBeShown(pictures, state.answers);
        var checks = new AnswerChecks(policies.current().answers(), names);
        checks.check(answer);
        var now = clock.instant();
        var answerId = new EffectId(TimeOrderedUuid.at(now));
        long version = done(new AnswerGiven(
                caseId,
                answerId,
                contents.putText(caseId, answer.signed()),
                answer.responder().id(),
                answer.factProvider().id(),
                draft,
                approver,
                pictures,
                now));
        return new AnswerAccepted(answerId, checks.of(answer), version);
    }

    private Platform platform() {
        return Objects.requireNonNull(state.origin).source().platform();
    }
}
