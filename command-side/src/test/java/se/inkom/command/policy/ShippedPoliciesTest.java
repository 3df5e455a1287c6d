package se.inkom.command.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The two policies that come with Inkom say what the municipalities wrote, and nothing they did not (R46, N16). */
class ShippedPoliciesTest {

    @ParameterizedTest
    @ValueSource(strings = {"kungalv", "kiruna"})
    void quoteTheMunicipalityWordForWord(String name) throws IOException {
        String text = onOneLine(originalOf(name));

        Policy policy = PolicyFile.shipped(name);

        assertThat(Stream.concat(
                        policy.rules().stream().map(PolicyRule::quotation),
                        policy.removal().grounds().stream()
                                .map(GroundRule::quotation)
                                .filter(Objects::nonNull)))
                .isNotEmpty()
                .allSatisfy(quotation -> assertThat(text).contains(quotation));
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    void everyRuleThatCanRefuseStandsSomewhereUnderEveryPolicy(Rule rule) {
        assertThat(Stream.of("kungalv", "kiruna").map(name -> new Policies(PolicyFile.shipped(name)).citation(rule)))
                .allSatisfy(cited -> {
                    assertThat(cited.document()).isNotBlank();
                    assertThat(cited.section()).isNotBlank();
                });
    }

    @Test
    void theSameRefusalCitesTheSentenceOfWhoeverItIs() {
        assertThat(new Policies(PolicyFile.shipped("kungalv"))
                        .citation(Rule.R48)
                        .quotation())
                .isEqualTo(
                        "Innan radering måste innehållet av meddelandet sparas, till exempel med hjälp av en skärmdump.");
        assertThat(new Policies(PolicyFile.shipped("kiruna")).citation(Rule.R48).document())
                .isEqualTo("Inkom, grundregler");
        assertThat(new Policies(PolicyFile.shipped("kiruna")).citation(Rule.R53).quotation())
                .startsWith(
                        "De inlägg och frågor som uppkommer i sociala medier och som kräver handläggning ska diarieföras");
    }

    /** Whoever begins with the template begins with a file that works. */
    @Test
    void theTemplateIsAPolicyThatCanBeLoaded() {
        Policy template = PolicyReader.check(PolicyFile.resource("template.yaml"), "template.yaml");

        assertThat(template.id()).isEqualTo("mall");
        assertThat(template.deadlines().standardProfile().rule()).isEqualTo("R31");
        assertThat(template.managerOf("kommunikation")).isEqualTo("karin.ek");
    }

    /** R19, R20 and the law's notice (L12) are asked of every page, by whichever document demands them. */
    @ParameterizedTest
    @ValueSource(strings = {"kungalv", "kiruna"})
    void thePagesAreHeldAgainstTheSameThings(String name) {
        assertThat(PolicyFile.shipped(name).checklist())
                .extracting(item -> item.rule() == null ? item.law() : item.rule())
                .containsExactly("R19", "R20", "Lagen om ansvar för elektroniska anslagstavlor 3 §");
    }

    /** An adopted policy is read for ever, also when a later Inkom knows more sections than it has. */
    @Test
    void aPolicyFromBeforeASectionExistedDemandsNothingInIt() {
        Policy old = PolicyReader.adopted(
                "id: gammal\nmunicipality: Gammal kommun\ndocuments: []\nrules: []\nsomethingThatWasDropped: 1\n", 3);

        assertThat(old.ref()).hasToString("gammal/3");
        assertThat(old.answers().fourEyes()).isEmpty();
        assertThat(old.registration().required()).isEmpty();
        assertThat(old.deadlines().standardProfile().hours()).isEqualTo(24);
    }

    private static String originalOf(String name) throws IOException {
        try (InputStream in = ShippedPoliciesTest.class.getResourceAsStream("/policies/" + name + ".txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String onOneLine(String text) {
        return text.replace("*", "").replaceAll("\\s+", " ");
    }
}
