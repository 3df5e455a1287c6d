package se.inkom.house.torget;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Misfortunes a test has ordered. Kept in memory only: they are instruments, not facts. */
@Component
class Faults {

    /** What goes wrong. */
    enum Kind {
        /** The call is carried out, but the connection drops before the answer. */
        ACCEPT_THEN_DROP,
        /** The call is carried out, but the answer is a 500. */
        ACCEPT_THEN_ERROR,
        /** The call is carried out at once, but the answer comes too late for most. */
        ANSWER_LATE,
        /** The answer is as late, and so is what the call does: whoever looks too early sees nothing of it. */
        CARRY_OUT_LATE,
        SERVER_ERROR,
        THROTTLE,
        /** Status 429 with {@code Retry-After}. */
        TOO_MANY_REQUESTS,
        /** Nothing goes wrong: makes room between others. */
        LET_THROUGH,
        TOKEN_EXPIRED,
        PERMISSION,
        DUPLICATE,
        /** The same delivery arrives twice. Only for {@link Operation#WEBHOOK}. */
        DELIVER_TWICE;

        boolean carriesOut() {
            return switch (this) {
                case ACCEPT_THEN_DROP, ACCEPT_THEN_ERROR, ANSWER_LATE, CARRY_OUT_LATE, LET_THROUGH -> true;
                default -> false;
            };
        }
    }

    /** Which call it hits. */
    enum Operation {
        REPLY,
        DELETE,
        HIDE,
        GET,
        WEBHOOK,
        /** Every call of the Graph API, and no delivery. */
        CALL;

        boolean covers(Operation operation) {
            return this == operation || (this == CALL && operation != WEBHOOK);
        }
    }

    /**
     * A misfortune to come.
     *
     * @param account only calls for this account; any when absent
     * @param late how late a late answer is
     */
    record Ordered(
            Kind kind, Operation on, int times, @Nullable String account, Duration late) {
        Ordered oneLess() {
            return new Ordered(kind, on, times - 1, account, late);
        }
    }

    private final List<Ordered> ordered = new ArrayList<>();

    synchronized void order(Ordered fault) {
        if (fault.times() > 0) {
            ordered.add(fault);
        }
    }

    synchronized void clear() {
        ordered.clear();
    }

    /** The fault that hits this call, if any; the oldest order first. */
    synchronized Optional<Ordered> next(Operation on, Supplier<String> account) {
        for (int i = 0; i < ordered.size(); i++) {
            Ordered fault = ordered.get(i);
            if (fault.on().covers(on)
                    && (fault.account() == null || fault.account().equals(account.get()))) {
                if (fault.times() == 1) {
                    ordered.remove(i);
                } else {
                    ordered.set(i, fault.oneLess());
                }
                return Optional.of(fault);
            }
        }
        return Optional.empty();
    }
}
