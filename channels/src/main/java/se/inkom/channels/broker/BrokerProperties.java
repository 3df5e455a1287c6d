package se.inkom.channels.broker;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param ackTimeout how long to wait for the broker before the caller is told to come back */
@ConfigurationProperties("inkom.channels.broker")
record BrokerProperties(@DefaultValue("PT5S") Duration ackTimeout) {}
