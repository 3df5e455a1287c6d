/**
 * The whole house on one machine: real PostgreSQL, a real Kafka broker, a local issuer of tokens and every application, in
 * one process and one data folder.
 *
 * <p>Used by {@code ./inkom} and by tests that need everything. Wiring only: no rule of the business lives here, and
 * nothing here is part of a production jar. It starts the applications with the configuration they have in production and
 * overrides addresses, passwords and file paths, nothing else.
 */
@NullMarked
package se.inkom.house;

import org.jspecify.annotations.NullMarked;
