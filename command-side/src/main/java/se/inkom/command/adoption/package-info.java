/**
 * Adoption of the municipality's policy (ADR 0021): the book in which versions are adopted as events, what they say, and what
 * a proposed one would change. It knows no case; whoever does replays them behind {@link se.inkom.command.policy.PastCases}.
 */
@NullMarked
package se.inkom.command.adoption;

import org.jspecify.annotations.NullMarked;
