package se.inkom.house.torget;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        SERVER_ERROR,
        THROTTLE,
        TOKEN_EXPIRED,
        PERMISSION,
        DUPLICATE,
        /** The same delivery arrives twice. Only for {@link Operation#WEBHOOK}. */
        DELIVER_TWICE,
        /** A visitor is asked to log in instead of being shown the comment. Only for {@link Operation#PAGE}. */
        LOGIN_WALL;

        boolean carriesOut() {
            return this == ACCEPT_THEN_DROP || this == ACCEPT_THEN_ERROR;
        }
    }

    /** Which call it hits. */
    enum Operation {
        REPLY,
        DELETE,
        HIDE,
        GET,
        WEBHOOK,
        /** The page of one comment, as a browser asks for it. */
        PAGE
    }

    private record Ordered(Kind kind, Operation on, int times) {}

    private final List<Ordered> ordered = new ArrayList<>();

    synchronized void order(Kind kind, Operation on, int times) {
        if (times > 0) {
            ordered.add(new Ordered(kind, on, times));
        }
    }

    synchronized void clear() {
        ordered.clear();
    }

    /** The fault that hits this call, if any; the oldest order first. */
    synchronized Optional<Kind> next(Operation on) {
        for (int i = 0; i < ordered.size(); i++) {
            Ordered fault = ordered.get(i);
            if (fault.on() == on) {
                if (fault.times() == 1) {
                    ordered.remove(i);
                } else {
                    ordered.set(i, new Ordered(fault.kind(), on, fault.times() - 1));
                }
                return Optional.of(fault.kind());
            }
        }
        return Optional.empty();
    }
}
