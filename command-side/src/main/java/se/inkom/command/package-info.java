/**
 * The desks: where people and machines decide. The only module that appends to the ledger.
 */
@NullMarked
package se.inkom.command;

import org.jspecify.annotations.NullMarked;
