package se.inkom.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationEntryPointFailureHandler;

/** Bearer tokens only, no session, deny by default. Health, metrics and the API's own description are open. */
@Configuration(proxyBeanMethods = false)
class Guard {

    @Bean
    SecurityFilterChain guardedPaths(HttpSecurity http, ApiAccess access, Problems problems) {
        var refusal = unauthenticated(problems);
        return http.csrf(AbstractHttpConfigurer::disable) // no cookies, so nothing a foreign page could ride on
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers.contentSecurityPolicy(
                        policy -> policy.policyDirectives("default-src 'none'; frame-ancestors 'none'")))
                .authorizeHttpRequests(requests -> {
                    // The request that led to an error page or an asynchronous answer has been judged already.
                    requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                            .permitAll();
                    requests.requestMatchers(
                                    HttpMethod.GET,
                                    "/actuator/health/**",
                                    "/actuator/prometheus",
                                    "/openapi",
                                    "/openapi.yaml")
                            .permitAll();
                    access.name(requests);
                    requests.anyRequest().access((who, request) -> new NoSuchPath());
                })
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(refusal).accessDeniedHandler(forbidden(problems)))
                .oauth2ResourceServer(tokens -> tokens.authenticationEntryPoint(refusal)
                        .accessDeniedHandler(forbidden(problems))
                        .jwt(jwt -> jwt.jwtAuthenticationConverter(rolesOfToken()))
                        .withObjectPostProcessor(answersWhenTheIssuerIsAway(refusal)))
                .addFilterBefore(answersBeforeTheIssuerWasEverSeen(problems), BearerTokenAuthenticationFilter.class)
                .build();
    }

    private static JwtAuthenticationConverter rolesOfToken() {
        var converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(new RolesClaim());
        return converter;
    }

    /** By default the filter throws when keys cannot be fetched, which would become a bare 500. */
    private static ObjectPostProcessor<BearerTokenAuthenticationFilter> answersWhenTheIssuerIsAway(
            AuthenticationEntryPoint refusal) {
        var handler = new AuthenticationEntryPointFailureHandler(refusal);
        handler.setRethrowAuthenticationServiceException(false);
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
                filter.setAuthenticationFailureHandler(handler);
                return filter;
            }
        };
    }

    /** The decoder looks the issuer up at the first token and throws past the filter above when it is not there. */
    private static Filter answersBeforeTheIssuerWasEverSeen(Problems problems) {
        return (request, response, chain) -> {
            try {
                chain.doFilter(request, response);
            } catch (JwtDecoderInitializationException away) {
                problems.write((HttpServletResponse) response, (HttpServletRequest) request, issuerUnreachable());
            }
        };
    }

    private static ProblemException issuerUnreachable() {
        return new ServiceUnavailableException(
                "issuer-unreachable",
                "The access token could not be checked because its issuer does not answer. Try again.");
    }

    private static AuthenticationEntryPoint unauthenticated(Problems problems) {
        return (request, response, refusal) -> {
            if (refusal instanceof AuthenticationServiceException) {
                problems.write(response, request, issuerUnreachable());
                return;
            }
            response.setHeader("WWW-Authenticate", "Bearer");
            boolean given = request.getHeader("Authorization") != null;
            problems.write(
                    response,
                    request,
                    new ProblemException(
                            HttpStatus.UNAUTHORIZED,
                            given ? "invalid-token" : "missing-token",
                            given
                                    ? "The access token is not valid here: wrong issuer, audience, signature or time. Fetch a new one."
                                    : "This path needs an access token. Send it as 'Authorization: Bearer <token>'."));
        };
    }

    private static AccessDeniedHandler forbidden(Problems problems) {
        return (request, response, refusal) -> {
            boolean unknown = refusal instanceof AuthorizationDeniedException denied
                    && denied.getAuthorizationResult() instanceof NoSuchPath;
            problems.write(
                    response,
                    request,
                    unknown
                            ? Problems.notFound()
                            : new ProblemException(
                                    HttpStatus.FORBIDDEN,
                                    "role-not-allowed",
                                    "None of the roles in the access token may do this. Ask someone whose role covers it."));
        };
    }
}
