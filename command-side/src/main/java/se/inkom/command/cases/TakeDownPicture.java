package se.inkom.command.cases;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.OfficerId;
import se.inkom.events.ids.PictureId;

/** Say that a picture whose consent was withdrawn no longer stands on the platform (R60). */
public record TakeDownPicture(
        @TargetAggregateIdentifier CaseId caseId, @Nullable Long expectedVersion, PictureId pictureId, OfficerId by)
        implements CaseCommand {}
