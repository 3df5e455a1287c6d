package se.inkom.events.accounts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.inkom.events.ContentRef;
import se.inkom.events.ids.AccountId;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.OfficerId;

/**
 * Somebody has looked at an account (R21, R22, N12). What they saw is the state of Inkom at that moment, so that it can be
 * compared with what stood there.
 *
 * @param newPosts how many posts had come in on the account since anybody last looked; since it was listed, the first time
 * @param newestCase the newest of all its cases; absent when there is none
 * @param unsuitable how many posts the person found that should not stand there (R49)
 * @param note in the person's own words
 * @param nextLookBy when somebody should look again, by the policy
 * @param alarmAt when it has been unattended for too long (L13)
 */
public record SupervisionPerformed(
        AccountId account,
        OfficerId performedBy,
        Instant performedAt,
        long newPosts,
        @Nullable CaseId newestCase,
        int unsuitable,
        @Nullable ContentRef note,
        Instant nextLookBy,
        Instant alarmAt)
        implements AccountEvent {}
