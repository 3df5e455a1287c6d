package se.inkom.command;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Import;
import se.inkom.web.WebSupport;

/** Starts the desks, with the settings of {@code command-side.yml}. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Import(WebSupport.class)
public class CommandSideApplication {
    public static void main(String[] args) {
        var application = new SpringApplication(CommandSideApplication.class);
        application.setDefaultProperties(Map.of("spring.config.name", "command-side"));
        application.run(args);
    }
}
