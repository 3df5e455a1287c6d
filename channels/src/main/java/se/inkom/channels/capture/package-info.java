/**
 * The camera: takes pictures of posts with a real browser when the desks ask for evidence, and brings them over HTTP (R48, ADR
 * 0025). The browser reaches nothing but what {@link se.inkom.channels.egress.EgressRules} allow, checked at every connection.
 * Decides nothing about a case: what does not prove the post is reported with its reason.
 */
@NullMarked
package se.inkom.channels.capture;

import org.jspecify.annotations.NullMarked;
