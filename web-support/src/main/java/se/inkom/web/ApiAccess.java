package se.inkom.web;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;

/**
 * Says which paths of an application are public and which roles may call what. Every application has exactly one such
 * bean; what it does not name does not exist for anybody (DESIGN 5).
 */
@FunctionalInterface
public interface ApiAccess {
    void name(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests);
}
