package se.inkom.house;

import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;

/** Takes people at their word, which is why the local issuer is heard on loopback only. */
final class PickedPerson implements AuthenticationProvider {
    /** How and when they were authenticated, which an ID token must say. */
    private static final String SAID_SO = "FACTOR_SAID_SO";

    @Override
    public Authentication authenticate(Authentication picked) {
        return DemoUser.people().stream()
                .filter(user -> user.id().equals(picked.getName()))
                .findFirst()
                .map(user -> UsernamePasswordAuthenticationToken.authenticated(
                        user.id(), null, List.of(FactorGrantedAuthority.fromAuthority(SAID_SO))))
                .orElseThrow(() -> new BadCredentialsException("nobody is called that"));
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
