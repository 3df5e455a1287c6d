/**
 * The case officer's desk: one aggregate per inbound post, its commands, its rules and its endpoints. Other rooms send its
 * commands and hear its events; they never touch the aggregate.
 */
@NullMarked
package se.inkom.command.cases;

import org.jspecify.annotations.NullMarked;
