package se.inkom.command.cases;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.inkom.events.ContentRef;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.OfficerId;

/** Take in a picture for an answer, with its permission and consents (R59, R60). */
public record AttachPicture(
        @TargetAggregateIdentifier CaseId caseId,
        @Nullable Long expectedVersion,
        ContentRef file,
        @Nullable String permission,
        boolean showsPeople,
        List<String> consents,
        OfficerId by)
        implements CaseCommand {}
