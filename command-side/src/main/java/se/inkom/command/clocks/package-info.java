/**
 * Where a case's clocks stand: the fold of its events that says which deadlines run, which are near or missed, and what of that
 * has been noticed already. The case decides with it and the watch finds with it what is due, so that both mean the same. Pure:
 * knows no time, no table and no person but those in the events.
 */
@NullMarked
package se.inkom.command.clocks;

import org.jspecify.annotations.NullMarked;
