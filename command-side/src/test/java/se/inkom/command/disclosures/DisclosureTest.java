package se.inkom.command.disclosures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import se.inkom.command.policy.Rule;
import se.inkom.command.policy.RuleViolation;
import se.inkom.command.support.StaleVersion;
import se.inkom.events.disclosures.*;
import se.inkom.events.disclosures.DisclosureClosed.Outcome;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.DisclosureId;
import se.inkom.events.ids.OfficerId;

/** L7: what was assessed, given and refused; a request says of itself what was done, and nothing after its end. */
class DisclosureTest {
    private static final Instant NOW = Instant.parse("2026-11-20T23:30:00Z");
    private static final DisclosureId ID = new DisclosureId(UUID.fromString("019aa0c0-3333-7444-8555-666677778888"));
    private static final CaseId CASE = new CaseId(UUID.fromString("019aa0c0-1111-7222-8333-444455556666"));
    private static final UUID DOCUMENT = UUID.fromString("019aa0c0-1111-7222-8333-444455559999");
    private static final OfficerId RUT = new OfficerId("rut.ek");
    private static final Provision HEALTH = new Provision("OSL 21:1");
    private static final String DIGEST = "ab".repeat(32);
    private static final List<TextMask> A_MASK = List.of(new TextMask(TextMask.Part.TEXT, 0, 4, HEALTH));

    @Test
    void isGivenInFullAndLetGo() {
        after(opened(), handedOut())
                .when(close(2, Outcome.IN_FULL))
                .expectEvents(new DisclosureClosed(ID, Outcome.IN_FULL, null, RUT, NOW));
    }

    /** 23:30 UTC on the 20th is the 21st in Stockholm (L2); six weeks later is the 2nd of January. */
    @Test
    void whatWasMaskedIsHeldWhileItCanBeAppealed() {
        after(opened(), assessed(A_MASK), handedOut())
                .when(close(3, Outcome.IN_PART))
                .expectEvents(new DisclosureClosed(ID, Outcome.IN_PART, LocalDate.of(2027, 1, 2), RUT, NOW));
    }

    @Test
    void maskedIsNotInFull() {
        assertRefused(after(opened(), assessed(A_MASK), handedOut()), close(3, Outcome.IN_FULL), "package-masked");
        after(opened(), assessed(A_MASK), assessed(List.of()), handedOut())
                .when(close(4, Outcome.IN_FULL))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void anOutcomeIsWhatHappened() {
        assertRefused(after(opened()), close(1, Outcome.IN_FULL), "package-missing");
        assertRefused(after(opened()), close(1, Outcome.IN_PART), "package-missing");
        assertRefused(after(opened()), close(1, Outcome.REFUSED), "refusal-missing");
        assertRefused(after(opened(), handedOut()), close(2, Outcome.WITHDRAWN), "disclosure-answered");
    }

    @Test
    void nothingHappensToAClosedOne() {
        var closed = new DisclosureClosed(ID, Outcome.WITHDRAWN, null, RUT, NOW);
        after(opened(), closed)
                .when(new HandOutDisclosure(ID, 2L, DIGEST, RUT))
                .expectException(Matchers.hasProperty("message", Matchers.containsString("closed")))
                .expectNoEvents();
    }

    @Test
    void refusesAStaleVersion() {
        after(opened(), handedOut())
                .when(new AssessDocument(ID, 1L, DOCUMENT, A_MASK, List.of(), null, RUT))
                .expectException(StaleVersion.class)
                .expectNoEvents();
    }

    @Test
    void whatSomebodyAskedForIsNotDisposedOf() {
        var refusal = catchThrowableOfType(RuleViolation.class, () -> NothingAskedForIsDisposedOf.check(List.of(ID)));

        assertThat(refusal.code()).isEqualTo("legal-hold");
        assertThat(refusal.rule()).isEqualTo(Rule.R54);
        NothingAskedForIsDisposedOf.check(List.of());
    }

    private static void assertRefused(TestExecutor<Disclosure> after, DisclosureCommand command, String code) {
        after.when(command)
                .expectException(new org.hamcrest.CustomMatcher<RuleViolation>(code) {
                    @Override
                    public boolean matches(Object refusal) {
                        return refusal instanceof RuleViolation rule
                                && rule.code().equals(code)
                                && rule.rule() == Rule.R47;
                    }
                })
                .expectNoEvents();
    }

    private static CloseDisclosure close(long version, Outcome outcome) {
        return new CloseDisclosure(ID, version, outcome, RUT);
    }

    private static DisclosureOpened opened() {
        return new DisclosureOpened(ID, CASE, List.of(), RUT, NOW);
    }

    private static DocumentAssessed assessed(List<TextMask> masks) {
        return new DocumentAssessed(ID, DOCUMENT, masks, List.of(), null, RUT, NOW);
    }

    private static DisclosureHandedOut handedOut() {
        return new DisclosureHandedOut(ID, DIGEST, RUT, NOW);
    }

    private static TestExecutor<Disclosure> after(DisclosureEvent... facts) {
        return new AggregateTestFixture<>(Disclosure.class)
                .registerInjectableResource(Clock.fixed(NOW, ZoneOffset.UTC))
                .given((Object[]) facts);
    }
}
