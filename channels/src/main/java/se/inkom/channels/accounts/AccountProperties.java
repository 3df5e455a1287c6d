package se.inkom.channels.accounts;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How accounts are watched.
 *
 * @param check how often every account is asked whether its token is still good, so the longest that a lost one stays unseen
 * @param throttled how long an account rests when the platform asks for rest without saying for how long
 * @param usageLimit the share of our allowance, in percent, at which we rest by ourselves before the platform refuses
 * @param circuitFailures calls that must fail, of the last twice as many, before the account's circuit opens
 * @param circuitPause how long an open circuit stays open before one call may try
 */
@ConfigurationProperties("inkom.channels.accounts")
record AccountProperties(
        @DefaultValue("PT1M") Duration check,
        @DefaultValue("PT1M") Duration throttled,
        @DefaultValue("95") int usageLimit,
        @DefaultValue("5") int circuitFailures,
        @DefaultValue("PT30S") Duration circuitPause) {}
