/**
 * A month of posts, officers, absences and crashes by a clock that the test turns: what the watch notices and what the board
 * shows beside a reckoning that uses nothing of ours but the stored events.
 */
@NullMarked
package se.inkom.house.month;

import org.jspecify.annotations.NullMarked;
