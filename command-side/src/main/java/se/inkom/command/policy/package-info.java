/**
 * The municipality's rules: their numbers, where they are written, and what a refusal cites (R46, N16).
 */
@NullMarked
package se.inkom.command.policy;

import org.jspecify.annotations.NullMarked;
