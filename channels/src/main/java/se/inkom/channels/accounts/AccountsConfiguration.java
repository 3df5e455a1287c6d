package se.inkom.channels.accounts;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets accounts be checked by the clock. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class AccountsConfiguration {}
