/**
 * The registrar's work list: what should be in the diary by now ("utan dröjsmål", L3), and which matter a post may belong to.
 * Ids, dates and states only; the words of a post are on its case page.
 */
@NullMarked
package se.inkom.query.registration;

import org.jspecify.annotations.NullMarked;
