/**
 * The registrar's book: matters, their entries and the gapless number series (R53, I5). Registers a case in one transaction
 * across case and matter.
 */
@NullMarked
package se.inkom.command.registry;

import org.jspecify.annotations.NullMarked;
