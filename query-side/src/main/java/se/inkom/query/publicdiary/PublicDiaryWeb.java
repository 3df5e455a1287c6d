package se.inkom.query.publicdiary;

import java.time.Clock;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import se.inkom.web.Problems;

/** The public part's filters and its style sheet. An entity tag is made of the answer itself, so it tells nothing else. */
@Configuration(proxyBeanMethods = false)
class PublicDiaryWeb {
    private static final String PATHS = "/public/*";

    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> publicEntityTags() {
        var registration = new FilterRegistrationBean<>(new ShallowEtagHeaderFilter());
        registration.addUrlPatterns(PATHS);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 3);
        return registration;
    }

    @Bean
    FilterRegistrationBean<PublicDoor> publicDoor(PublicDiaryProperties properties, Clock clock, Problems problems) {
        var budget = new RequestBudget(clock, properties.requestsPerMinute());
        var registration = new FilterRegistrationBean<>(new PublicDoor(budget, properties, problems));
        registration.addUrlPatterns(PATHS);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 4);
        return registration;
    }

    @Bean
    WebMvcConfigurer publicStyle() {
        return new WebMvcConfigurer() {
            @Override
            public void addResourceHandlers(ResourceHandlerRegistry registry) {
                registry.addResourceHandler("/public/static/**").addResourceLocations("classpath:/publicdiary/static/");
            }
        };
    }
}
