package se.inkom.command.policy;

import org.jspecify.annotations.Nullable;

/**
 * Where a rule stands, as a refusal shows it (R46, N16).
 *
 * @param quotation the document's own words; absent for a law, which is named and not quoted
 */
public record Citation(
        String document,
        String version,
        String section,
        @Nullable String quotation) {}
