package se.inkom.console.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Authorization code with PKCE, and a session on this side of the browser: no token ever reaches a page. Forms carry a
 * token of their own against forgery, which Spring Security checks by default.
 */
@Configuration(proxyBeanMethods = false)
class SignIn {
    private static final String BEGIN =
            OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI + "/" + Issuer.NAME;
    private static final String SIGNED_OUT = "/signed-out";

    /** No script or style in a page, nothing from elsewhere; a form may end at the issuer, where signing out ends. */
    private static String contentPolicy(SignInProperties properties) {
        return "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; "
                + "form-action 'self' " + properties.origin() + "; base-uri 'none'; frame-ancestors 'none'";
    }

    @Bean
    SecurityFilterChain counter(
            HttpSecurity http,
            ClientRegistrationRepository issuer,
            OAuth2AuthorizedClientRepository tokens,
            SignInProperties properties) {
        var requests = new DefaultOAuth2AuthorizationRequestResolver(
                issuer, OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI);
        requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        var lastPage = new HttpSessionRequestCache();
        lastPage.setRequestMatcher(request -> "GET".equals(request.getMethod()) && !isPartOfAPage(request));
        return http.authorizeHttpRequests(paths -> paths.requestMatchers(
                                "/assets/**", "/actuator/health/**", "/actuator/prometheus", SIGNED_OUT, "/error")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .oauth2Login(login -> login.loginPage(BEGIN)
                        .authorizationEndpoint(endpoint -> endpoint.authorizationRequestResolver(requests))
                        .authorizedClientRepository(tokens)
                        .failureUrl(SIGNED_OUT + "?failed"))
                .requestCache(cache -> cache.requestCache(lastPage))
                .logout(logout -> logout.logoutSuccessHandler(alsoAtTheIssuer(issuer)))
                .exceptionHandling(errors -> errors.authenticationEntryPoint(signInFirst()))
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(contentPolicy(properties)))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(policy -> policy.policy("camera=(), geolocation=(), microphone=()")))
                .build();
    }

    /** A part of a page cannot show the issuer's form: the whole page is then loaded anew, which leads there. */
    private static AuthenticationEntryPoint signInFirst() {
        var begin = new LoginUrlAuthenticationEntryPoint(BEGIN);
        return (request, response, refusal) -> {
            if (isPartOfAPage(request)) {
                response.setHeader("HX-Refresh", "true");
                response.setStatus(HttpStatus.UNAUTHORIZED.value());
            } else {
                begin.commence(request, response, refusal);
            }
        };
    }

    private static boolean isPartOfAPage(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null;
    }

    private static LogoutSuccessHandler alsoAtTheIssuer(ClientRegistrationRepository issuer) {
        var handler = new OidcClientInitiatedLogoutSuccessHandler(issuer);
        handler.setPostLogoutRedirectUri("{baseUrl}" + SIGNED_OUT);
        handler.setDefaultTargetUrl(SIGNED_OUT);
        return handler;
    }

    /** In the session, so that signing out forgets them. */
    @Bean
    OAuth2AuthorizedClientRepository tokensInTheSession() {
        return new HttpSessionOAuth2AuthorizedClientRepository();
    }

    @Bean
    OAuth2AuthorizedClientManager tokens(ClientRegistrationRepository issuer, OAuth2AuthorizedClientRepository tokens) {
        return new DefaultOAuth2AuthorizedClientManager(issuer, tokens);
    }

    @Bean
    WebMvcConfigurer namedPeople(PersonArgument person) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(person);
            }
        };
    }
}
