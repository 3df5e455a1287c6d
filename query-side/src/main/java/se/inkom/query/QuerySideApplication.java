package se.inkom.query;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Import;
import se.inkom.web.WebSupport;

/** Starts the reading room. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Import(WebSupport.class)
public class QuerySideApplication {
    public static void main(String[] arguments) {
        var application = new SpringApplication(QuerySideApplication.class);
        application.setDefaultProperties(Map.of("spring.config.name", "query-side"));
        application.run(arguments);
    }
}
