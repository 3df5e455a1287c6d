/**
 * The official accounts that posts arrive on, and which unit and officer each belongs to (R11, R64). Configuration for now;
 * intake, supervision, routing and staffing ask here.
 */
@NullMarked
package se.inkom.command.accounts;

import org.jspecify.annotations.NullMarked;
