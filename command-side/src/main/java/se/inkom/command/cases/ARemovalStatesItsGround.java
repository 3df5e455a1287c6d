package se.inkom.command.cases;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.inkom.command.policy.RemovalRules;
import se.inkom.command.policy.Rule;
import se.inkom.command.policy.RuleViolation;
import se.inkom.events.cases.LegalGround;
import se.inkom.events.cases.RemovalBasis;
import se.inkom.events.cases.RemovalGround;

/**
 * A removal rests on a ground of the municipality's own list, the same for everyone (R50, L15), and one that the law demands
 * names the act (R57, R68, L13).
 */
final class ARemovalStatesItsGround {
    private ARemovalStatesItsGround() {}

    static void check(RemovalRules rules, RemovalGround ground, RemovalBasis basis, @Nullable LegalGround legal) {
        if (basis == RemovalBasis.POLICY) {
            checkPolicy(rules, ground, legal);
        } else {
            checkLaw(rules, ground, legal);
        }
    }

    private static void checkPolicy(RemovalRules rules, RemovalGround ground, @Nullable LegalGround legal) {
        if (!allows(rules, ground, RemovalBasis.POLICY)) {
            throw new RuleViolation(
                    "removal-ground-not-in-policy",
                    Rule.R50,
                    "The municipality's own rules do not remove posts on the ground " + ground
                            + ". Leave the post, or decide the removal under the act that demands it.");
        }
        if (legal != null) {
            throw new RuleViolation(
                    "legal-ground-unfitting",
                    Rule.R68,
                    "A removal by the municipality's own rules names no act. Leave legalGround out, or choose basis LAW.");
        }
    }

    private static void checkLaw(RemovalRules rules, RemovalGround ground, @Nullable LegalGround legal) {
        if (legal == null) {
            throw new RuleViolation(
                    "legal-ground-missing",
                    Rule.R68,
                    "A removal that the law demands names the act. Send legalGround, or choose basis POLICY.");
        }
        if (!allows(rules, ground, RemovalBasis.LAW) || !lawful(ground).contains(legal)) {
            throw new RuleViolation(
                    "legal-ground-unfitting",
                    Rule.R68,
                    "The act " + legal + " does not go with the ground " + ground + ".");
        }
    }

    private static boolean allows(RemovalRules rules, RemovalGround ground, RemovalBasis basis) {
        return rules.ground(ground).filter(g -> g.basis().contains(basis)).isPresent();
    }

    /** The acts that can stand behind a ground; a matter of law, the same for every municipality (L13). */
    private static Set<LegalGround> lawful(RemovalGround ground) {
        return switch (ground) {
            case DEFAMATION ->
                EnumSet.of(LegalGround.DEFAMATION, LegalGround.PRIVACY_INVASION, LegalGround.UNLAWFUL_THREAT);
            case HATE_OR_HARASSMENT ->
                EnumSet.of(LegalGround.AGITATION, LegalGround.UNLAWFUL_THREAT, LegalGround.PRIVACY_INVASION);
            case VIOLENCE_OR_PORNOGRAPHY ->
                EnumSet.of(
                        LegalGround.DEPICTION_OF_VIOLENCE, LegalGround.CHILD_PORNOGRAPHY, LegalGround.PRIVACY_INVASION);
            case INCITEMENT -> EnumSet.of(LegalGround.INCITEMENT, LegalGround.TERRORISM_INCITEMENT);
            case COPYRIGHT -> EnumSet.of(LegalGround.COPYRIGHT);
            case SECRECY -> EnumSet.of(LegalGround.SECRECY_ACT);
            case ADVERTISING, PARTY_POLITICS -> EnumSet.noneOf(LegalGround.class);
        };
    }
}
