package se.inkom.command.adoption;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import org.axonframework.modelling.command.ConcurrencyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import se.inkom.command.policy.ConfiguredPolicy;
import se.inkom.command.policy.Policies;
import se.inkom.command.policy.Policy;
import se.inkom.command.policy.PolicyReader;
import se.inkom.command.support.Desk;
import se.inkom.command.support.Sha256;
import se.inkom.command.support.SystemActor;
import se.inkom.command.time.StockholmTime;
import se.inkom.events.ids.PolicyRef;
import se.inkom.events.ids.RulebookId;

/**
 * Adopts the policy that the installation is set to, if it is not the one that was adopted last, before the first request and
 * the first record from Kafka are taken.
 */
@Component
class AdoptAtStart implements SmartInitializingSingleton {
    private static final Logger LOG = LoggerFactory.getLogger(AdoptAtStart.class);
    private static final int ATTEMPTS = 5;

    private final Desk desk;
    private final ConfiguredPolicy configured;
    private final AdoptedPolicies adopted;
    private final Policies policies;
    private final Clock clock;

    AdoptAtStart(Desk desk, ConfiguredPolicy configured, AdoptedPolicies adopted, Policies policies, Clock clock) {
        this.desk = desk;
        this.configured = configured;
        this.adopted = adopted;
        this.policies = policies;
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        adopted.all()
                .forEach(e -> policies.remember(
                        PolicyReader.adopted(e.document(), e.policy().version())));
        Policy now = configured.policy().asVersion(adopt().version());
        policies.adopt(now);
        LOG.info("The policy that judges is {}", now.ref());
        LocalDate today = StockholmTime.dateOf(clock.instant());
        PolicyWarnings.of(now, today).forEach(warning -> LOG.warn("Policy {}: {}", now.ref(), warning));
    }

    /** Several instances may start at once; whoever comes second finds it adopted. */
    private PolicyRef adopt() {
        var command = new AdoptPolicy(
                RulebookId.OF_THIS_INSTALLATION,
                configured.policy().id(),
                configured.text(),
                Sha256.hex(configured.text().getBytes(StandardCharsets.UTF_8)),
                SystemActor.POLICY);
        for (int attempt = 1; ; attempt++) {
            try {
                return desk.send(command, SystemActor.POLICY);
            } catch (ConcurrencyException second) {
                if (attempt == ATTEMPTS) {
                    throw second;
                }
            }
        }
    }
}
