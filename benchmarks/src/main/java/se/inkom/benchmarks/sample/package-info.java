/**
 * What is written in the rows about appending: an event of about 1 KiB with 300 bytes of metadata, and an aggregate that
 * decides about it. The same bytes for every side, ours and others'.
 */
@NullMarked
package se.inkom.benchmarks.sample;

import org.jspecify.annotations.NullMarked;
