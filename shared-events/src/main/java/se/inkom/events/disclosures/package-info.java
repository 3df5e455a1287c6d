/**
 * Handing out official documents (TF 2 kap., L7): what was asked for, what was masked and why, what was given or refused. Nothing
 * here has a place for who asked (TF 2:18). {@link se.inkom.events.disclosures.DisclosureEvent} is the list.
 */
@NullMarked
package se.inkom.events.disclosures;

import org.jspecify.annotations.NullMarked;
