/**
 * Packages of official documents for whoever asks to see them (TF 2 kap., L7): what was asked for, as PDF/A, with marked passages
 * taken out before anything is laid out, a list of what was masked and why, and the decision to refuse. What is secret and was not
 * assessed for this very request stays closed. Reads the ledger and the vault's door; changes nothing, and never learns who asks.
 */
@NullMarked
package se.inkom.query.disclosures;

import org.jspecify.annotations.NullMarked;
