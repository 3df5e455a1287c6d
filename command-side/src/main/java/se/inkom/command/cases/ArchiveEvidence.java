package se.inkom.command.cases;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.inkom.events.ContentRef;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.OfficerId;

/** Keep a screenshot of the post as it is now (R48). The file is in the vault already. */
public record ArchiveEvidence(
        @TargetAggregateIdentifier CaseId caseId, @Nullable Long expectedVersion, ContentRef file, OfficerId by)
        implements CaseCommand {}
