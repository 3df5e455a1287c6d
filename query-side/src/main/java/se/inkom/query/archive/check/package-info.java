/**
 * The pre-flight check: reads a packed archive package as a stranger would, and says in Swedish what is wrong with it. Used by the
 * archive room before it gives a package out, and by whoever wants to check one later. Believes nothing that the writer said, and
 * shares no code with it.
 */
@NullMarked
package se.inkom.query.archive.check;

import org.jspecify.annotations.NullMarked;
