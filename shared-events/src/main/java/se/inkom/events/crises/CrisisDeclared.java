package se.inkom.events.crises;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.inkom.events.ContentRef;
import se.inkom.events.ids.AccountId;
import se.inkom.events.ids.CrisisId;
import se.inkom.events.ids.OfficerId;

/**
 * Somebody switched crisis mode on, for one account or for one topic on all accounts (R27). It holds for what is received from
 * this moment on, until {@link CrisisEnded}.
 *
 * @param account absent when it is for a topic
 * @param topic the policy's name of the topic; absent when it is for an account
 * @param answerWithin how long after receipt an answer is due, day and night, as the policy said that day
 */
public record CrisisDeclared(
        CrisisId crisisId,
        @Nullable AccountId account,
        @Nullable String topic,
        Duration answerWithin,
        ContentRef reason,
        OfficerId declaredBy,
        Instant declaredAt)
        implements CrisisEvent {}
