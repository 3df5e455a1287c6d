/**
 * A thread that does one step after another for as long as there is work, and otherwise waits for its bell or the next poll.
 * For rooms that work through rows of their own; knows nothing of what a step does.
 */
@NullMarked
package se.inkom.channels.loop;

import org.jspecify.annotations.NullMarked;
