package se.inkom.channels.platforms;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Told by the adapters how every call ended, so that one place knows how each account stands: what one effect learns (token
 * expired, too many calls, platform away) the others need not learn by failing.
 */
public interface AccountWatch {
    /** Asked before every call; a yes must be followed by exactly one {@link #heard}. */
    boolean mayCall(PlatformAccount account);

    /** Never throws: what became of a call must reach the effect, whatever happens here. */
    void heard(PlatformAccount account, AccountSign sign);

    /**
     * How much of what we may call is used up.
     *
     * @param percent the highest of the shares that the platform names
     * @param regain how long to stay away, when it says so: with a refusal, with an error of its own, or with a success
     */
    void used(PlatformAccount account, int percent, @Nullable Duration regain);
}
