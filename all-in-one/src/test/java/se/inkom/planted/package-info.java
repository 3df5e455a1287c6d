/**
 * Violations planted on purpose, one small copy of the house per rule. A class named {@code Culprit...} must be reported
 * by that rule, one named {@code Innocent...} must not. Nothing else uses these packages.
 */
@NullMarked
package se.inkom.planted;

import org.jspecify.annotations.NullMarked;
