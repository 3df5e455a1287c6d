/**
 * Whether a file is what it says and nothing else besides: PNG, JPEG, PDF or WARC, whole, within limits, without anything that
 * runs, and readable in one way only. Knows bytes, not cases; refuses with a precise problem and changes nothing (Z3, ADR 0025).
 */
@NullMarked
package se.inkom.command.files;

import org.jspecify.annotations.NullMarked;
