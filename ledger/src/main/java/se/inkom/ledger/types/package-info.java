/**
 * The names under which events are stored, and how their JSON is read back, older revisions included. Class names never
 * reach the database, so classes may move.
 */
@NullMarked
package se.inkom.ledger.types;

import org.jspecify.annotations.NullMarked;
