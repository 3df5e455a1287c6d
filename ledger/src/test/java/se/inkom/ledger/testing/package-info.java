/**
 * A real PostgreSQL for the tests of every module: one server per JVM, one fresh database per caller, the production roles.
 */
@NullMarked
package se.inkom.ledger.testing;

import org.jspecify.annotations.NullMarked;
