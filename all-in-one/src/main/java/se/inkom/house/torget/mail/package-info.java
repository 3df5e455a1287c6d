/**
 * The post office of the demo: a real SMTP server that delivers to nobody, and pages that show what it was given. Loopback only;
 * letters are kept in memory until Torget stops. Knows of no other part of Torget.
 */
@NullMarked
package se.inkom.house.torget.mail;

import org.jspecify.annotations.NullMarked;
