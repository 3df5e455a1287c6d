package se.inkom.console.signin;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * Who is at the counter, as an argument of any page.
 *
 * @param id as in the token's {@code sub}; the APIs call officers by it
 * @param roles decide which buttons are shown, nothing else: the APIs judge again
 * @param token sent to the APIs, which therefore know whom they answer
 * @param language in which the APIs are asked to answer
 */
public record Person(String id, String name, Set<String> roles, String token, Locale language) {
    /** Who may say that they have looked at a case or an account. */
    private static final Set<String> DESK =
            Set.of("case-officer", "manager", "registrar", "communications", "information-officer");

    public Person {
        roles = Set.copyOf(roles);
    }

    static Person of(OidcUser user, String token, Locale language) {
        List<String> roles = user.getClaimAsStringList("roles");
        String name = user.getClaimAsString("name");
        return new Person(
                user.getName(),
                name == null || name.isBlank() ? user.getName() : name,
                roles == null ? Set.of() : Set.copyOf(roles),
                token,
                language);
    }

    public boolean worksAtADesk() {
        return roles.stream().anyMatch(DESK::contains);
    }

    /** What stands in the round badge. */
    public String initials() {
        String[] words = name.strip().split("\\s+");
        String first = words[0].substring(0, Math.min(1, words[0].length()));
        return words.length < 2 ? first : first + words[words.length - 1].substring(0, 1);
    }

    /** Without the token, which must never be written anywhere. */
    @Override
    public String toString() {
        return "Person[" + id + "]";
    }
}
