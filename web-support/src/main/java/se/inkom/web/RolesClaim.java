package se.inkom.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;

/** Reads the roles of a token: claim {@code roles}, a list of names. Public so that tests make authorities the same way. */
public final class RolesClaim implements Converter<Jwt, Collection<GrantedAuthority>> {
    static final String CLAIM = "roles";
    static final String PREFIX = "ROLE_";

    @Override
    public Collection<GrantedAuthority> convert(Jwt token) {
        var authorities = new ArrayList<GrantedAuthority>();
        if (token.getClaims().get(CLAIM) instanceof List<?> roles) {
            for (Object role : roles) {
                authorities.add(new SimpleGrantedAuthority(PREFIX + role));
            }
        }
        return authorities;
    }
}
