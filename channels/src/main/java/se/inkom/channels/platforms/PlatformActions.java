package se.inkom.channels.platforms;

import java.util.Set;
import se.inkom.events.Platform;
import se.inkom.events.SourcePost;

/**
 * What can be done on a platform. No method throws for anything the platform or the network does: the result says how it
 * ended, and above all whether the platform may have acted (I8).
 */
public interface PlatformActions {
    boolean serves(Platform platform);

    /** Our accounts there, as far as they are configured. */
    Set<PlatformAccount> accounts();

    /** One cheap call that shows whether the account's token is still good; what it shows reaches the {@link AccountWatch}. */
    void check(PlatformAccount account);

    /** Answers the post once; never repeats by itself. */
    ActionResult publishAnswer(SourcePost post, String text);

    /** Looks for answers of ours under the post that say exactly this. */
    AnswerSearch findOwnAnswers(SourcePost post, String text);

    /** What the post says right now. */
    PostSight look(SourcePost post);

    /** Removes the post; a post that is already gone counts as removed. */
    ActionResult remove(SourcePost post);

    /** Hides the post from the public; a post that is already gone counts as hidden. */
    ActionResult hide(SourcePost post);
}
