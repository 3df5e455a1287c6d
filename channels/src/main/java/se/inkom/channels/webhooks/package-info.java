/**
 * Calls other systems when something has happened (ADR 0035): each subscription gets the published events it asked for, signed as
 * <a href="https://www.standardwebhooks.com">Standard Webhooks</a> says, over HTTPS to the open Internet only, again and again until
 * it has taken them or they are laid aside for an operator. Passes on what is published, and adds nothing to it.
 */
@NullMarked
package se.inkom.channels.webhooks;

import org.jspecify.annotations.NullMarked;
