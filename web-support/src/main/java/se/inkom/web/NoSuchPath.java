package se.inkom.web;

import org.springframework.security.authorization.AuthorizationDecision;

/** The verdict on a path that no {@link ApiAccess} names: it is answered as unknown, not as forbidden (DESIGN 5). */
final class NoSuchPath extends AuthorizationDecision {
    private static final long serialVersionUID = 1L;

    NoSuchPath() {
        super(false);
    }
}
