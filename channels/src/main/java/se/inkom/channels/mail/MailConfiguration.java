package se.inkom.channels.mail;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.inkom.channels.loop.WorkLoop;
import se.inkom.channels.notices.NoticesProperties;

@Configuration(proxyBeanMethods = false)
class MailConfiguration {
    @Bean
    WorkLoop mailLoop(MailWorker worker, NoticesProperties properties) {
        return new WorkLoop("mails", 1, properties.poll(), worker::step);
    }
}
