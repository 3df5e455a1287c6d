/**
 * Whose desk a post comes to (R29), by the policy's rules, who is there (R15) and how much they have: a pure decision that tells
 * what became of every rule, asked by the case itself and by the dry run on past posts. It knows events of cases and no case.
 */
@NullMarked
package se.inkom.command.routing;

import org.jspecify.annotations.NullMarked;
