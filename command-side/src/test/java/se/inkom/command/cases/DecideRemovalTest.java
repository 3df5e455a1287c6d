package se.inkom.command.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static se.inkom.command.cases.Facts.*;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.inkom.command.policy.Rule;
import se.inkom.events.cases.*;

/** Saved first, removed after, and only what was saved (R48, R49, R50, R67, R68, I3, I4, I8). */
class DecideRemovalTest {

    /** R48: the evidence is of the version that is current when it is archived. */
    @Test
    void archivesEvidenceOfTheCurrentVersion() {
        aDesk().given(received(), edited())
                .when(new ArchiveEvidence(CASE, null, MemoryContents.text("png"), ANNA))
                .expectEventsMatching(facts(events -> assertThat(((EvidenceArchived) events.getFirst()).ofVersion())
                        .isEqualTo(SECOND_VERSION.key())));
    }

    @Test
    void refusesEvidenceOfAPostWhoseContentNobodySaw() {
        aDesk().given(goneUpstream())
                .when(new ArchiveEvidence(CASE, null, MemoryContents.text("png"), ANNA))
                .expectException(refusal("content-unknown", Rule.R48))
                .expectNoEvents();
    }

    /** R48, I3. */
    @Test
    void refusesARemovalWithoutEvidence() {
        aDesk().given(received())
                .when(remove(RemovalGround.ADVERTISING))
                .expectException(refusal("evidence-missing", Rule.R48))
                .expectNoEvents();
    }

    /** I3: an edit re-opens the need for evidence. */
    @Test
    void evidenceOfAnOlderVersionDoesNotCountAfterAnEdit() {
        aDesk().given(received(), evidenceOf(FIRST_VERSION), edited())
                .when(remove(RemovalGround.ADVERTISING))
                .expectException(refusal("evidence-missing", Rule.R48))
                .expectNoEvents();
    }

    /** I3, ADR 0006: an older version that is heard of late is not the one that stands there. */
    @Test
    void evidenceStillCountsWhenAnOlderVersionIsHeardOfLate() {
        aDesk().given(edited(), evidenceOf(SECOND_VERSION), received())
                .when(remove(RemovalGround.ADVERTISING))
                .expectEventsMatching(facts(events -> assertThat(((RemovalDecided) events.getFirst()).version())
                        .isEqualTo(SECOND_VERSION)));
    }

    /** R50: each of the eight grounds; the ground of secrecy also needs the diary (R52). */
    @ParameterizedTest
    @EnumSource
    void removesOnEachGround(RemovalGround ground) {
        aDesk(KIRUNA)
                .given(received(), registered(), evidenceOf(FIRST_VERSION))
                .when(new DecideRemoval(
                        CASE, null, ground, RemovalBasis.POLICY, null, RemovalMethod.REMOVE, "Se bild", ANNA))
                .expectEventsMatching(facts(events -> {
                    var decided = (RemovalDecided) events.getFirst();
                    assertThat(decided.ground()).isEqualTo(ground);
                    assertThat(decided.basis()).isEqualTo(RemovalBasis.POLICY);
                    assertThat(decided.legalGround()).isNull();
                    assertThat(decided.version()).isEqualTo(FIRST_VERSION);
                    assertThat(decided.evidence()).isEqualTo(EVIDENCE);
                    assertThat(decided.motive()).isEqualTo(MemoryContents.text("Se bild"));
                }));
    }

    /** R50, L15, N16: Kungälv's rules name no list, and no sentence of theirs forbids party politics; Kiruna's list does. */
    @Test
    void removesOnlyOnAGroundOfTheMunicipalitysOwnRules() {
        aDesk(KUNGALV)
                .given(received(), evidenceOf(FIRST_VERSION))
                .when(remove(RemovalGround.PARTY_POLITICS))
                .expectException(refusal("removal-ground-not-in-policy", Rule.R50))
                .expectNoEvents();
        aDesk(KIRUNA)
                .given(received(), evidenceOf(FIRST_VERSION))
                .when(remove(RemovalGround.PARTY_POLITICS))
                .expectSuccessfulHandlerExecution();
    }

    /** R57, R68, L13: law and own policy are told apart, and the law is named. */
    @ParameterizedTest
    @CsvSource({
        "DEFAMATION,DEFAMATION",
        "HATE_OR_HARASSMENT,AGITATION",
        "HATE_OR_HARASSMENT,UNLAWFUL_THREAT",
        "DEFAMATION,PRIVACY_INVASION",
        "VIOLENCE_OR_PORNOGRAPHY,DEPICTION_OF_VIOLENCE",
        "VIOLENCE_OR_PORNOGRAPHY,CHILD_PORNOGRAPHY",
        "INCITEMENT,INCITEMENT",
        "INCITEMENT,TERRORISM_INCITEMENT",
        "COPYRIGHT,COPYRIGHT",
        "SECRECY,SECRECY_ACT"
    })
    void aRemovalThatTheLawDemandsNamesTheAct(RemovalGround ground, LegalGround act) {
        aDesk().given(received(), registered(), evidenceOf(FIRST_VERSION))
                .when(byLaw(ground, act, RemovalMethod.HIDE))
                .expectEventsMatching(facts(events -> {
                    var decided = (RemovalDecided) events.getFirst();
                    assertThat(decided.basis()).isEqualTo(RemovalBasis.LAW);
                    assertThat(decided.legalGround()).isEqualTo(act);
                    assertThat(decided.method()).isEqualTo(RemovalMethod.HIDE);
                }));
    }

