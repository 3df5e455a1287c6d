package se.inkom.channels.webhooks;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.inkom.channels.loop.WorkLoop;

@Configuration(proxyBeanMethods = false)
class WebhooksConfiguration {
    @Bean
    WorkLoop webhookLoop(DeliveryWorker worker, WebhooksProperties properties) {
        return new WorkLoop("webhooks", properties.workers(), properties.poll(), worker::step);
    }
}
