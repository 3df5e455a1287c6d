package se.inkom.events.registry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.inkom.events.ContentRef;
import se.inkom.events.ids.DiaryNumber;
import se.inkom.events.ids.MatterId;
import se.inkom.events.ids.OfficerId;

/** What the diary says of a matter is from now on this. */
public record MatterCorrected(
        MatterId matterId,
        @Nullable DiaryNumber externalNumber,
        @Nullable ContentRef subject,
        @Nullable ContentRef protectedSubject,
        OfficerId correctedBy,
        Instant correctedAt)
        implements MatterEvent {}
