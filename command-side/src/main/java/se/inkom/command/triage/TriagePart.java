package se.inkom.command.triage;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.inkom.command.policy.Policies;

/** Judges by the policy of this installation. */
@Configuration(proxyBeanMethods = false)
class TriagePart {
    /** Asked once at the start, so that a list that a rule names and nobody has is found before anything comes in. */
    @Bean
    Triage triage(Policies policies) {
        var triage = new Triage(() -> policies.current().triage());
        triage.judge("Hej");
        return triage;
    }
}
