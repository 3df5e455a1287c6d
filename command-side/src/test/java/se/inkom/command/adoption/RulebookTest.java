package se.inkom.command.adoption;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;
import se.inkom.command.support.SystemActor;
import se.inkom.events.ids.PolicyRef;
import se.inkom.events.ids.RulebookId;
import se.inkom.events.policy.PolicyAdopted;

/** Adopting and revising a policy is an event, and adopting the same one again is none (R61, R62). */
class RulebookTest {
    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

    @Test
    void theFirstPolicyIsVersionOne() {
        book().givenNoPriorActivity()
                .when(adopt("kungalv", "aa"))
                .expectEvents(adopted("kungalv", 1, "aa"))
                .expectResultMessagePayload(new PolicyRef("kungalv", 1));
    }

    @Test
    void theSamePolicyIsAdoptedOnce() {
        book().given(adopted("kungalv", 1, "aa"))
                .when(adopt("kungalv", "aa"))
                .expectNoEvents()
                .expectResultMessagePayload(new PolicyRef("kungalv", 1));
    }

    @Test
    void aRevisionIsTheNextVersion() {
        book().given(adopted("kungalv", 1, "aa"))
                .when(adopt("kungalv", "bb"))
                .expectEvents(adopted("kungalv", 2, "bb"));
    }

    /** Which policy judges is told by the last adoption alone, so going back is an adoption too. */
    @Test
    void goingBackToAnotherPolicyIsAnAdoption() {
        book().given(adopted("kungalv", 1, "aa"), adopted("kiruna", 1, "cc"))
                .when(adopt("kungalv", "aa"))
                .expectEvents(adopted("kungalv", 2, "aa"));
    }

    private static FixtureConfiguration<Rulebook> book() {
        return new AggregateTestFixture<>(Rulebook.class).registerInjectableResource(Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static AdoptPolicy adopt(String id, String digest) {
        return new AdoptPolicy(RulebookId.OF_THIS_INSTALLATION, id, "id: " + id, digest, SystemActor.POLICY);
    }

    private static PolicyAdopted adopted(String id, int version, String digest) {
        return new PolicyAdopted(
                RulebookId.OF_THIS_INSTALLATION,
                new PolicyRef(id, version),
                "id: " + id,
                digest,
                SystemActor.POLICY,
                NOW);
    }
}
