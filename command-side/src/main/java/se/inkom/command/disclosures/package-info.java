/**
 * The disclosure desk (TF 2 kap., L7): a request to see documents, what is masked of them and why, what was handed out or
 * refused. Nobody is ever asked who wants to see them, and there is nowhere to write it down. While a request is open, and while
 * its refusal can be appealed, {@link se.inkom.command.disclosures.LegalHolds} keeps its documents from disposal (L8).
 */
@NullMarked
package se.inkom.command.disclosures;

import org.jspecify.annotations.NullMarked;
