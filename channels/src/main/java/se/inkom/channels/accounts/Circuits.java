package se.inkom.channels.accounts;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import se.inkom.channels.platforms.PlatformAccount;

/**
 * One circuit breaker per account, in this process only: an account whose calls keep failing is left alone for a while, then
 * one call tries. Two processes each find out for themselves; that the circuit opened they tell each other by a hold.
 */
@Component
class Circuits {
    private final CircuitBreakerRegistry breakers;

    Circuits(AccountProperties properties, Clock clock) {
        breakers = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
                .slidingWindowType(CircuitBreakerConfig.SlidingWindowType.COUNT_BASED)
                .slidingWindowSize(2 * properties.circuitFailures())
                .minimumNumberOfCalls(properties.circuitFailures())
                .failureRateThreshold(50)
                .permittedNumberOfCallsInHalfOpenState(1)
                .waitDurationInOpenState(properties.circuitPause())
                .clock(clock)
                .build());
    }

    boolean mayCall(PlatformAccount account) {
        return of(account).tryAcquirePermission();
    }

    void succeeded(PlatformAccount account) {
        of(account).onSuccess(0, TimeUnit.NANOSECONDS);
    }

    /** @return true when this failure opened the circuit */
    boolean failed(PlatformAccount account, String reason) {
        CircuitBreaker breaker = of(account);
        boolean wasOpen = isOpen(breaker);
        breaker.onError(0, TimeUnit.NANOSECONDS, new IOException(reason));
        return !wasOpen && isOpen(breaker);
    }

    boolean isOpen(PlatformAccount account) {
        return isOpen(of(account));
    }

    private static boolean isOpen(CircuitBreaker breaker) {
        return breaker.getState() == CircuitBreaker.State.OPEN;
    }

    private CircuitBreaker of(PlatformAccount account) {
        return breakers.circuitBreaker(account.toString());
    }
}
