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

    private static String originalOf(String name) throws IOException {
        try (InputStream in = ShippedPoliciesTest.class.getResourceAsStream("/policies/" + name + ".txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String onOneLine(String text) {
        return text.replace("*", "").replaceAll("\\s+", " ");
    }
}
