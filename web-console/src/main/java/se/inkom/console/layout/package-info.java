/**
 * What every page has around it: navigation, language, light or dark, the files it loads, and the page that says what went
 * wrong. All pages use it; it knows none of them.
 */
@NullMarked
package se.inkom.console.layout;

import org.jspecify.annotations.NullMarked;
