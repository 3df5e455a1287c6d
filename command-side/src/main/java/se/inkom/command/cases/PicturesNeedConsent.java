package se.inkom.command.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.inkom.command.policy.Rule;
import se.inkom.command.policy.RuleViolation;
import se.inkom.events.cases.PictureAttached;
import se.inkom.events.ids.ConsentId;
import se.inkom.events.ids.PictureId;

/** A picture is published with its author's permission and the consent of whoever can be recognised in it (R59, R60). */
final class PicturesNeedConsent {
    private PicturesNeedConsent() {}

    static String checkPermission(@Nullable String permission) {
        if (permission == null || permission.isBlank()) {
            throw new RuleViolation(
                    "permission-missing",
                    Rule.R59,
                    "A picture needs its author's permission. Say where the permission is kept.");
        }
        return permission;
    }

    static void checkConsents(boolean showsPeople, List<String> consents) {
        if (showsPeople && consents.stream().allMatch(String::isBlank)) {
            throw new RuleViolation(
                    "consent-missing",
                    Rule.R60,
                    "The picture shows people who can be recognised. Say where each one's consent is kept.");
        }
    }

    static void checkMayBeShown(List<PictureId> pictures, AnswerState state) {
        for (PictureId id : pictures) {
            if (!state.hasAllConsents(known(id, state))) {
                throw new RuleViolation(
                        "consent-withdrawn",
                        Rule.R60,
                        "A consent for one of the pictures was withdrawn. Leave that picture out.");
            }
        }
    }

    static PictureAttached known(PictureId id, AnswerState state) {
        return state.picture(id)
                .orElseThrow(() -> new RuleViolation(
                        "picture-unknown", Rule.R59, "The case has no such picture. Attach it to the case first."));
    }

    static void checkNotWithdrawn(PictureAttached picture, ConsentId consent, AnswerState state) {
        if (picture.consents().stream().noneMatch(c -> c.consentId().equals(consent))) {
            throw new RuleViolation("consent-unknown", Rule.R60, "The picture has no such consent.");
        }
        if (state.isWithdrawn(consent)) {
            throw new RuleViolation("consent-withdrawn", Rule.R60, "That consent was withdrawn already.");
        }
    }

    static void checkNothingIsToBeTakenDown(AnswerState state) {
        if (state.hasOpenTakedown()) {
            throw new RuleViolation(
                    "takedown-open",
                    Rule.R60,
                    "A picture of the case must be taken down, since a consent was withdrawn. Take it down and say so.");
        }
    }
}
