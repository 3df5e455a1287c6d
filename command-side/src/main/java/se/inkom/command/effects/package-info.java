/**
 * Requests to the world and what became of them: a follower of the ledger asks, outcomes come back as commands (I6, I8). Never
 * part of a rebuild.
 */
@NullMarked
package se.inkom.command.effects;

import org.jspecify.annotations.NullMarked;
