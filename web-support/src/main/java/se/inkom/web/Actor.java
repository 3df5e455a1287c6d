package se.inkom.web;

import java.util.Set;
import java.util.TreeSet;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import se.inkom.events.ids.OfficerId;

/**
 * Who is calling, as an argument of any endpoint: the token's {@code sub} and its roles.
 *
 * @param roles as in the token, such as {@code case-officer}
 */
public record Actor(OfficerId id, Set<String> roles) {
    public Actor {
        roles = Set.copyOf(roles);
    }

    public boolean is(String role) {
        return roles.contains(role);
    }

    static Actor of(Authentication authentication) {
        var roles = new TreeSet<String>();
        for (GrantedAuthority authority : authentication.getAuthorities()) {
            String name = authority.getAuthority();
            if (name != null && name.startsWith(RolesClaim.PREFIX)) {
                roles.add(name.substring(RolesClaim.PREFIX.length()));
            }
        }
        return new Actor(new OfficerId(authentication.getName()), roles);
    }
}
