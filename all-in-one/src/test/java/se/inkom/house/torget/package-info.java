/** Torget is tested as its users meet it: over HTTP, against a real PostgreSQL and a real receiver of webhooks. */
@org.jspecify.annotations.NullMarked
package se.inkom.house.torget;
