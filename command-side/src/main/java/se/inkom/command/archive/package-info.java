/**
 * Receipts of archive packages: that a receiver has taken one, with its digest (ADR 0031). The packages themselves are made in the
 * reading room; nothing here opens one.
 */
@NullMarked
package se.inkom.command.archive;

import org.jspecify.annotations.NullMarked;
