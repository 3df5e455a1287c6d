/**
 * The ledger's tables and their guard: migrations, and the start-up check that refuses a database in which facts could be
 * changed.
 */
@NullMarked
package se.inkom.ledger.schema;

import org.jspecify.annotations.NullMarked;
