/**
 * A working day in a pretend Kungälv: visitors write sample posts on Torget, and officers handle some of them over the
 * same REST APIs as anybody else.
 *
 * <p>Used by {@code ./inkom demo} only. It holds no shortcut into the applications: what it cannot do over HTTP it does
 * not do. It may be stopped and started at any time and then goes on where it was.
 */
@NullMarked
package se.inkom.house.demo;

import org.jspecify.annotations.NullMarked;