    @ParameterizedTest
    @CsvSource({"HATE_OR_HARASSMENT,COPYRIGHT", "PARTY_POLITICS,AGITATION", "ADVERTISING,SECRECY_ACT"})
    void refusesAnActThatDoesNotGoWithTheGround(RemovalGround ground, LegalGround act) {
        aDesk().given(received(), evidenceOf(FIRST_VERSION))
                .when(byLaw(ground, act, RemovalMethod.REMOVE))
                .expectException(refusal("legal-ground-unfitting", Rule.R68))
                .expectNoEvents();
    }

    @Test
    void refusesALawWithoutItsActAndAPolicyWithOne() {
        aDesk().given(received(), evidenceOf(FIRST_VERSION))
                .when(byLaw(RemovalGround.INCITEMENT, null, RemovalMethod.REMOVE))
                .expectException(refusal("legal-ground-missing", Rule.R68));
        aDesk().given(received(), evidenceOf(FIRST_VERSION))
                .when(new DecideRemoval(
                        CASE,
                        null,
                        RemovalGround.INCITEMENT,
                        RemovalBasis.POLICY,
                        LegalGround.INCITEMENT,
                        RemovalMethod.REMOVE,
                        null,
                        ANNA))
                .expectException(refusal("legal-ground-unfitting", Rule.R68));
    }

    /** I4, R52. */
    @Test
    void refusesASecrecyRemovalBeforeRegistration() {
        aDesk().given(received(), evidenceOf(FIRST_VERSION))
                .when(remove(RemovalGround.SECRECY))
                .expectException(refusal("registration-missing", Rule.R52))
                .expectNoEvents();
    }

    /** I4: a case marked secret needs it on any ground, and "not needed" is no registration. */
    @Test
    void refusesToRemoveFromASecretCaseBeforeRegistration() {
        aDesk().given(received(), noRegistrationNeeded(), markedSecret(), evidenceOf(FIRST_VERSION))
                .when(remove(RemovalGround.ADVERTISING))
                .expectException(refusal("registration-missing", Rule.R52));
    }

    /** I8. */
    @Test
    void refusesASecondRemovalWhileTheFirstIsOnItsWayOrInDoubt() {
        aDesk().given(received(), evidenceOf(FIRST_VERSION), removalDecided())
                .when(remove(RemovalGround.ADVERTISING))
                .expectException(refusal("removal-pending", Rule.R49));
        aDesk().given(
                        received(),
                        evidenceOf(FIRST_VERSION),
                        removalDecided(),
                        new RemovalInDoubt(CASE, REMOVAL, "timeout", NOW))
                .when(remove(RemovalGround.ADVERTISING))
                .expectException(refusal("removal-pending", Rule.R49))
                .expectNoEvents();
    }

    @Test
    void refusesToRemoveWhatIsGone() {
        aDesk().given(received(), evidenceOf(FIRST_VERSION), goneUpstream())
                .when(remove(RemovalGround.ADVERTISING))
                .expectException(refusal("post-gone", Rule.R49));
        aDesk().given(received(), evidenceOf(FIRST_VERSION), removalDecided(), removed())
                .when(remove(RemovalGround.ADVERTISING))
                .expectException(refusal("post-gone", Rule.R49))
                .expectNoEvents();
    }

    /** R67: what was refused or impossible once may be decided anew. */
    @Test
    void removesAnewWhatThePlatformWouldNotRemove() {
        aDesk().given(received(), evidenceOf(FIRST_VERSION), removalDecided(), removalRefused())
                .when(remove(RemovalGround.ADVERTISING))
                .expectSuccessfulHandlerExecution();
        aDesk().given(received(), evidenceOf(FIRST_VERSION), removalDecided(), removalImpossible())
                .when(remove(RemovalGround.ADVERTISING))
                .expectSuccessfulHandlerExecution();
    }

    /** Hidden is not gone: it may be removed later, and need not be hidden twice. */
    @Test
    void removesWhatIsHiddenButHidesItOnce() {
        aDesk().given(
                        received(),
                        evidenceOf(FIRST_VERSION),
                        removalDemandedByLaw(RemovalMethod.HIDE),
                        hidden(LegalEffect.HIDDEN))
                .when(byLaw(RemovalGround.INCITEMENT, LegalGround.INCITEMENT, RemovalMethod.HIDE))
                .expectException(refusal("post-hidden", Rule.R49));
        aDesk().given(
                        received(),
                        evidenceOf(FIRST_VERSION),
                        removalDemandedByLaw(RemovalMethod.HIDE),
                        hidden(LegalEffect.HIDDEN))
                .when(byLaw(RemovalGround.INCITEMENT, LegalGround.INCITEMENT, RemovalMethod.REMOVE))
                .expectSuccessfulHandlerExecution();
    }
}
