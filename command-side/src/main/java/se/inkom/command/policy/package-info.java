/**
 * The municipality's rules as data (ADR 0021): what its policy says, in which words, with which parameters, and what a
 * refusal cites (R46, N16). Every room of the desks may ask; nothing here decides about a case or knows one.
 */
@NullMarked
package se.inkom.command.policy;

import org.jspecify.annotations.NullMarked;
