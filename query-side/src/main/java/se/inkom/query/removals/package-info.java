/**
 * Removals counted per ground and per person who decided them, without a word of what was removed, so that anyone can audit
 * whether the same rules hold for everyone (L15, N14). Never holds a text.
 */
@NullMarked
package se.inkom.query.removals;

import org.jspecify.annotations.NullMarked;
