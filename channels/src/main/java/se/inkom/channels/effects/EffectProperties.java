package se.inkom.channels.effects;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How patient the despatch is.
 *
 * @param settle how long a platform may take to show what it has done, before its silence counts as "not done"
 * @param lease how long one attempt may take; past it the attempt counts as interrupted. Must exceed every call's time-outs
 * @param retry first pause after something that was certainly not carried out; doubles up to {@code longestRetry}
 * @param workers how many accounts are worked for at once; one account is never worked for twice at once
 * @param poll how often due work is looked for when nothing wakes the worker
 */
@ConfigurationProperties("inkom.channels.effects")
record EffectProperties(
        @DefaultValue("PT10M") Duration settle,
        @DefaultValue("PT1M") Duration lease,
        @DefaultValue("PT5S") Duration retry,
        @DefaultValue("PT15M") Duration longestRetry,
        @DefaultValue("4") int workers,
        @DefaultValue("PT1S") Duration poll) {

    /** The pause after the n-th failure in a row, or what the platform asks for when that is longer. */
    Duration pause(int failures, @Nullable Duration asked) {
        Duration own = retry.multipliedBy(1L << Math.min(Math.max(failures - 1, 0), 20));
        Duration capped = own.compareTo(longestRetry) > 0 ? longestRetry : own;
        return asked == null || asked.compareTo(capped) < 0 ? capped : asked;
    }
}
