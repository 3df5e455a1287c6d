/**
 * The diary on its way out of the house: as CSV, XLSX, JSON Lines and XML with a manifest that says what is in them, ordered by
 * the registrar or made every night (ADR 0029). Reads the diary only through its contract and never its tables; what it leaves
 * on disk has an end, and of what is protected nothing leaves without a record of who took it.
 */
@NullMarked
package se.inkom.query.exports;

import org.jspecify.annotations.NullMarked;
