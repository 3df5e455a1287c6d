/**
 * What may go out in the municipality's name: signature, length, hashtags, tone, secrecy and templates, as the policy's section
 * {@code answers} demands (R28, R35 to R45, R51). The case asks here before it decides; nothing here knows a case or sends.
 */
@NullMarked
package se.inkom.command.answers;

import org.jspecify.annotations.NullMarked;
