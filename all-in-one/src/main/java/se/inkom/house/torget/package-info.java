/**
 * Torget, a pretend platform: a page like a municipality's Facebook page, where anyone may write under an invented name,
 * and which speaks the part of Meta's Graph API and webhooks that the real adapter in {@code channels} uses (DOMAIN 4.1).
 *
 * <p>Used by the demo and by tests, never in production: it lets everyone in and binds to loopback only. It knows nothing
 * of Inkom's other modules, so that what passes here says something about the real adapter.
 */
@NullMarked
package se.inkom.house.torget;

import org.jspecify.annotations.NullMarked;
