/**
 * Regular supervision (R21, R22, N12): who looked at which account, when, and what they saw. Lists the accounts for the reading
 * room, so that one that nobody ever looked at is seen too. Judges no post.
 */
@NullMarked
package se.inkom.command.supervision;

import org.jspecify.annotations.NullMarked;
