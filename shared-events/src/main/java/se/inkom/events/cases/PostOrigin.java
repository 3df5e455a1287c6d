package se.inkom.events.cases;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import se.inkom.events.SourcePost;
import se.inkom.events.ids.AccountId;
import se.inkom.events.ids.AuthorityId;
import se.inkom.events.ids.UnitId;

/**
 * Where a post stands and who owns that place. Carried by every observation, since any of them may be the first we see.
 *
 * @param account our account the post was seen on; comments on other people's pages name the account that reported them
 * @param unit the unit that owns the account, where the case starts (R11)
 * @param parentId the platform's id of what the post replies to
 * @param permalink the post's public address
 */
public record PostOrigin(
        SourcePost source,
        AccountId account,
        AuthorityId authority,
        UnitId unit,
        @Nullable String parentId,
        @Nullable URI permalink) {}
