package se.inkom.command.cases;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.inkom.events.cases.NoticeMeans;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.OfficerId;

/**
 * Note that the writer was told why the post is removed (R69).
 *
 * @param text what was said; the policy's own words when absent
 */
public record InformAuthor(
        @TargetAggregateIdentifier CaseId caseId,
        @Nullable Long expectedVersion,
        NoticeMeans means,
        @Nullable String text,
        OfficerId by)
        implements CaseCommand {}
