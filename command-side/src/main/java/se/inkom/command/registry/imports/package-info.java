/**
 * Takes a whole diary over from an export of another installation, once, into one that has none (ADR 0029). Used by an operator
 * before the first registration; decides nothing that the registrars of there have not decided.
 */
@NullMarked
package se.inkom.command.registry.imports;

import org.jspecify.annotations.NullMarked;
