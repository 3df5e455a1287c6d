/**
 * Conversations: who answered whom, in order (R25). Keeps only the platform's ids and times; words come from the work queue's
 * table, where a secret text never stands.
 */
@NullMarked
package se.inkom.query.conversations;

import org.jspecify.annotations.NullMarked;
