package se.inkom.command.cases;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.ConsentId;
import se.inkom.events.ids.OfficerId;
import se.inkom.events.ids.PictureId;

/** Note that somebody took back their consent to be shown (R60). */
public record WithdrawConsent(
        @TargetAggregateIdentifier CaseId caseId,
        @Nullable Long expectedVersion,
        PictureId pictureId,
        ConsentId consentId,
        OfficerId by)
        implements CaseCommand {}
