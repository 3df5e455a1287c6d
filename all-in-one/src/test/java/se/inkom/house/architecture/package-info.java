/**
 * Guards the walls of the house: which module and which feature may know which. {@link
 * se.inkom.house.architecture.HouseRules} is the list; every rule is also run against a violation planted under {@code
 * se.inkom.planted}, because a rule that guards nobody passes in silence (STYLE section 1).
 */
@NullMarked
package se.inkom.house.architecture;

import org.jspecify.annotations.NullMarked;
