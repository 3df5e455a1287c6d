/**
 * The way in: from Kafka or by hand to one case per post, a whole batch in one transaction, and a quarantine for what cannot
 * be read (I1). Judges nothing.
 */
@NullMarked
package se.inkom.command.intake;

import org.jspecify.annotations.NullMarked;
