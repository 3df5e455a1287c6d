package se.inkom.events.policy;

import java.time.Instant;
import se.inkom.events.ids.OfficerId;
import se.inkom.events.ids.PolicyRef;
import se.inkom.events.ids.RulebookId;

/**
 * From here on this policy judges: the municipality's first, a revision, or another one. The whole document is in the event,
 * since a policy is a public decision and every verdict must be repeatable from the ledger alone.
 *
 * @param policy its name and how many times one of that name was adopted here
 * @param document the file as it was read, YAML
 * @param digest SHA-256 of the document, hexadecimal
 */
public record PolicyAdopted(
        RulebookId rulebookId, PolicyRef policy, String document, String digest, OfficerId adoptedBy, Instant adoptedAt)
        implements PolicyEvent {}
