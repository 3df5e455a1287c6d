package se.inkom.command.cases;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static se.inkom.command.cases.Case.done;
import static se.inkom.command.cases.Case.version;

import java.time.Clock;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import se.inkom.command.policy.Rule;
import se.inkom.command.policy.RuleViolation;
import se.inkom.events.cases.*;
import se.inkom.events.ids.ConsentId;
import se.inkom.events.ids.EffectId;
import se.inkom.events.ids.PictureId;
import se.inkom.events.ids.TimeOrderedUuid;
import se.inkom.ledger.vault.ContentStore;

/**
 * The part of a case that decides on pictures in answers (R59, R60). A withdrawal is taken in whatever else is the matter with
 * the case, also when it is closed: the person's right does not wait for ours.
 */
class Pictures {
    private final CaseState state;

    Pictures(CaseState state) {
        this.state = state;
    }

    @CommandHandler
    PictureAccepted decide(AttachPicture c, ContentStore contents, Clock clock) {
        OnlyAnOpenCaseIsWorkedOn.check(state);
        String permission = PicturesNeedConsent.checkPermission(c.permission());
        PicturesNeedConsent.checkConsents(c.showsPeople(), c.consents());
        Instant now = clock.instant();
        var consents = c.consents().stream()
                .filter(reference -> !reference.isBlank())
                .map(reference -> new PictureAttached.Consent(
                        new ConsentId(TimeOrderedUuid.at(now)), contents.putText(c.caseId(), reference)))
                .toList();
        var id = new PictureId(TimeOrderedUuid.at(now));
        long version = done(new PictureAttached(
                c.caseId(),
                id,
                c.file(),
                contents.putText(c.caseId(), permission),
                c.showsPeople(),
                consents,
                c.by(),
                now));
        return new PictureAccepted(
                id, consents.stream().map(PictureAttached.Consent::consentId).toList(), version);
    }

    @CommandHandler
    long decide(WithdrawConsent c, Clock clock) {
        PictureAttached picture = PicturesNeedConsent.known(c.pictureId(), state.answers);
        PicturesNeedConsent.checkNotWithdrawn(picture, c.consentId(), state.answers);
        Instant now = clock.instant();
        apply(new ConsentWithdrawn(c.caseId(), c.pictureId(), c.consentId(), c.by(), now));
        if (state.answers.openTakedown(c.pictureId()) == null) {
            for (EffectId answer : state.answers.answersWith(c.pictureId())) {
                apply(new TakedownOpened(c.caseId(), c.pictureId(), answer, now));
            }
        }
        return version();
    }

    @CommandHandler
    long decide(TakeDownPicture c, Clock clock) {
        EffectId answer = state.answers.openTakedown(c.pictureId());
        if (answer == null) {
            throw new RuleViolation(
                    "takedown-unknown",
                    Rule.R60,
                    "Nothing demands that this picture is taken down, or it was already.");
        }
        return done(new PictureTakenDown(c.caseId(), c.pictureId(), answer, c.by(), clock.instant()));
    }
}
