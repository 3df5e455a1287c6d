package se.inkom.console.layout;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/** Style, script and typeface, all from here. Their names carry a digest, so browsers may keep them for ever. */
@Configuration(proxyBeanMethods = false)
class Assets {
    private static final String[] FILES = {
        "classpath:/console/static/",
        "classpath:/META-INF/resources/webjars/htmx.org/2.0.10/dist/",
        "classpath:/META-INF/resources/webjars/chart.js/4.5.1/dist/"
    };

    @Bean
    WebMvcConfigurer servedFiles() {
        return new WebMvcConfigurer() {
            @Override
            public void addResourceHandlers(ResourceHandlerRegistry registry) {
                registry.addResourceHandler("/assets/**")
                        .addResourceLocations(FILES)
                        .setCacheControl(
                                CacheControl.maxAge(Duration.ofDays(365)).immutable())
                        .resourceChain(true)
                        .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
            }
        };
    }

    /** Puts the digests into the addresses that templates write. */
    @Bean
    ResourceUrlEncodingFilter digestsInAddresses() {
        return new ResourceUrlEncodingFilter();
    }

    /** What was chosen, or else what the browser asks for, or else Swedish. */
    @Bean
    LocaleResolver localeResolver() {
        var asked = new AcceptHeaderLocaleResolver();
        asked.setSupportedLocales(List.of(Locale.of("sv"), Locale.ENGLISH));
        asked.setDefaultLocale(Locale.of("sv"));
        var chosen = new CookieLocaleResolver("inkom-lang");
        chosen.setDefaultLocaleFunction(asked::resolveLocale);
        chosen.setCookieHttpOnly(true);
        chosen.setCookieSameSite("Lax");
        chosen.setCookieMaxAge(Duration.ofDays(365));
        return chosen;
    }
}
