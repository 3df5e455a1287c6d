/**
 * The stopwatch: what Inkom takes in per second, beside what the database alone could take in the same run. Nothing depends
 * on it. Figures are for ratios; absolute rates belong to the machine.
 */
@NullMarked
package se.inkom.benchmarks;

import org.jspecify.annotations.NullMarked;
