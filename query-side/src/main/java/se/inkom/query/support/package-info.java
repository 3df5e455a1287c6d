/**
 * What every screen of the reading room stands on: following the ledger, rebuilding, waiting for a version, texts from the
 * vault. Open to all packages of query-side; knows no screen.
 */
@NullMarked
package se.inkom.query.support;

import org.jspecify.annotations.NullMarked;
