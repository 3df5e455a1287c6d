package se.inkom.command.registry;

import org.jspecify.annotations.Nullable;

/**
 * What the registrar says when a post is registered.
 *
 * @param description what the document is about; the subject when nothing is said
 * @param counterpart what to say instead of the writer's name
 * @param hideCounterpart say nothing of who wrote it
 * @param provision marks the entry secret
 */
record RegistrationWords(
        Twin subject,
        Twin description,
        Twin counterpart,
        boolean hideCounterpart,
        @Nullable String provision) {
    Twin descriptionOrSubject() {
        return description.saysNothing() ? subject : description;
    }
}
