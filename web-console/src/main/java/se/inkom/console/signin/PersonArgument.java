package se.inkom.console.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.MethodParameter;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.ClientAuthorizationRequiredException;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands the {@link Person} to pages that name one, with a token that is renewed when it is about to end. */
@Component
final class PersonArgument implements HandlerMethodArgumentResolver {
    private final OAuth2AuthorizedClientManager tokens;

    PersonArgument(OAuth2AuthorizedClientManager tokens) {
        this.tokens = tokens;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(Person.class);
    }

    /** @throws ClientAuthorizationRequiredException when the token has ended for good; the filter then begins a new sign-in */
    @Override
    public Person resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof OidcUser user)) {
            throw new AuthenticationCredentialsNotFoundException("nobody has signed in");
        }
        var wanted =
                OAuth2AuthorizeRequest.withClientRegistrationId(Issuer.NAME).principal(authentication);
        var http = request.getNativeRequest(HttpServletRequest.class);
        var answer = request.getNativeResponse(HttpServletResponse.class);
        if (http != null && answer != null) {
            wanted.attribute(HttpServletRequest.class.getName(), http)
                    .attribute(HttpServletResponse.class.getName(), answer);
        }
        var client = tokens.authorize(wanted.build());
        if (client == null) {
            throw new ClientAuthorizationRequiredException(Issuer.NAME);
        }
        var person = Person.of(user, client.getAccessToken().getTokenValue(), LocaleContextHolder.getLocale());
        if (container != null) {
            container.addAttribute("person", person); // every page says who is signed in
        }
        return person;
    }
}
