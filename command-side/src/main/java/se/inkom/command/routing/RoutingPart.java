package se.inkom.command.routing;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.inkom.command.policy.Policies;
import se.inkom.command.staffing.Substitutes;
import se.inkom.command.support.AxonPart;
import se.inkom.command.support.HandlerResource;
import se.inkom.command.time.OfficeHours;

/** Routes by the policy of this installation, and keeps the desks in step with what is decided about cases. */
@Configuration(proxyBeanMethods = false)
class RoutingPart {
    @Bean
    Routing routing(Policies policies, Substitutes substitutes, OfficeHours office, DeskTable desks) {
        return new Routing(policies, substitutes, office, desks::loads);
    }

    @Bean
    HandlerResource routingForCases(Routing routing) {
        return new HandlerResource(routing);
    }

    @Bean
    AxonPart desksFollowTheirCases(DeskTable desks) {
        return axon -> axon.onInitialize(c -> c.onStart(0, () -> {
            c.eventBus().subscribe(desks::note);
        }));
    }
}
