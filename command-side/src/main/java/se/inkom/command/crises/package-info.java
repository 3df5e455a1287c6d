/**
 * Crisis mode (R27): who switched it on, for which account or topic, why, and when it was switched off. Intake asks {@link
 * se.inkom.command.triage.Crises} which crisis covers a post; nothing here touches a case.
 */
@NullMarked
package se.inkom.command.crises;

import org.jspecify.annotations.NullMarked;
