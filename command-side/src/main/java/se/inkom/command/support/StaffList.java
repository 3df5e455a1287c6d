package se.inkom.command.support;

import java.util.List;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.inkom.events.ids.OfficerId;
import se.inkom.ledger.directory.Directory;
import se.inkom.ledger.directory.StaffMember;

/** Keeps the directory in step with the configured staff, {@code inkom.directory}. */
@Configuration(proxyBeanMethods = false)
class StaffList {

    @ConfigurationProperties("inkom")
    record DirectoryProperties(@DefaultValue List<Person> directory) {
        record Person(String id, String name, String function, String unit) {}
    }

    @Bean
    ApplicationRunner listStaff(Directory directory, DirectoryProperties properties) {
        return arguments -> properties
                .directory()
                .forEach(p -> directory.list(new StaffMember(new OfficerId(p.id()), p.name(), p.function(), p.unit())));
    }
}
