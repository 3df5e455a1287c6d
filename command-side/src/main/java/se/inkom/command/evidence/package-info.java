/**
 * What proves that a post said what it said (R48, I3): files people upload and sets our browser takes, checked to be what they
 * say before they are archived, and looked at again every night. Asks the despatch for pictures and takes them in over HTTP;
 * decides nothing about a case itself, which is done by commands.
 */
@NullMarked
package se.inkom.command.evidence;

import org.jspecify.annotations.NullMarked;
