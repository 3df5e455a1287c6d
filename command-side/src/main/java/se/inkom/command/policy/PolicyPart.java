package se.inkom.command.policy;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The policy of this installation, read and checked before anything else starts; a broken file refuses the start. */
@Configuration(proxyBeanMethods = false)
class PolicyPart {

    /**
     * Which policy, {@code inkom.policy}.
     *
     * @param policy {@code kungalv}, {@code kiruna}, or the path of a file
     */
    @ConfigurationProperties("inkom")
    record PolicyProperties(@DefaultValue("kungalv") String policy) {}

    @Bean
    ConfiguredPolicy configuredPolicy(PolicyProperties properties) {
        String text = PolicyFile.text(properties.policy());
        return new ConfiguredPolicy(text, PolicyReader.check(text, properties.policy()));
    }

    @Bean
    ChannelTable channelTable() {
        return ChannelTable.shipped();
    }

    @Bean
    Policies policies(ConfiguredPolicy configured) {
        return new Policies(configured.policy());
    }
}
