/**
 * How Inkom measures (ADR 0020): rows of a base and its variants, slices in random order, counts checked in the tables after
 * every slice, medians of per-round ratios, and the table, JSON and plot they are told in. Knows nothing of what is measured.
 */
@NullMarked
package se.inkom.benchmarks.harness;

import org.jspecify.annotations.NullMarked;
