/**
 * The board of cases that may hold secret content: which of their steps are done and which are missing (R52, N9). Shows
 * codes, times and people, never a text; those are opened through the vault's door (I7).
 */
@NullMarked
package se.inkom.query.secrecy;

import org.jspecify.annotations.NullMarked;
